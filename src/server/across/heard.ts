import { type Ignore, matchIgnores, reaches } from '../../ledger/ignores.ts'
import type { Settings } from '../settings.ts'
import type { Across, KnownConflict } from './across.ts'
import { conflictsHere } from './conflicts-here.ts'

/** What the settings and people's decisions say about the conflicts of a folder. */
export interface Hearing {
  severity: Settings['severity']
  ignores: readonly Ignore[]
}

/**
 * The conflicts that are to be heard, as severe as the settings want them. Who ignores one at its words in any article has judged it; at
 * the scope of files and folders it is silent once it is so in all of its articles.
 */
export async function heardConflicts(across: Across, { severity, ignores }: Hearing): Promise<KnownConflict[]> {
  const wide = ignores.filter(({ scope }) => scope !== 'here')
  const judged = await judgedConflicts(across, ignores)
  return across.conflicts().flatMap((conflict) => {
    const wanted = severity[conflict.rule] ?? conflict.severity
    const own = wide.filter(({ rule }) => rule === conflict.rule)
    const isSilent = ({ path }: { path: string }) => own.some((ignore) => reaches(ignore, path))
    if (wanted === 'off' || judged.has(conflict.id) || conflict.places.every(isSilent)) return []
    return [{ ...conflict, severity: wanted }]
  })
}

/** The ids of those that are ignored at their words; an article that was edited since is looked at when it is read again. */
async function judgedConflicts({ folder, conflictsOf }: Across, ignores: readonly Ignore[]): Promise<Set<string>> {
  const judged = new Set<string>()
  for (const path of new Set(ignores.flatMap(({ scope, path }) => (scope === 'here' ? path : [])))) {
    const text = conflictsOf(path).length > 0 ? await folder.text(path) : null
    if (text === null) continue
    const here = ignores.filter((ignore) => ignore.scope === 'here' && ignore.path === path)
    for (const { id } of matchIgnores(conflictsHere({ folder, path }, text), { text, path }, here).keys())
      judged.add(id)
  }
  return judged
}
