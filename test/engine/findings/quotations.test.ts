import assert from 'node:assert/strict'
import test from 'node:test'
import { analyze } from '../../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../../marked.ts'

/** Every `[...]{rule}` is the first place of a finding of that rule, and there are no others. */
function check(source: string): void {
  const { text, marks } = readMarks(source)
  const found = analyze(text).findings.map(({ rule, places }) => ({ ...places[0]!, label: rule }))
  assert.deepEqual(listMarks(text, found), listMarks(text, marks))
}

const head = 'Harbour news\n\n'

test('finds a quotation that is never closed', () => {
  check(`${head}[“We will go, said Ann Lee.]{unbalanced-quotation} The town was quiet.`)
  check(`${head}“We go,” said Ann Lee. The quay is shut. [“We will]{unbalanced-quotation}`)
})

test('finds a closing mark that nothing opens', () => {
  check(`${head}We will go,[”]{unbalanced-quotation} Ann Lee said.`)
})

test('finds no unbalanced mark in quotations over paragraphs, inches and apostrophes', () => {
  check(`${head}“We will go,” said Ann Lee. “We are ready.\n\n“We have food.\n\n“We have water,” she said.`)
  check(`${head}He is 6'2" tall and bought a 12" disc.`)
  check(`${head}The boys' club and the ’90s.`)
  check(`${head}“He said ‘go” was all Ann Lee said.`)
  check(`${head}“We go,” said Ann Lee.\n\nRelated articles\n\n“Lost mark`)
})

test('finds a quotation that nobody says', () => {
  check(
    `${head}The quay was shut all day.\n\n[“We have been waiting here for a very long time.”]{unattributed-quotation}`,
  )
})

test('leaves quotations with a speaker, here or carried over, and quoted words alone', () => {
  check(`${head}“We have been waiting,” said Ann Lee. “It is far too long.”`)
  check(`${head}“We have been waiting,” said Ann Lee.\n\n“It is far too long for anybody to wait.”`)
  check(`${head}Ann Lee said the wait was “far too long” for all.`)
  check(`${head}The so-called “quick fix” took ten years.`)
  check(`${head}The film “Blue Rain” won a prize.`)
})

test('finds words quoted in the headline that the body does not have', () => {
  check(
    'Mayor calls quay [‘a death trap’]{headline-quotation-missing}\n\nThe mayor said on Monday that the quay was dangerous and must be shut.',
  )
  check(
    'Mayor speaks of the quay\nShe calls it [“a death trap”]{headline-quotation-missing} for all\n\nThe mayor said on Monday that the quay was dangerous and must be shut.',
  )
})

test('leaves words quoted in the headline alone that the body has, whatever their case and marks', () => {
  check('Mayor calls quay ‘a death trap’\n\nThe mayor said on Monday that the quay was “a death trap” to all.')
  check('Quay ‘A Death-Trap,’ says mayor\n\nThe mayor said on Monday that the quay was a death trap, no less.')
  check("Mayor ‘won’t resign’ over quay\n\nThe mayor said on Monday that she won't resign over the quay at all.")
  check('Mayor says ‘no’ to the new quay\n\nThe mayor said on Monday that she would never build it.')
  check('Mayor calls quay ‘a death trap’')
})
