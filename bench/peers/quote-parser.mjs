// What a user gets from quote-parser, told the people that compromise finds: quotations with the words that name who
// said them.
import { parse } from 'quote-parser'
import { people } from './compromise.mjs'

/** Claims in the form of Newsmark's analysis. */
export function claims(text) {
  const persons = people(text).map(({ start, end }) => ({ index: start, start, end }))
  const quotes = parse(text, 'en', { persons, minLength: 10 })
  // Two of its patterns may find one quotation.
  const byPlace = new Map()
  for (const quote of quotes) if (quote.author || !byPlace.has(quote.index)) byPlace.set(quote.index, quote)
  return { claims: [...byPlace.values()].map((quote) => toClaim(text, quote)) }
}

function toClaim(text, { index, text: words, name, author }) {
  const content = { start: index, end: index + words.length }
  const named = { start: name.index, end: name.index + name.text.length }
  for (const span of [content, named]) if (span.end > text.length) throw new Error('a quotation outside the text')
  const source = author ? { start: author.start, end: author.end } : named
  return { source, cue: cueOf(text, content, named), content: [content] }
}

/** The reporting verb its pattern rests on, which it does not tell: between name and quotation, or behind the name. */
function cueOf(text, content, name) {
  const start = Math.min(content.end, name.end)
  for (const [from, to] of [
    [start, Math.max(content.start, name.start)],
    [name.end, name.end + 10],
  ]) {
    const verb = /\b(?:said|added|wrote|told)\b/iu.exec(text.slice(from, to))
    if (verb) return { start: from + verb.index, end: from + verb.index + verb[0].length }
  }
  return null
}
