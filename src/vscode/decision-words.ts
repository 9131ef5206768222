import { l10n } from 'vscode'
import type { CheckItem, DecisionItem, MarkItem } from '../server/decision-protocol.ts'

type Decided = Exclude<MarkItem['state'], 'open'>
type Checked = Exclude<CheckItem['state'], 'open'>

/** The sign of what came of checking something, which stands behind its words. */
export const checkSigns: Record<Checked, string> = {
  confirmed: '✓',
  disputed: '✗',
  'cannot verify': '?',
  'changed since checked': '↻',
}

export function nameState(state: Decided): string {
  const names: Record<Decided, string> = {
    accepted: l10n.t('accepted'),
    changed: l10n.t('changed'),
    added: l10n.t('added'),
    rejected: l10n.t('rejected'),
  }
  return names[state]
}

export function nameCheck(state: Checked): string {
  const names: Record<Checked, string> = {
    confirmed: l10n.t('confirmed'),
    disputed: l10n.t('disputed'),
    'cannot verify': l10n.t('cannot verify'),
    'changed since checked': l10n.t('changed since checked'),
  }
  return names[state]
}

/** What came of checking a mark. */
export function checkedAs({ check }: MarkItem): Checked | undefined {
  if (!check) return undefined
  return check.current ? check.verdict : 'changed since checked'
}

/** What a row says of its mark beside what the engine knows: `accepted`, `✓ confirmed`, `1 note`, `#source`. */
export function tellDecided(mark: MarkItem | undefined): string[] {
  if (!mark) return []
  const checked = checkedAs(mark)
  const notes = mark.decisions.filter(({ act }) => act === 'note').length
  return [
    ...(mark.state === 'open' ? [] : [nameState(mark.state)]),
    ...(checked ? [`${checkSigns[checked]} ${nameCheck(checked)}`] : []),
    ...(notes > 0 ? [countNotes(notes)] : []),
    ...mark.tags.map((tag) => `#${tag}`),
  ]
}

/** All that was decided about a mark, a line each: `accept by Ann Lee 2026-11-22`, `note: ask the mayor`. */
export function tellDecisions(mark: MarkItem | undefined): string {
  return (mark?.decisions ?? []).map(tellDecision).join('\n')
}

function tellDecision({ act, says, by, at }: DecisionItem): string {
  const who = by ? l10n.t('by {0} {1}', by, at?.slice(0, 10) ?? '').trim() : (at?.slice(0, 10) ?? '')
  const what = [nameAct(act), who].filter(Boolean).join(' ')
  return says ? `${what}: ${says}` : what
}

export function nameAct(act: DecisionItem['act']): string {
  const names: Record<DecisionItem['act'], string> = {
    accept: l10n.t('accept'),
    reject: l10n.t('reject'),
    change: l10n.t('change'),
    add: l10n.t('mark'),
    join: l10n.t('join'),
    verify: l10n.t('check'),
    note: l10n.t('note'),
    tag: l10n.t('tag'),
  }
  return names[act]
}

function countNotes(count: number): string {
  return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count)
}
