import type { Span } from '../analysis.ts'
import { matchesOf } from '../text.ts'

/** A number in digits, a word, or a mark of one character; what another pass has found is one piece that is `taken`. */
export interface Piece extends Span {
  kind: 'number' | 'word' | 'mark' | 'taken'
  text: string
  /** The text in lower case, apostrophes straight. */
  word: string
  /** Whether nothing stands between it and the piece before. */
  glued: boolean
}

// `1,200.5`, `10 000` with a no-break blank, `5,00,000`, `.5`; `U.S.`, `country’s`, `workers’ pay`
const pattern =
  /(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d+(?:\.\d+)?|(?<![\p{L}\p{N}])\.\d+)|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*(?:(?<=s)['’](?=\s\p{L}))?)|\S/gu

/** Cut a text into pieces; a place inside a taken span begins no piece of its own. */
export function piecesOf(text: string, taken: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let next = 0
  let end = 0
  const add = (span: Span, kind: Piece['kind'], words: string) => {
    const word = kind === 'word' ? words.toLowerCase().replace('’', "'") : words
    pieces.push({ start: span.start, end: span.end, kind, text: words, word, glued: span.start === end })
    end = span.end
  }
  for (const { 0: words, 1: digits, 2: letters, index } of matchesOf(pattern, text)) {
    while (taken[next] && taken[next]!.start < index + words.length) {
      if (taken[next]!.end > end) add(taken[next]!, 'taken', text.slice(taken[next]!.start, taken[next]!.end))
      next++
    }
    if (index >= end) add({ start: index, end: index + words.length }, kindOf(digits, letters), words)
  }
  return pieces
}

const kindOf = (digits: string | undefined, letters: string | undefined) =>
  digits !== undefined ? 'number' : letters !== undefined ? 'word' : 'mark'

/** The word at a place, empty where there is none. */
export const wordAt = (pieces: readonly Piece[], i: number) => pieces[i]?.word ?? ''

export const isWord = (piece: Piece | undefined) => piece?.kind === 'word'
export const isNumber = (piece: Piece | undefined) => piece?.kind === 'number'
export const isCapitalized = (piece: Piece | undefined) => isWord(piece) && /^\p{Lu}/u.test(piece!.text)

/** A hyphen or dash with no blank on either side: `two-thirds`, `40–50`. */
export function isJoint(pieces: readonly Piece[], i: number): boolean {
  return /^[-–‑]$/u.test(wordAt(pieces, i)) && pieces[i]!.glued && pieces[i + 1]?.glued === true
}

/** Whether a piece opens a sentence, a quotation or a bracket. */
export function opensSentence(pieces: readonly Piece[], i: number): boolean {
  return i === 0 || /^[.!?:…"“”‘«(•*—]$/u.test(wordAt(pieces, i - 1))
}

/** Whether nothing of the sentence follows at a place, or a mark stands there. */
export const endsPhrase = (pieces: readonly Piece[], i: number) => {
  const piece = pieces[i]
  return !piece || piece.kind === 'mark'
}

/** The longest run of at most `most` words from a place on that a map has: where it ends and what it means. */
export function longestAt<T>(
  pieces: readonly Piece[],
  i: number,
  phrases: ReadonlyMap<string, T>,
  most: number,
): { to: number; meaning: T } | null {
  let phrase = ''
  let found: { to: number; meaning: T } | null = null
  for (let to = i; to < pieces.length && to < i + most; to++) {
    phrase += (to > i && !pieces[to]!.glued ? ' ' : '') + pieces[to]!.text
    const meaning = phrases.get(phrase)
    if (meaning !== undefined) found = { to: to + 1, meaning }
  }
  return found
}
