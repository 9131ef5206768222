import { type Annotation, fromAnnotation, toAnnotation, withForeign } from './annotation.ts'
import { type CodePoints, codePoints } from './code-points.ts'
import { type Merged, type NumberedLine, splitConflicts } from './conflicts.ts'
import type { Decision } from './decision.ts'
import { sourceOf } from './ledger-file.ts'

/** An article as its ledger knows it: its text, and its path below the folder that holds `.newsmark`. */
export interface Article {
  text: string
  path: string
}

/** One annotation as it is written; `decision` is null where it is an object that we do not know. */
export interface LedgerLine {
  line: string
  decision: Decision | null
}

/** A merge that left conflicts is no broken file: both sides are there, to be resolved before it is written again. */
export type Ledger = Merged<LedgerLine>

/** Read the ledger of an article, one annotation a line. Throws where lines are no JSON objects, and names them all. */
export function parseLedger(file: string, text: string): Ledger {
  const points = codePoints(text)
  const problems: string[] = []
  const read = (lines: readonly NumberedLine[]) => {
    const all = lines.flatMap(({ text: line, number }) => {
      if (line.trim() === '') return []
      const annotation = parseObject(line)
      if (!annotation) problems.push(`line ${number} is not a JSON object`)
      return annotation ? { line, decision: fromAnnotation(annotation, points) } : []
    })
    return eachOnce(all)
  }
  const { lines, conflicts } = splitConflicts(file.replace(/^\ufeff/, ''))
  const ledger = {
    lines: read(lines),
    conflicts: conflicts.map(({ number, ours, theirs, base }) => ({
      number,
      ours: read(ours),
      theirs: read(theirs),
      base: base && read(base),
    })),
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return ledger
}

function parseObject(line: string): Annotation | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && !Array.isArray(value) ? (value as Annotation | null) : null
  } catch {
    return null
  }
}

/** Which side of each conflict to take; `both` leaves out only what one side has deleted, where the merge tells that. */
export function resolve({ lines, conflicts }: Ledger, side: 'ours' | 'theirs' | 'both'): LedgerLine[] {
  return eachOnce([...lines, ...conflicts.flatMap((conflict) => (side === 'both' ? unite(conflict) : conflict[side]))])
}

/** A merge may keep a line of both sides, and beside a decision that was written anew the one that it was before. */
function eachOnce(lines: readonly LedgerLine[]): LedgerLine[] {
  const [written, newest] = [new Map<string, LedgerLine>(), new Map<string, number>()]
  for (const each of lines) {
    written.set(each.line, each)
    const id = each.decision?.id
    if (id !== undefined) newest.set(id, Math.max(newest.get(id) ?? 0, modifiedOf(each)))
  }
  return [...written.values()].filter((each) => !each.decision || modifiedOf(each) === newest.get(each.decision.id))
}

/** When it was written anew, in milliseconds; 0 where it stands as it was decided. */
function modifiedOf({ line }: LedgerLine): number {
  return line.includes('"modified"') ? Date.parse(String(parseObject(line)?.modified)) || 0 : 0
}

function unite({ ours, theirs, base }: Ledger['conflicts'][number]): LedgerLine[] {
  const written = (lines: readonly LedgerLine[]) => new Set(lines.map(({ line }) => line))
  const [before, here, there] = [written(base ?? []), written(ours), written(theirs)]
  return [...ours, ...theirs].filter(({ line }) => !before.has(line) || (here.has(line) && there.has(line)))
}

/** Write a ledger: each line once, in the order of the article as it was when each was decided. */
export function formatLedger(lines: readonly LedgerLine[]): string {
  const written = [...new Set(lines.map(({ line }) => line))]
  return written
    .map((line) => ({ line, start: startOf(parseObject(line)) }))
    .sort((a, b) => a.start - b.start || (a.line < b.line ? -1 : 1))
    .map(({ line }) => `${line}\n`)
    .join('')
}

/** Where an annotation begins, whoever wrote it; what has no place comes first. */
function startOf(annotation: Annotation | null): number {
  const [target] = [annotation?.target].flat()
  const selectors = [Object(target).selector].flat()
  const starts = selectors.map((selector) => Object(selector).start).filter((start) => Number.isFinite(start))
  return starts.length > 0 ? Math.min(...starts) : -1
}

/** A line that takes the place of another, and when (ISO 8601). */
export interface Rewriting {
  before: LedgerLine
  at: string
}

/** Write decisions about an article as lines. Of a line that is written anew the fields that are not ours stay. */
export function createWriter({ text, path }: Article): (decision: Decision, rewriting?: Rewriting) => LedgerLine {
  const points: CodePoints = codePoints(text)
  const source = sourceOf(path)
  return (decision, rewriting) => {
    const annotation = toAnnotation(decision, source, points)
    if (!rewriting) return { line: JSON.stringify(annotation), decision }
    const known = parseObject(rewriting.before.line) ?? {}
    return { line: JSON.stringify({ ...withForeign(annotation, known), modified: rewriting.at }), decision }
  }
}

/** The decisions of a ledger as far as we know them. */
export function decisionsOf(lines: readonly LedgerLine[]): Decision[] {
  return lines.flatMap(({ decision }) => decision ?? [])
}

/** What `.gitattributes` in `.newsmark` says, so that git keeps the lines of both sides of a merge. */
export const gitAttributes = '*.jsonl merge=union\n'
