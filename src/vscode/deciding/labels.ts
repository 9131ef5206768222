import { l10n } from 'vscode'
import type { ClaimItem, FigureItem, QuotationItem } from '../../server/protocol.ts'
import { nameActorKind, nameClaimKind } from '../words.ts'
import type { MarkKind } from './meant.ts'

/** Something that a mark may be within its kind. */
export interface Label {
  label: string
  /** As a person reads it. */
  words: string
}

const actorKinds = ['person', 'organization', 'place', 'group'] as const
const claimKinds: ClaimItem['kind'][] = ['direct', 'mixed', 'indirect']

/** What a mark of some kind may be; nothing where there is but one sort. */
export function labelsOf(kind: MarkKind): Label[] {
  if (kind === 'actor') return actorKinds.map((label) => ({ label, words: nameActorKind(label) }))
  if (kind === 'claim') return claimKinds.map((label) => ({ label, words: nameClaimKind(label) }))
  if (kind === 'quotation') return toLabels(nameQuotationKinds())
  return kind === 'figure' ? toLabels(nameFigureKinds()) : []
}

/** Names what a mark is, as exactly as is known. */
export function nameMark({ kind, label }: { kind: MarkKind; label?: string }): string {
  return labelsOf(kind).find((each) => each.label === label && kind === 'claim')?.words ?? nameMarkKind(kind)
}

export function nameMarkKind(kind: MarkKind): string {
  const names: Record<MarkKind, string> = {
    actor: l10n.t('actor'),
    claim: l10n.t('claim'),
    quotation: l10n.t('quotation'),
    figure: l10n.t('figure'),
    date: l10n.t('date'),
    passage: l10n.t('passage'),
  }
  return names[kind]
}

function toLabels(names: Record<string, string>): Label[] {
  return Object.entries(names).map(([label, words]) => ({ label, words }))
}

function nameQuotationKinds(): Record<QuotationItem['kind'], string> {
  return {
    speech: l10n.t('what somebody said'),
    term: l10n.t('a term or scare quotes'),
    title: l10n.t('a work’s title'),
  }
}

function nameFigureKinds(): Record<FigureItem['kind'], string> {
  return {
    count: l10n.t('a count'),
    money: l10n.t('an amount of money'),
    percent: l10n.t('a percentage'),
    ordinal: l10n.t('an ordinal number'),
    duration: l10n.t('a duration'),
    measure: l10n.t('a measure'),
    age: l10n.t('an age'),
    score: l10n.t('a score'),
  }
}
