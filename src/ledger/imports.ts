import type { Decided } from './decide.ts'
import type { Decision } from './decision.ts'
import type { ImportedDecision } from './formats/w3c.ts'
import type { Mark } from './marks.ts'

/**
 * The imported decisions that say something new: none that is in the ledger already, under another name or at another place of its article,
 * and no mark of the engine's that nobody has decided about.
 */
export function newDecisions(
  imported: readonly ImportedDecision[],
  known: readonly Decision[],
  { marks }: Decided,
): Decision[] {
  const revised = new Set(known.map(versionOf))
  const said = new Set(known.map(contentOf))
  // Whatever is decided about them here.
  const seen = new Set(marks.flatMap((mark) => (mark.engine ? [mark, mark.engine] : mark)).map(placeOf))
  return imported.flatMap(({ decision, open }) => {
    const content = contentOf(decision)
    if (revised.has(versionOf(decision)) || said.has(content)) return []
    if (open === true || (open && seen.has(placeOf({ ...decision.mark, parts: decision.mark.anchors })))) return []
    revised.add(versionOf(decision))
    said.add(content)
    return decision
  })
}

/** A decision without its name and time. */
function contentOf({ mark, act, by }: Decision): string {
  return JSON.stringify([by, sorted(act), sorted(mark)])
}

/** A decision by its name and what it says, wherever its words stand by now. */
function versionOf({ id, mark: { kind, anchors }, act }: Decision): string {
  return JSON.stringify([id, kind, anchors.map(({ exact }) => exact), sorted(act)])
}

/** What a mark says and where it stands. */
function placeOf(mark: Omit<Mark, 'id'>): string {
  const { kind, label, name, speaker = null, value = null, parts } = mark
  const places = parts.map(({ role, start, end }) => `${role} ${start} ${end}`).sort()
  return JSON.stringify([kind, label, name, speaker, value, places])
}

/** The same for objects whose fields came in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)])
}
