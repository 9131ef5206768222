import type { VFile } from 'vfile'
import type { ActorKind, Span } from '../analysis.ts'
import type { ClaimDraft } from '../claims.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph, Token } from '../sentences.ts'
import { firstFrom } from '../spans.ts'
import { wordNumber } from '../tagging/features.ts'
import { listOf, shapeOf, startsLarge } from './looks.ts'
import type { Stretch } from './stretches.ts'

/** Columns start that many places before the first token and end as many behind the last: neighbours need no check. */
export const margin = 4

/**
 * What is known of each token of a paragraph, in columns of numbers. Here a possessive `’s` and a short `’ll` are tokens of
 * their own. Token `i` stands at place `i + margin` of a column.
 */
export interface Traits {
  length: number
  /** Places in the article. */
  starts: Int32Array
  ends: Int32Array
  /** The word, or for a name only what it names. */
  word: Int32Array
  suffix: Int32Array
  shape: Int32Array
  /** Reporting verb, noun that reports, office: which list the word stands in. */
  list: Int32Array
  /** Whom a name or title names, and whether it begins here. */
  name: Int32Array
  /** Where in a quotation it stands, and in which. */
  quote: Int32Array
  /** The number of its sentence. */
  sentence: Int32Array
  /** The number of its paragraph in the stretch. */
  line: Int32Array
  /** The role that the rules give it, and the number of the claim, from 1. */
  role: Int32Array
  claim: Int32Array
}

/** What the columns of an article are made from. */
export interface Facts {
  text: string
  /** Mentions and titles in text order. */
  named: readonly (Span & { code: number })[]
  /** The numbers of words that mostly stand without a capital, sorted: one with a capital that is none of them is a name. */
  common: Int32Array
}

const kinds: Record<ActorKind, number> = { person: 1, organization: 3, place: 5, group: 7 }
const title = 9

/** Names and titles of the article in text order. */
export function namedSpans({ data }: VFile): (Span & { code: number })[] {
  const named = (data.actors ?? []).flatMap(({ kind, mentions, titles }) => [
    ...mentions.map(({ start, end }) => ({ start, end, code: kinds[kind] })),
    ...titles.map(({ start, end }) => ({ start, end, code: title })),
  ])
  return named.sort((a, b) => a.start - b.start)
}

/** Fill the columns for a stretch. */
export function traitsOf({ paragraph, quoted, claims }: Stretch, facts: Facts): Traits {
  const traits = emptyTraits(paragraph)
  let at = margin
  const add = (start: number, end: number, text: string) => {
    traits.starts[at] = start
    traits.ends[at] = end
    readWord(traits, at++, text, facts.common)
  }
  for (const token of paragraph.tokens) {
    const { start, end, text } = token
    const clitic = cliticOf(token)
    if (clitic < 0) add(start, end, text)
    else {
      add(start, start + clitic, text.slice(0, clitic))
      add(start + clitic, end, text.slice(clitic))
    }
  }
  markSentences(traits, paragraph)
  markLines(traits, facts.text)
  markNames(traits, facts.named)
  markQuotations(traits, quoted)
  markRules(traits, claims)
  return traits
}

function emptyTraits({ tokens, start, end }: Paragraph): Traits {
  const length = tokens.reduce((sum, token) => sum + (cliticOf(token) < 0 ? 1 : 2), 0)
  const column = columnsOf(length, 12)
  const framed = (before: number, behind: number) =>
    column()
      .fill(before, 0, margin)
      .fill(behind, margin + length)
  return {
    length,
    starts: framed(start, end),
    ends: framed(start, end),
    word: framed(1, 2),
    shape: framed(-1, -2),
    suffix: column(),
    list: column(),
    name: column(),
    quote: column(),
    sentence: column(),
    line: column(),
    role: column(),
    claim: column(),
  }
}

/** Give out columns of one piece of memory, which costs less than many small pieces. */
export function columnsOf(length: number, count: number): () => Int32Array {
  const size = length + 2 * margin
  const all = new Int32Array(size * count)
  let used = 0
  return () => {
    used += size
    return all.subarray(used - size, used)
  }
}

