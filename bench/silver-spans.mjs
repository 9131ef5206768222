// Figures with the spans that CoreNLP gives them: without the qualifier (`more than`), without the article (`a million
// dollars`), and with a figure for each end of a range (`between $3 and $4`). Newsmark marks the whole phrase, so exact
// scores against the silver say little about it without this.
import { readFileSync, writeFileSync } from 'node:fs'
import { lines } from './corpus.mjs'

/** Write a copy of an answer with the silver's spans; its path. */
export function inSilverSpans(predictions) {
  const path = predictions.replace(/\.jsonl$/u, '-spans.jsonl')
  const answers = lines(predictions).map((analysis) => {
    const text = readFileSync(analysis.path, 'utf8')
    return JSON.stringify({ ...analysis, figures: (analysis.figures ?? []).flatMap((figure) => recut(figure, text)) })
  })
  writeFileSync(path, `${answers.join('\n')}\n`)
  return path
}

function recut(figure, text) {
  const bare = without(figure, text)
  if (!Array.isArray(figure.value)) return [bare]
  const words = text.slice(bare.start, bare.end)
  const [join] = /\s?[-–]-?\s?(?=[\d$€£])|-?\s(?:to|and|or)\s/u.exec(words) ?? []
  if (join === undefined) return [bare]
  const cut = bare.start + words.indexOf(join)
  return [
    { ...bare, end: cut },
    { ...bare, start: cut + join.length },
  ]
}

/** Take off the qualifier on either side, `between`, and the article. */
function without(figure, text) {
  const words = text.slice(figure.start, figure.end)
  const plain = words.toLowerCase().replace(/\s+/gu, ' ')
  let { start, end } = figure
  if (figure.qualifier && plain.startsWith(figure.qualifier)) start += figure.qualifier.length
  else if (figure.qualifier && plain.endsWith(figure.qualifier)) end -= figure.qualifier.length
  const [lead] = /^\s*(?:(?:between|an?)\s+)?/iu.exec(text.slice(start, end))
  return { ...figure, start: start + lead.length, end: start + text.slice(start, end).trimEnd().length }
}
