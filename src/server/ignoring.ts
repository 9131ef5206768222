import { addIgnore, type IgnoreLine, removeIgnores, toIgnore } from '../ledger/ignores.ts'
import type { Checked } from './checks.ts'
import type { IgnoreParams, StopIgnoringParams } from './protocol.ts'

/** What a command changes in the lines of an ignore file. */
export type Change = (lines: readonly IgnoreLine[]) => IgnoreLine[]

/** Ignore findings at a scope. With a name in the settings, the line tells who decided it and when. */
export function ignoring(checked: Checked, { ids, scope }: IgnoreParams, now: Date): Change {
  const { text, ledger, settings, checks } = checked
  const place = { text, path: ledger?.path ?? '' }
  const who = settings.name && { by: settings.name, at: now.toISOString() }
  const ignores = checks
    .filter(({ id }) => ids.includes(id))
    .map(({ finding }) => ({ ...toIgnore(finding, place, scope), ...who }))
  return (lines) => ignores.reduce(addIgnore, [...lines])
}

/** Hear of findings again: take out whatever silences them, at every scope. */
export function hearing({ checks }: Checked, { ids }: StopIgnoringParams): Change {
  const ignores = checks.filter(({ id }) => ids.includes(id)).flatMap((check) => check.ignores)
  return (lines) => removeIgnores(lines, ignores)
}
