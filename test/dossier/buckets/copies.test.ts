import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compared, isSilent, on } from '../articles.ts'

const day = 'March 5, 2024'

/** A report of sentences that no other report holds. */
const report = (name: string, sentences: number) =>
  Array.from(
    { length: sentences },
    (_, i) =>
      `${name} number ${i} was mended by ${i + 3} carpenters of ${name} street, who began ${i + 1} weeks before the ${name} fair and sang at work.`,
  ).join(' ')

describe('copied-text', () => {
  const wire = report('Ferry', 20)

  it('finds the articles of one source, whatever stands around', () => {
    const { findings } = compared(
      on(day, wire),
      on(day, `${report('Tram', 8)}\n\n${wire}`),
      on(day, `${wire.slice(0, Math.floor(wire.length * 0.7))}`),
      on(day, report('Bridge', 20)),
    )
    assert.deepEqual(
      findings.map(({ rule, message, severity, places }) => ({
        rule,
        message,
        severity,
        paths: places.map(({ path }) => path),
      })),
      [
        {
          rule: 'copied-text',
          message: '3 articles share much of their text: they count as one source.',
          severity: 'information',
          paths: ['1.txt', '2.txt', '3.txt'],
        },
      ],
    )
  })

  it('finds copies of a short article', () => {
    for (const short of [report('Chapel', 4), report('Ferry', 3)]) {
      const { findings } = compared(on(day, short), on(day, `${short} ${report('Tram', 20)}`))
      assert.deepEqual(
        findings.map(({ rule, places }) => [rule, ...places.map(({ path }) => path)]),
        [['copied-text', '1.txt', '2.txt']],
      )
    }
  })

  it('is silent about a short article that shares a sentence', () => {
    const short = `${report('Chapel', 1)} ${report('Ferry', 3)}`
    isSilent('copied-text', on(day, short), on(day, `${report('Chapel', 1)} ${report('Tram', 3)}`))
    isSilent('copied-text', on(day, short), on(day, `${report('Tram', 20)} ${report('Chapel', 1)}`))
  })

  it('is silent about articles that share a passage', () => {
    isSilent(
      'copied-text',
      on(day, `${report('Tram', 20)} ${report('Ferry', 3)}`),
      on(day, `${report('Bridge', 20)} ${report('Ferry', 3)}`),
    )
  })

  it('is silent about articles on one subject', () => {
    isSilent('copied-text', on(day, report('Tram', 20)), on(day, report('Bridge', 20)))
  })

  it('is silent about what the site adds to every page', () => {
    const links =
      'Home > News > Harbour\n\nLog in to comment\n\nRelated articles\n\nShare this on the network of your choice\n\n'
    isSilent('copied-text', `${links}${report('Tram', 10)}`, `${links}${report('Bridge', 10)}`)
  })
})
