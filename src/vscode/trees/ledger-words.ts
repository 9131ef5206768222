import { l10n } from 'vscode'
import type { DecisionItem, MarkItem } from '../../server/decision-protocol.ts'
import type { DisagreementItem } from '../../server/exchange-protocol.ts'
import { labelsOf, nameMarkKind } from '../deciding/labels.ts'
import { nameCheck } from '../decision-words.ts'
import type { SectionNode } from './ledger-nodes.ts'
import type { ItemState } from './ledger-sections.ts'

export function nameSection(section: SectionNode['section']): string {
  const names: Record<SectionNode['section'], string> = {
    name: l10n.t('Names'),
    quotation: l10n.t('Quotations'),
    figure: l10n.t('Figures'),
    date: l10n.t('Dates'),
    notes: l10n.t('Notes'),
    orphans: l10n.t('Not found any more'),
    agreement: l10n.t('Agreement'),
    disagreements: l10n.t('Disagreements'),
  }
  return names[section]
}

export function nameMarkKinds(kind: MarkItem['kind']): string {
  const names: Record<MarkItem['kind'], string> = {
    actor: l10n.t('Actors'),
    claim: l10n.t('Claims'),
    quotation: l10n.t('Quotations'),
    figure: l10n.t('Figures'),
    date: l10n.t('Dates'),
    passage: l10n.t('Passages'),
  }
  return names[kind]
}

export function nameItemState(state: ItemState): string {
  return state === 'open' ? l10n.t('open') : nameCheck(state)
}

/** Who decided it and when: `Ann Lee 2026-11-22`. */
export function tellWho({ by, at }: Pick<DecisionItem, 'by' | 'at'>): string {
  return [by, at?.slice(0, 10)].filter(Boolean).join(' ')
}

/** What one of two people says of a mark where they differ: `Falk, confirmed`. */
export function tellJudgement({ kind, ours, theirs, differs }: DisagreementItem, side: 'ours' | 'theirs'): string {
  const mark = side === 'ours' ? ours : theirs
  if (!mark) return l10n.t('no mark')
  const says = [...new Set(differs.map((field) => tellField(mark, field)))].join(', ')
  return says || l10n.t('{0} “{1}”', nameLabel(mark) || nameMarkKind(kind), mark.words)
}

function tellField(mark: MarkItem, field: DisagreementItem['differs'][number]): string {
  if (field === 'place') return `“${mark.words}”`
  if (field === 'label') return nameLabel(mark)
  if (field === 'name') return mark.name ?? ''
  if (field === 'speaker') return mark.speaker ?? l10n.t('no speaker')
  if (field === 'check') return mark.check ? nameCheck(mark.check.verdict) : nameItemState('open')
  return tellValue(mark)
}

function nameLabel({ kind, label }: MarkItem): string {
  return labelsOf(kind).find((each) => each.label === label)?.words ?? label ?? ''
}

function tellValue({ value, unit }: MarkItem): string {
  const values = [value ?? l10n.t('no value')].flat().join('–')
  return [values, unit].filter(Boolean).join(' ')
}
