import type { Span } from '../engine/analysis.ts'
import { align } from './align.ts'
import type { Anchor } from './decision.ts'
import { flatten } from './flat-text.ts'
import { type Grams, gramLength, indexGrams } from './grams.ts'
import { alike, digits, likeness, oneBlank, type Quote, quoteAt, reach } from './quotes.ts'

export interface Found extends Span {
  /** `same` words (blanks aside), `changed` a little, or `replaced`: other words between the same surroundings. */
  words: 'same' | 'changed' | 'replaced'
}

/** The same words at this many places are looked at, the nearest first. */
const copies = 64

/** At this many places words that have changed are looked for, those that share most with them first. */
const candidates = 4

/** How much of the words must be left, by their runs of three characters. */
const leastWords = 0.55

/** How much must be left around each edge; more where the words are few. */
const leastAround = 0.4
const leastAroundFew = 0.7

/** Finds the words of anchors in one text. */
export function createFinder(text: string): (anchor: Anchor, shift?: number) => Found | null {
  const { flat, toFlat, toText } = flatten(text)
  let grams: Grams | undefined
  return (anchor, shift = 0) => {
    const quote = flatQuote(anchor)
    const near = toFlat(Math.min(Math.max(0, anchor.start + shift), text.length))
    const inPlace = isAt(flat, quote, near)
    if (!inPlace) grams ??= indexGrams(flat)
    const place = inPlace ? { start: near, end: near + quote.exact.length } : findSame(flat, grams!, quote, near)
    const found = place ? { ...place, words: 'same' as const } : findChanged(flat, grams!, quote, near)
    return found && { ...found, start: toText(found.start), end: toText(found.end - 1) + 1 }
  }
}

/** Find all anchors of an article; each one looked for as far from its old place as the ones before it have moved. */
export function findAnchors(text: string, anchors: readonly Anchor[]): Map<Anchor, Found | null> {
  const find = createFinder(text)
  const found = new Map<Anchor, Found | null>()
  let shift = 0
  for (const anchor of [...anchors].sort((a, b) => a.start - b.start)) {
    const place = find(anchor, shift)
    found.set(anchor, place)
    if (place?.words === 'same') shift = place.start - anchor.start
  }
  return found
}

interface FlatQuote extends Quote {
  repeated: boolean
}

function flatQuote({ exact, prefix, suffix, repeated }: Anchor): FlatQuote {
  return {
    exact: oneBlank(exact),
    prefix: oneBlank(prefix),
    suffix: oneBlank(suffix),
    repeated: repeated ?? false,
  }
}

function isAt(flat: string, { exact, prefix, suffix }: Quote, at: number): boolean {
  return exact !== '' && flat.startsWith(prefix + exact + suffix, at - prefix.length)
}

/** The same words with the likeliest surroundings. Alone in the text, words that are not few need none of them. */
function findSame(flat: string, grams: Grams, quote: FlatQuote, near: number): Span | null {
  const { exact, repeated } = quote
  const places = placesOf(flat, grams, quote, near)
  let [best, least] = [-1, alike]
  for (const start of places) {
    const like = likeness(quote, quoteAt(flat, { start, end: start + exact.length }))
    if (like < least || (like === least && best >= 0)) continue
    best = start
    least = like
  }
  if (best < 0 && !repeated && exact.length >= reach && places.length === 1) best = places[0]!
  return best < 0 ? null : { start: best, end: best + exact.length }
}

/** Where the exact words stand, the nearest first. */
function placesOf(flat: string, grams: Grams, { exact, prefix, suffix }: Quote, near: number): number[] {
  if (exact === '') return []
  const around = prefix + exact + suffix
  const [left, right] = [prefix.length, prefix.length + exact.length]
  // Few words are looked up with what stands before them and with what stands behind: one of both has stayed.
  const from = exact.length < gramLength ? [right - gramLength, left] : [rarest(grams, exact) + left]
  const places = from
    .filter((at) => at >= 0 && at + gramLength <= around.length)
    .flatMap((at) => {
      const gram = around.slice(at, at + gramLength)
      return grams.near(gram, near + at - left, copies).map((place) => place + left - at)
    })
  return [...new Set(places)]
    .filter((place) => place >= 0 && flat.startsWith(exact, place))
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
}

/** The offset in some words of the run of characters that stands at the fewest places. */
function rarest(grams: Grams, words: string): number {
  let [best, fewest] = [0, Number.POSITIVE_INFINITY]
  for (let at = 0; at + gramLength <= words.length && at < 2 * reach; at++) {
    const count = grams.count(words.slice(at, at + gramLength))
    if (count < fewest) [best, fewest] = [at, count]
  }
  return best
}

