import type { Span } from '../analysis.ts'
import { isByline } from './bylines.ts'
import { isFurniture } from './furniture.ts'

/** A line, or the lines of one hard-wrapped paragraph. */
export interface Piece extends Span {
  text: string
  /** A blank line, or the start of the file, stands before it. */
  apart: boolean
}

/** The lines that are not blank; a form feed ends a line as every other break does. */
export function lines(text: string): Piece[] {
  const found: Piece[] = []
  let apart = true
  for (const match of text.matchAll(/[^\n\v\f\r\u0085\u2028\u2029]*(?:\r\n|[\n\v\f\r\u0085\u2028\u2029]|$)/gu)) {
    const trimmed = match[0].trim()
    if (trimmed === '') {
      apart = true
      continue
    }
    const start = match.index + match[0].indexOf(trimmed)
    found.push({ start, end: start + trimmed.length, text: trimmed, apart })
    // A new page or paragraph by its own sign
    apart = /[\f\u2029]$/u.test(match[0])
  }
  return found
}

/**
 * Join the lines of hard-wrapped paragraphs: a run of lines broken at a width, each of which had no room for the
 * next line's first word. `... at the har-` is not joined inside the word: a hyphen may belong there.
 */
export function joinWrapped(all: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const run of runs(all)) {
    const width = run.reduce((most, line) => Math.max(most, line.text.length), 0)
    for (const [i, line] of run.entries()) {
      const before = run[i - 1]
      const last = joined.at(-1)
      const wraps = before && width >= 50 && width <= 110 && run.length > 2 && fills(before, line, width)
      if (wraps && last) joined[joined.length - 1] = { ...last, end: line.end, text: `${last.text}\n${line.text}` }
      else joined.push(line)
    }
  }
  return joined
}

function runs(all: Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of all) {
    if (piece.apart || groups.length === 0) groups.push([piece])
    else groups.at(-1)!.push(piece)
  }
  return groups
}

function fills(line: Piece, next: Piece, width: number): boolean {
  const room = width - line.text.length
  const firstWord = next.text.search(/\s|$/u)
  return room <= firstWord && room < width / 3 && !isFurniture(next.text) && !isByline(next.text)
}
