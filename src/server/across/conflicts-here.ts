import type { ConflictRule } from '../../dossier/comparison.ts'
import type { Severity, Span } from '../../engine/analysis.ts'
import type { FolderPlace } from '../folder-protocol.ts'
import { acrossOf, type KnownConflict } from './across.ts'
import type { Beside } from './beside.ts'
import { heldWords, isAsClipped, toFolderPlace } from './places.ts'

/** A conflict of the folder as one of its articles sees it. */
export interface ConflictHere {
  id: string
  rule: ConflictRule
  message: string
  severity: Severity
  /** In the article. */
  places: Span[]
  /** In the others, some of them. */
  elsewhere: FolderPlace[]
}

/** So many places in other articles are told. */
const mostElsewhere = 10

/** The conflicts that touch an article, in text order; none where the folder knows another text of it than this one. */
export function conflictsHere({ folder, path }: Beside, text: string): ConflictHere[] {
  const clipping = folder.clipping(path)
  if (!clipping || !isAsClipped(text, clipping)) return []
  return acrossOf(folder)
    .conflictsOf(path)
    .map((conflict) => toConflictHere(conflict, { folder, path }, text))
    .sort((a, b) => a.places[0]!.start - b.places[0]!.start)
}

function toConflictHere(
  { id, rule, message, severity, places }: KnownConflict,
  { folder, path }: Beside,
  text: string,
): ConflictHere {
  const own = places.filter((place) => place.path === path).map(({ start, end }) => ({ start, end }))
  const others = places.filter((place) => place.path !== path).slice(0, mostElsewhere)
  return {
    ...{ id, rule, message, severity },
    // The text that two articles share is most of them: its first line tells enough.
    places: rule === 'copied-text' ? own.map((span) => firstLine(span, text)) : own,
    elsewhere: others.flatMap((place) => {
      const clipping = folder.clipping(place.path)
      return clipping ? [toFolderPlace(folder, clipping, place, heldWords(clipping, place) ?? '')] : []
    }),
  }
}

function firstLine({ start, end }: Span, text: string): Span {
  const line = text
    .slice(start, end)
    .split(/[\r\n]/u, 1)[0]!
    .trimEnd()
  return { start, end: start + line.length }
}
