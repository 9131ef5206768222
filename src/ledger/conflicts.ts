/** A line of a file with its number, from 1. */
export interface NumberedLine {
  text: string
  number: number
}

/** Where a merge has left what two people wrote at the same place. */
export interface Conflict<Line> {
  /** The line where it begins. */
  number: number
  ours: Line[]
  theirs: Line[]
  /** What both began from, where the merge tells it. */
  base: Line[] | null
}

export interface Merged<Line> {
  /** Those outside of all conflicts. */
  lines: Line[]
  conflicts: Conflict<Line>[]
}

const marker = /^(?:<{7}(?= |$)|\|{7}(?= |$)|={7}$|>{7}(?= |$))/u

/** What both began from may be a merge with conflicts itself, whose markers are longer: all its lines are the base. */
const nested = /^(?:<{8,}|\|{8,}|={8,}|>{8,})(?: |$)/u

/** Split a file at the markers that git leaves in a merge with conflicts. Throws where they do not belong together. */
export function splitConflicts(file: string): Merged<NumberedLine> {
  const merged: Merged<NumberedLine> = { lines: [], conflicts: [] }
  let side = merged.lines
  let expected = /^</
  for (const [index, text] of file.split(/\r?\n/).entries()) {
    const number = index + 1
    if (side === merged.conflicts.at(-1)?.base && nested.test(text)) continue
    const found = marker.exec(text)?.[0]
    if (!found) side.push({ text, number })
    else if (!expected.test(found)) throw new Error(`line ${number} is out of place: ${found}`)
    else {
      if (found.startsWith('<')) merged.conflicts.push({ number, ours: [], theirs: [], base: null })
      side = found.startsWith('>') ? merged.lines : sideOf(merged.conflicts.at(-1)!, found)
      expected = next[found[0]!]!
    }
  }
  if (!expected.test('<')) throw new Error(`the conflict of line ${merged.conflicts.at(-1)!.number} has no end`)
  return merged
}

/** What may follow each marker. */
const next: Readonly<Record<string, RegExp>> = { '<': /^[|=]/, '|': /^=/, '=': /^>/, '>': /^</ }

function sideOf(conflict: Conflict<NumberedLine>, found: string): NumberedLine[] {
  if (found.startsWith('<')) return conflict.ours
  if (found.startsWith('=')) return conflict.theirs
  conflict.base = []
  return conflict.base
}
