import type { Conflict, Place } from '../dossier/comparison.ts'

/** Findings for people and for programs that read `path:line:column: message`, the other places of each below it. */
export function findingsText(findings: readonly Conflict[], linesOf: ReadonlyMap<string, readonly number[]>): string {
  const at = (place: Place) => {
    const { line, column } = positionOf(place.start, linesOf.get(place.path) ?? [0])
    return `${printable(place.path)}:${line}:${column}`
  }
  return findings
    .map(({ rule, severity, message, places }) => {
      const [first, ...others] = places.map(at)
      return [
        `${first}: ${severity}: ${printable(message)} [${rule}]\n`,
        ...others.map((place) => `  ${place}\n`),
      ].join('')
    })
    .join('')
}

/** Line and column from 1; columns are UTF-16 code units. */
function positionOf(offset: number, lines: readonly number[]): { line: number; column: number } {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return { line: low, column: offset - lines[low - 1]! + 1 }
}

/** What a terminal would take for a command, or for a line of its own, becomes a blank. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