/** Words that have changed, by their edges: where these lie between what is left on both sides of each. */
function findChanged(flat: string, grams: Grams, quote: FlatQuote, near: number): Found | null {
  const { exact, prefix, suffix } = quote
  if (exact === '') return null
  const few = exact.length <= 2 * reach
  const around = prefix + exact + suffix
  const edge = (snippet: string, from: number) => layings(flat, grams, snippet, near + from)
  const lefts = edge(few ? around : prefix + exact.slice(0, reach), -prefix.length)
  const rights = few ? lefts : edge(exact.slice(-reach) + suffix, exact.length - reach)
  let best: (Found & { score: number }) | null = null
  for (const left of lefts) {
    for (const right of few ? [left] : rights) {
      const start = left.offset(prefix.length, 'after')
      const end = right.offset(few ? prefix.length + exact.length : reach, 'before')
      const found = judge(flat, quote, { start, end }, Math.min(left.share, right.share))
      if (found && (!best || found.score > best.score)) best = found
    }
  }
  return best && { start: best.start, end: best.end, words: best.words }
}

/** Whether a span may be the words of a quote after an edit, when so much around its edges is the same. */
function judge(flat: string, quote: FlatQuote, span: Span, share: number): (Found & { score: number }) | null {
  const { exact, repeated } = quote
  const [start, end] = wholeWords(flat, quote, span)
  if (end <= start || end - start > 3 * exact.length + reach) return null
  const now = flat.slice(start, end)
  // The same sentence elsewhere: its surroundings were not alike.
  if (repeated && now === exact) return null
  const words = now === exact ? 1 : wordsLeft(exact, now)
  const score = words + share
  const few = exact.length < reach
  const kept = words >= leastWords && !(few && digits(exact) !== digits(now))
  if (kept && share >= (few ? leastAroundFew : leastAround))
    return { start, end, score, words: now === exact ? 'same' : 'changed' }
  const around = quoteAt(flat, { start, end })
  const between = likeness({ ...quote, exact: '' }, { ...around, exact: '' })
  return between >= 0.9 ? { start, end, score: score - 1, words: 'replaced' } : null
}

/** Without blanks at the edges, and with whole words where they were whole: `Anna` may have become `Hanna`. */
function wholeWords(flat: string, { prefix, exact, suffix }: Quote, { start, end }: Span): [number, number] {
  let [from, to] = [start, end]
  while (from < to && flat[from] === ' ') from++
  while (from < to && flat[to - 1] === ' ') to--
  if (from === to) return [from, to]
  if (!splits(prefix + exact, prefix.length)) while (splits(flat, from)) from--
  if (!splits(exact + suffix, exact.length)) while (splits(flat, to)) to++
  return [from, to]
}

/** Whether an offset is inside of a word. */
const splits = (text: string, at: number): boolean => at > 0 && wordAt(text, at - 1) && wordAt(text, at)

const wordAt = (text: string, at: number) => /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(text[at] ?? '')

/** How much of some words others have kept, 0 to 1, by the runs of three characters they share (Dice). */
function wordsLeft(before: string, now: string): number {
  const runs = new Map<string, number>()
  const padded = [before, now].map((words) => ` ${words} `) as [string, string]
  for (let i = 0; i + 3 <= padded[0].length; i++) {
    const run = padded[0].slice(i, i + 3)
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 3 <= padded[1].length; i++) {
    const run = padded[1].slice(i, i + 3)
    const left = runs.get(run) ?? 0
    if (left > 0) shared++
    runs.set(run, left - 1)
  }
  return (2 * shared) / (before.length + now.length)
}

/** A snippet laid over the text where most of it stands. */
interface Laying {
  /** The share of the snippet that is there. */
  share: number
  /** Where an offset of the snippet lies in the text; what was put in there comes `before` or `after` it. */
  offset(at: number, side: 'before' | 'after'): number
}

/** Lay a snippet over the places that share most with it, near an offset first. */
function layings(flat: string, grams: Grams, snippet: string, near: number): Laying[] {
  return diagonals(grams, snippet, near).map((diagonal) => {
    const from = Math.max(0, diagonal - reach)
    const stretch = flat.slice(from, diagonal + snippet.length + reach)
    const alignment = align(snippet, stretch)
    return { share: alignment.same / snippet.length, offset: (at, side) => from + alignment[side][at]! }
  })
}

/** Where a snippet would begin by most of its runs of characters. */
function diagonals(grams: Grams, snippet: string, near: number): number[] {
  const votes = new Map<number, number>()
  for (let at = 0; at + gramLength <= snippet.length; at++) {
    for (const place of grams.near(snippet.slice(at, at + gramLength), near + at, 8)) {
      const cell = Math.round((place - at) / 16)
      votes.set(cell, (votes.get(cell) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...votes.values())
  return [...votes]
    .filter(([, many]) => 3 * many >= most)
    .sort(([a, many], [b, others]) => others - many || Math.abs(16 * a - near) - Math.abs(16 * b - near))
    .slice(0, candidates)
    .map(([cell]) => 16 * cell)
}