const clitic = /(?<=[\p{L}\p{N}.])(?:['’](?:s|m|re|ve|ll|d)|(?<=s)['’])$/iu

/** Where in a token its possessive `’s` or short `’ll` begins, -1 where it has none. */
function cliticOf({ text, word }: Token): number {
  const apostrophe = word ? Math.max(text.lastIndexOf('’'), text.lastIndexOf("'")) : -1
  return apostrophe > 0 && clitic.test(text) ? apostrophe : -1
}

/** What stands for the word and the ending of a name that nothing is known of. */
const unknown = 3

function readWord(traits: Traits, at: number, text: string, common: Int32Array): void {
  const word = wordNumber(text)
  traits.list[at] = listOf(word)
  traits.shape[at] = shapeOf(text)
  // A name's own words are not learned, only that it is one.
  const name = startsLarge(text) && traits.list[at] === 0 && !holds(common, word)
  traits.word[at] = name ? unknown : word
  traits.suffix[at] = name ? unknown : wordNumber(text, Math.max(0, text.length - 3))
}

function holds(sorted: Int32Array, value: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return sorted[low] === value
}

function markSentences(traits: Traits, { sentences }: Paragraph): void {
  let number = 0
  for (let at = margin; at < traits.length + margin; at++) {
    while (number + 1 < sentences.length && sentences[number + 1]!.start <= traits.starts[at]!) number++
    traits.sentence[at] = number
  }
  traits.sentence.fill(-1, 0, margin).fill(number + 1, margin + traits.length)
}

function markLines(traits: Traits, text: string): void {
  let line = 0
  for (let at = margin + 1; at < traits.length + margin; at++) {
    for (let i = traits.ends[at - 1]!; i < traits.starts[at]!; i++) {
      if (text.charCodeAt(i) !== 10) continue
      line++
      break
    }
    traits.line[at] = line
  }
  traits.line.fill(-1, 0, margin).fill(line + 1, margin + traits.length)
}

function markNames(traits: Traits, named: Facts['named']): void {
  const first = firstFrom(named, traits.starts[margin]!)
  for (let i = first; i < named.length && named[i]!.start < traits.ends[margin + traits.length]!; i++) {
    const { start, end, code } = named[i]!
    for (let at = placeAt(traits, start); at < margin + traits.length && traits.starts[at]! < end; at++) {
      traits.name[at] = code + Number(traits.starts[at]! > start)
      if (traits.word[at] === unknown) traits.word[at] = traits.suffix[at] = 16 + code
    }
  }
}

/** The place of the first token that ends behind an offset. */
export function placeAt({ ends, length }: Traits, offset: number): number {
  let [low, high] = [margin, margin + length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** 1 the opening mark, 2 inside, 3 the closing mark; a short one 4 more, one that goes on from before or behind 8 more. */
function markQuotations(traits: Traits, quoted: readonly Quoted[]): void {
  for (const { start, end, closed, continued, continues } of quoted) {
    const first = placeAt(traits, start)
    const last = placeAt(traits, end - 1)
    const kind = (last - first < 6 ? 4 : 0) | (continued || continues ? 8 : 0)
    for (let at = first; at <= last && at < margin + traits.length; at++) {
      traits.quote[at] = kind | (at === first ? 1 : at === last && closed ? 3 : 2)
    }
  }
}

/** 1 and 2 begin and go on in a source, 3 and 4 in a cue, 5 and 6 in a content. */
function markRules(traits: Traits, claims: readonly ClaimDraft[]): void {
  for (const [number, { source, cue, content }] of claims.entries()) {
    if (source) markRole(traits, source, 1, number + 1)
    for (const span of content) markRole(traits, span, 5, number + 1)
    if (cue) markRole(traits, cue, 3, number + 1)
  }
}

function markRole(traits: Traits, { start, end }: Span, role: number, claim: number): void {
  const first = placeAt(traits, start)
  for (let at = first; at < margin + traits.length && traits.starts[at]! < end; at++) {
    traits.role[at] = at === first ? role : role + 1
    traits.claim[at] = claim
  }
}
