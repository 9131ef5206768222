import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { analyze } from '../../src/engine/analyze.ts'
import { lead } from './figures.ts'

const scraps = [
  ...'0 1 7 40 007 1,200 1,2,3 1/2 0/0 1/0 3.5 .5 1. 1e999 ½ 5½ $ € £ US$ Rs. % - – − + ~ ( ) . , : ; “ ” one two twenty dozen'.split(
    ' ',
  ),
  ...'a an half third quarter hundred thousand million billion tens dozens thousands of them the and or to between from minus'.split(
    ' ',
  ),
  ...'more than about over under percent points dollars won cents miles feet years old ages boats voters in out Ann Lee Boeing'.split(
    ' ',
  ),
]
const wild = fc
  .array(fc.tuple(fc.constantFrom(...scraps), fc.constantFrom(' ', ' ', ' ', '', '-', '\n')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''))

test('figures of any text are in order, apart, inside the text, and have values that are numbers or none', () => {
  fc.assert(
    fc.property(fc.oneof(wild, fc.string()), (words) => {
      const text = `${lead}${words}`
      let end = 0
      for (const figure of analyze(text).figures) {
        assert(figure.start >= end && figure.start < figure.end && figure.end <= text.length)
        assert.equal(text.slice(figure.start, figure.end).trim().length, figure.end - figure.start)
        for (const value of [figure.value].flat()) assert(value === null || Number.isFinite(value))
        if (Array.isArray(figure.value) && figure.kind !== 'score') assert(figure.value[0] < figure.value[1])
        if (figure.of !== undefined) assert.match(figure.of, /^\S(?:.*\S)?$/su)
        end = figure.end
      }
    }),
    { numRuns: 500 },
  )
})

test('a number in digits has its value, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 999_999_999 }),
      fc.constantFrom('boats', 'voters', 'old ships'),
      (number, things) => {
        const written = number.toLocaleString('en')
        const [figure] = analyze(`${lead}They counted ${written} ${things} there.\n`).figures
        assert.deepEqual([figure?.value, figure?.of], [number, things])
      },
    ),
  )
})

test('what is no number a computer can hold has no value', () => {
  const digits = Array.from({ length: 400 }, () => '999').join(',')
  const valued = (text: string) => analyze(`${lead}${text}`).figures.map(({ value }) => value)
  assert.deepEqual(valued(`They counted ${digits} boats.`), [null])
  assert.deepEqual(valued(`They counted ${'9'.repeat(1000)} boats.`), [])
  assert.deepEqual(valued('They counted 1e999 boats, 0/0 and 1/0.'), [])
  assert.deepEqual(valued('They lost $5 and 4, - and -.'), [5, 4])
})

const shapes: Record<string, string> = {
  'digits alone': '7',
  'grouped digits': '111,',
  commas: '1,',
  dollars: '$',
  'dollars apart': '$ ',
  'amounts of money': '$5 ',
  words: 'two million ',
  multipliers: 'million ',
  tens: 'tens of ',
  joined: '1-',
  ranges: 'between 4 and ',
  ratios: 'one in ',
  qualifiers: 'about more than ',
  halves: 'and a half ',
  telephone: '12 (((',
  parts: '1/2 ',
}

for (const [name, shape] of Object.entries(shapes)) {
  test(`time grows no faster than the text: ${name}`, () => {
    const time = (length: number) => {
      const text = `${lead}They saw ${shape.repeat(Math.ceil(length / shape.length))}\n`
      const start = performance.now()
      analyze(text)
      return performance.now() - start
    }
    time(20_000)
    const [short, long] = [Math.max(20, time(50_000)), time(400_000)]
    assert(long < 40 * short, `${Math.round(short)} ms for 50 kB, ${Math.round(long)} ms for 400 kB`)
  })
}
