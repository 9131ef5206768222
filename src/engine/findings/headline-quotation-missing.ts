import type { VFile } from 'vfile'
import type { Span } from '../analysis.ts'
import type { Token } from '../sentences.ts'
import { within } from '../spans.ts'
import { matchesOf } from '../text.ts'
import type { Check, Found } from './check.ts'

/** So much of a quotation’s words must stand together in the body to be what the headline means. */
const alike = 0.7

/** `we’re` and `we are` are the same words. */
const shortened: Readonly<Record<string, string>> = { re: 'are', m: 'am', ve: 'have', ll: 'will', s: 'is' }

/**
 * The headline or the deck quotes two words or more that stand nowhere in the body. Case, hyphens, articles, a plural, short
 * forms such as `we’re` and the marks between the words do not count; a single word is left alone, and so is an article
 * without a body. What the body has instead, where it has most of the words together, is shown too.
 */
export const headlineQuotationMissing: Check = {
  rule: 'headline-quotation-missing',
  severity: 'warning',
  about: 'Words that the headline quotes and the body does not have.',
  find: missing,
}

function missing(file: VFile): Found[] {
  const text = String(file)
  const paragraphs = file.data.paragraphs ?? []
  const heads = paragraphs.filter(({ kind }) => kind === 'headline' || kind === 'deck')
  const quoted = (file.data.quoted ?? []).filter(
    ({ start, end, closed }) => closed && heads.some((head) => head.start <= start && end <= head.end),
  )
  const bodyStart = heads.at(-1)?.end ?? 0
  const plain = quoted.length === 0 ? '' : text.slice(bodyStart).toLowerCase()
  const missed = quoted.filter(({ start, end }) => !plain.includes(inside(text.slice(start, end))))
  if (missed.length === 0) return []
  const body = paragraphs
    .filter(({ kind }) => kind === 'paragraph' || kind === 'caption')
    .flatMap(({ tokens }) => wordsIn(tokens))
  const letters = body.map(({ word }) => word).join('')
  return missed.flatMap(({ start, end }) => {
    const words = wordsIn(heads.flatMap(({ tokens }) => within(tokens, { start, end })))
    // `poison pills` over a bill with a `poison pill`
    const quotedLetters = words
      .map(({ word }) => word)
      .join('')
      .replace(/s$/u, '')
    if (words.length < 2 || body.length === 0 || letters.includes(quotedLetters)) return []
    const near = nearest(words, body)
    const message = near
      ? `The headline quotes other words than the body has: “${text.slice(near.start, near.end)}”.`
      : 'The body does not have the words that the headline quotes.'
    return [{ message, places: [{ start, end }, ...(near ? [near] : [])] }]
  })
}

/** The words without the marks around them, in lower case: most are found like this. */
const inside = (words: string) => words.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

type Word = Span & { word: string }

const wordsIn = (tokens: readonly Token[]): Word[] => tokens.filter(({ word }) => word).flatMap(wordsOf)

/** `death-trap` is two words, `we’re` is `we are`; articles are none. */
function wordsOf({ text, start }: Token): Word[] {
  const parts = /[^a-z]/i.test(text) ? matchesOf(/[\p{L}\p{N}]+/gu, text) : [{ index: 0, 0: text }]
  return parts.flatMap(({ index, 0: written }) => {
    const word = written.toLowerCase()
    if (word === 'a' || word === 'an' || word === 'the') return []
    const long = Object.hasOwn(shortened, word) ? shortened[word]! : word
    return [{ word: long, start: start + index, end: start + index + written.length }]
  })
}

/** The stretch of the body, little longer than the quotation, that has most of its words; null where none has enough. */
function nearest(words: readonly Word[], body: readonly Word[]): Span | null {
  const wanted = new Set(words.map(({ word }) => word))
  const size = Math.ceil(words.length * 1.5)
  const counts = new Map<string, number>()
  let best = { hits: 0, at: 0 }
  for (const [i, { word }] of body.entries()) {
    if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const gone = body[i - size]?.word
    const left = gone === undefined ? undefined : counts.get(gone)
    if (left !== undefined && left > 1) counts.set(gone!, left - 1)
    else if (left !== undefined) counts.delete(gone!)
    if (counts.size > best.hits) best = { hits: counts.size, at: i }
  }
  if (best.hits < 2 || best.hits < wanted.size * alike) return null
  const stretch = body.slice(Math.max(0, best.at - size + 1), best.at + 1).filter(({ word }) => wanted.has(word))
  const first = stretch.findIndex(({ word }, i) => !stretch.slice(i + 1).some((later) => later.word === word))
  return { start: stretch[first]!.start, end: stretch.at(-1)!.end }
}
