import { env, l10n } from 'vscode'
import type { Folder } from '../server/folder-protocol.ts'
import type { ActorItem, ClaimItem, FindingItem, IgnoredItem, MentionItem } from '../server/protocol.ts'

type ActorKind = ActorItem['kind']
type ClaimKind = ClaimItem['kind']
type MentionForm = MentionItem['form']

export function countClaims(count: number): string {
  return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count)
}

export function countMentions(count: number): string {
  return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count)
}

export function countActors(count: number): string {
  return count === 1 ? l10n.t('1 actor') : l10n.t('{0} actors', count)
}

export function countPlaces(count: number): string {
  return count === 1 ? l10n.t('1 place') : l10n.t('{0} places', count)
}

export function countArticles(count: number): string {
  return count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', count.toLocaleString(env.language))
}

export function countSources(count: number): string {
  return count === 1 ? l10n.t('1 source') : l10n.t('{0} sources', count)
}

export function countLeftOut(count: number): string {
  return count === 1 ? l10n.t('1 file left out') : l10n.t('{0} files left out', count.toLocaleString(env.language))
}

export function countIgnored(count: number): string {
  return l10n.t('{0} ignored', count)
}

/** `12`, or `12 · 3 rejected` */
export function countWithRejected(count: number, rejected: number): string {
  return rejected > 0 ? `${count} · ${l10n.t('{0} rejected', rejected)}` : String(count)
}

/** Names one actor's kind. */
export function nameActorKind(kind: ActorKind): string {
  const names: Record<ActorKind, string> = {
    person: l10n.t('person'),
    organization: l10n.t('organization'),
    place: l10n.t('place'),
    group: l10n.t('group'),
  }
  return names[kind]
}

/** Names the heading above the actors of one kind. */
export function nameActorKinds(kind: ActorKind): string {
  const names: Record<ActorKind, string> = {
    person: l10n.t('Persons'),
    organization: l10n.t('Organizations'),
    place: l10n.t('Places'),
    group: l10n.t('Groups'),
  }
  return names[kind]
}

export function nameClaimKind(kind: ClaimKind): string {
  const names: Record<ClaimKind, string> = {
    direct: l10n.t('direct claim'),
    mixed: l10n.t('partly quoted claim'),
    indirect: l10n.t('indirect claim'),
  }
  return names[kind]
}

export function nameForm(form: MentionForm): string {
  const names: Record<MentionForm, string> = {
    name: l10n.t('full name'),
    short: l10n.t('short form'),
    title: l10n.t('title'),
    pronoun: l10n.t('pronoun'),
    description: l10n.t('description'),
  }
  return names[form]
}

/** Names a check, or what a conflict between articles is about. */
export function nameRule(rule: FindingItem['rule']): string {
  const names: Record<FindingItem['rule'], string> = {
    'ambiguous-name': l10n.t('Ambiguous name'),
    'arithmetic-conflict': l10n.t('Arithmetic conflict'),
    'calendar-conflict': l10n.t('Calendar conflict'),
    'copied-text': l10n.t('Copied text'),
    'date-conflict': l10n.t('Date conflict'),
    'figure-conflict': l10n.t('Figure conflict'),
    'headline-quotation-missing': l10n.t('Headline quotation missing'),
    'name-spelling': l10n.t('Name spelling'),
    'quotation-variance': l10n.t('Quotation in two wordings'),
    'title-conflict': l10n.t('Title conflict'),
    'unattributed-quotation': l10n.t('Unattributed quotation'),
    'unbalanced-quotation': l10n.t('Unbalanced quotation marks'),
  }
  return names[rule]
}

/** Tells what a search for claims understands. */
export function tellSearch(): string {
  return l10n.t('Words of a claim, actor:NAME, kind:direct, from:2016-09-01, to:2016-12')
}

/** Tells how far a folder is read; nothing where all of it is. */
export function tellPhase({ phase, read, found }: Folder): string {
  const [done, all] = [read, found].map((count) => count.toLocaleString(env.language)) as [string, string]
  if (phase === 'finding') return l10n.t('Looking for articles')
  if (phase === 'reading') return l10n.t('Reading {0} of {1} articles', done, all)
  return phase === 'stopped' ? l10n.t('Stopped: {0} of {1} articles are read', done, all) : ''
}

export function nameSeverity(severity: FindingItem['severity']): string {
  const names: Record<FindingItem['severity'], string> = {
    error: l10n.t('error'),
    warning: l10n.t('warning'),
    information: l10n.t('information'),
  }
  return names[severity]
}

export function nameScope(scope: IgnoredItem['scope']): string {
  const names: Record<IgnoredItem['scope'], string> = {
    here: l10n.t('ignored here'),
    file: l10n.t('ignored in this file'),
    folder: l10n.t('ignored in this folder'),
  }
  return names[scope]
}

/** Keeps `$(flame)` in words of others from being shown as an icon, where labels may have some. */
export function withoutIcons(words: string): string {
  return words.replaceAll('$(', '$\u200b(')
}

/** Cuts a text that is longer than `length` characters, at a blank where there is one near. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
  const blank = cut.lastIndexOf(' ')
  return `${blank > length / 2 ? cut.slice(0, blank) : cut}…`
}

/** Cuts the beginning of a text that is longer than `length` characters, at a blank where there is one near. */
export function shortenStart(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(-length).replace(/^[\udc00-\udfff]/, '')
  return `…${cut.slice(cut.slice(0, length / 2).indexOf(' ') + 1)}`
}
