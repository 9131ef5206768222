// Names and figures on PolNeAR's dev split, Newsmark beside what npm offers:
//
//   npm run build && node bench/names.mjs
import { consistentSilver } from './consistent-silver.mjs'
import { dev, newsmark, peer, percent, score } from './corpus.mjs'
import { inSilverSpans } from './silver-spans.mjs'
import { table } from './table.mjs'

const { split, changes } = consistentSilver()
const names = { PERSON: 'person', ORGANIZATION: 'organisation', LOCATION: 'place' }
const figures = { MONEY: 'money', PERCENT: 'percent' }
const dates = { DATE: 'date' }

const compromise = await peer('compromise', 'compromise', 'names')
const [whole] = newsmark
const wink = await peer('wink-nlp', 'wink', 'figures')
const recut = { system: 'Newsmark, the silver’s spans', predictions: inSilverSpans(whole.predictions) }
const recognizers = await peer('recognizers-text', 'recognizers', 'figures')

function compare(title, reference, kinds, systems) {
  const scores = systems.map(({ system, predictions }) => ({
    system,
    result: score('polnear/score-names.mjs', reference, predictions),
  }))
  const rows = Object.entries(kinds).flatMap(([kind, name]) =>
    scores.map(({ system, result: { [kind]: of } }) => [
      name,
      system,
      ...[of.exact.precision, of.exact.recall, of.exact.f1, of.overlap.f1].map(percent),
    ]),
  )
  table(title, ['', 'system', 'exact P', 'exact R', 'exact F1', 'overlap F1'], rows)
}

compare('PolNeAR dev: names, silver', dev, names, [...newsmark, ...compromise])
compare('PolNeAR dev: figures, silver', dev, figures, [whole, recut, ...compromise, ...wink, ...recognizers])
compare('PolNeAR dev: dates, silver', dev, dates, [...newsmark, ...compromise, ...wink])
compare('PolNeAR dev: names, silver made consistent', split, names, [...newsmark, ...compromise])
const count = (test) => changes.filter(test).length
const kinds = ['of another kind', 'new', 'taken off'].map((kind) => `${count(({ change }) => change === kind)} ${kind}`)
const forms = [...new Set(changes.map(({ form }) => form))].map((form) => [
  form,
  count((change) => change.form === form),
])
forms.sort((a, b) => b[1] - a[1])
console.log(`
${changes.length} tags of ${forms.length} names are not as in the silver: ${kinds.join(', ')}.
Most of all: ${forms
  .slice(0, 5)
  .map(([form, changed]) => `${form} ${changed}`)
  .join(', ')}.`)
