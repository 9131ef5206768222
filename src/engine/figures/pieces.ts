import type { Span } from '../analysis.ts'

/** A number in digits, a word, or a mark of one character; what another pass has found is one piece that is `taken`. */
export interface Piece extends Span {
  kind: 'number' | 'word' | 'mark' | 'taken'
  text: string
  /** The text in lower case, apostrophes straight. */
  word: string
  /** Whether nothing stands between it and the piece before. */
  glued: boolean
}

// `1,200.5`, `10 000` with a no-break blank, `5,00,000`, `.5`
const digits =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d*\.?\d+/uy
// `U.S.`, `country’s`
const letters = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/uy
const mark = /\S/uy
const blanks = /\s+/uy

/** Cut a text into pieces; a place inside a taken span begins no piece of its own. */
export function piecesOf(text: string, taken: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let next = 0
  for (let at = 0, end = -1; at < text.length; ) {
    while (taken[next] && taken[next]!.end <= at) next++
    const span = taken[next]
    if (!span || span.start > at) {
      const word = text.charCodeAt(at) === 0x20 ? at + 1 : endOf(blanks, text, at)
      if (word > at) {
        at = word
        continue
      }
    }
    const piece = span && span.start <= at ? pieceOf('taken', text, at, span.end) : pieceAt(text, at)
    piece.glued = at === end
    pieces.push(piece)
    at = end = piece.end
  }
  return pieces
}

/** Where a match ends that begins at a place, the place itself where none does. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function pieceAt(text: string, at: number): Piece {
  const word = plainEnd(text, at) || endOf(letters, text, at)
  if (word > at) return pieceOf('word', text, at, word)
  const number = endOf(digits, text, at)
  const decimal = text[at] !== '.' || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')
  if (number > at && decimal) return pieceOf('number', text, at, number)
  return pieceOf('mark', text, at, endOf(mark, text, at))
}

/** Where a word of plain letters ends that a blank, a comma or a hyphen follows, as after most words; 0 for all else. */
function plainEnd(text: string, at: number): number {
  let to = at
  let code = text.charCodeAt(to)
  while ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) code = text.charCodeAt(++to)
  return to > at && (code === 0x20 || code === 0x2c || code === 0x2d) ? to : 0
}

function pieceOf(kind: Piece['kind'], text: string, start: number, end: number): Piece {
  const words = text.slice(start, end)
  const word = kind === 'word' ? words.toLowerCase().replace('’', "'") : words
  return { start, end, kind, text: words, word, glued: false }
}

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
