import type { Span } from '../engine/analysis.ts'

/** Words with what stands on either side of them: a W3C TextQuoteSelector. */
export interface Quote {
  exact: string
  prefix: string
  suffix: string
}

/** How many characters of each side are kept. Words at least as long are found again after a small change of their own. */
export const reach = 32

/** Quote the words of a span as they stand, no character of two code units cut in half. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - reach), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + reach).replace(/[\ud800-\udbff]$/, ''),
  }
}

/** Quote the words of a span with blanks and line ends as single blanks. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  const before = oneBlank(text.slice(Math.max(0, start - 4 * reach), start))
  const after = oneBlank(text.slice(end, end + 4 * reach))
  return {
    exact: oneBlank(text.slice(start, end)),
    prefix: before.slice(-reach).replace(/^[\udc00-\udfff]/, ''),
    suffix: after.slice(0, reach).replace(/[\ud800-\udbff]$/, ''),
  }
}

/** Blanks and line ends as single blanks: a text may be wrapped anew. */
export function oneBlank(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Whether words say the same to the letter: capitals, accents, quotation marks, dots, commas, hyphens and blanks aside. */
export const sayTheSame = (one: string, other: string): boolean =>
  bare(one) === bare(other) && digits(one) === digits(other)

const bare = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/[\p{M}\p{Pi}\p{Pf}"'.,]/gu, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .toLowerCase()

/** The figures in some words, each run of digits by itself: `5.0` is not `50`. */
export const digits = (words: string): string => words.replace(/\P{N}+/gu, ' ').trim()

/** How much alike two quotes must be to be the same words: the exact ones with one side, or half of each, unchanged. */
export const alike = 0.75

/** Compare two quotes, 0 to 1. Short words, a name or a figure, must be the very same: `20 percent` is not `25 percent`. */
export function likeness(a: Quote, b: Quote): number {
  const same = a.exact === b.exact
  if (!same && Math.min(a.exact.length, b.exact.length) < reach) return 0
  const words = same ? 1 : (commonStart(a.exact, b.exact) + commonEnd(a.exact, b.exact)) / longer(a.exact, b.exact)
  const before = part(commonEnd(a.prefix, b.prefix), longer(a.prefix, b.prefix))
  const after = part(commonStart(a.suffix, b.suffix), longer(a.suffix, b.suffix))
  return (5 * Math.min(1, words) + 2 * before + 2 * after) / 9
}

function part(common: number, length: number): number {
  return length === 0 ? 1 : common / length
}

function longer(a: string, b: string): number {
  return Math.max(a.length, b.length)
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}
