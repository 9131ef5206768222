import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { grammar, start } from './marked.ts'

const samples = readdirSync('media/samples')
  .filter((name) => name.endsWith('.news.txt'))
  .map((name) => ({ name, text: readFileSync(`media/samples/${name}`, 'utf8') }))

const fill = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** Tokenise a line in a time that suffices tenfold, unless a pattern goes over the line again for each of its words. */
function finish(line: string) {
  const { stoppedEarly, ruleStack } = grammar.tokenizeLine2(line, start, 30 + line.length / 20)
  assert.equal(stoppedEarly, false, `gave up on ${JSON.stringify(line.slice(0, 20))}`)
  assert.equal(ruleStack.depth, start.depth)
}

test('no line of a sample colours the next', () => {
  assert.ok(samples.length >= 8)
  for (const { name, text } of samples) {
    let stack = start
    for (const [index, line] of text.split('\n').entries()) {
      stack = grammar.tokenizeLine(line, stack).ruleStack
      assert.equal(stack.depth, start.depth, `${name}:${index + 1}`)
    }
  }
})

test('every mark alone, and all of them nested, is forgotten at the end of its line', () => {
  const marks = ['"', "'", "''", '“', '”', '‘', '’', '„', '‚', '«', '»', '‹', '›', '「', '『', '``']
  const lines = [...marks.flatMap((mark) => [mark, `${mark}We left.`, `He said: ${mark}We left.`, `We left${mark}`])]
  for (const line of [...lines, `“‘“a`, `"'"a`, `‘“a`, `„‚a`, `«“a`, '']) {
    const { ruleStack } = grammar.tokenizeLine(line, start)
    assert.equal(ruleStack.depth, start.depth, line)
    assert.deepEqual(grammar.tokenizeLine('She had gone.', ruleStack).tokens[0]?.scopes, ['text.news'], line)
  }
})

test('a line of one megabyte takes its time, but comes to its end', () => {
  finish(fill(samples.map(({ text }) => text.replaceAll('\n', ' ')).join(' '), 1_000_000))
})

test('no line makes a pattern start over and over', () => {
  const words = [
    'a',
    'A-',
    'A 1 ',
    'By Ann ',
    'AB, ',
    'share ',
    'a > ',
    '(1/2)',
    'a@',
    'a@a.a.',
    '\0"',
    '😀"a"',
    'a\u0301',
    ' ',
  ]
  const figures = ['1', '1,', '1.000', '1-', '$1', '1% ']
  const marks = [' "a', " 'a", "s' x", " 's' x", ' ‘a', 's’ x', ' ‘s’ x', '“‘', "''a ", '«', ' »a', '„‚']
  for (const brick of [...words, ...figures, ...marks]) {
    finish(`so ${fill(brick, 100_000)}`)
    finish(`so ${fill(brick, 100_000)}@’'".`)
  }
})
