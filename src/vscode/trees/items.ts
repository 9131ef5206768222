import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import type { ClaimItem } from '../../server/protocol.ts'
import { tellDecided, tellDecisions } from '../decision-words.ts'
import type { Reveal } from '../reveal.ts'
import {
  countClaims,
  countMentions,
  nameActorKind,
  nameActorKinds,
  nameClaimKind,
  nameForm,
  shorten,
} from '../words.ts'
import { toFindingItem, toPlaceItem, toRuleItem } from './check-items.ts'
import { countUri } from './count-badges.ts'
import { toFolderItem } from './folder-items.ts'
import type { FolderPlaceNode } from './folder-nodes.ts'
import { actorIcons, claimIcons, stateIcon } from './icons.ts'
import {
  type ActorNode,
  type ArticleNode,
  type ClaimNode,
  type HeadingNode,
  type MentionNode,
  placesOf,
} from './nodes.ts'
import { placeLabel } from './place-label.ts'
import { toRejectedGroupItem, toRejectedItem } from './rejected-items.ts'

/** In characters. A longer label would push the speaker behind it out of a sidebar of usual width. */
const labelLengthBeforeSpeaker = 26
const labelLength = 160

export interface ItemOptions {
  /** Of the article. */
  uri: string
  /** Claims with less confidence, from 0 to 1, are shown fainter. */
  faintBelow: number
}

/** Converts a node to what the tree shows. Words from the article stay plain strings. */
export function toTreeItem(node: ArticleNode, { uri, faintBelow }: ItemOptions): TreeItem {
  if (node.kind === 'folderPlace') return toFolderItem(node)
  const item = toBareItem(node, faintBelow)
  item.id = node.id
  item.contextValue = contextOf(node)
  const [range, ...more] = placesOf(node)
  if (!range) return item
  const reveal: Reveal = { uri, range, more, preserveFocus: true }
  item.command = { command: 'newsmark.reveal', title: l10n.t('Show in the article'), arguments: [reveal] }
  return item
}

/** `claim.open`, `claim.accepted.decided`, `ignored` */
function contextOf(node: ArticleNode): string {
  if ('mark' in node && node.mark && node.kind !== 'rejected')
    return [node.kind, node.mark.state, ...(node.mark.decisions.length > 0 ? ['decided'] : [])].join('.')
  return node.kind === 'finding' && node.finding.ignored.length > 0 ? 'ignored' : node.kind
}

function toBareItem(node: Exclude<ArticleNode, FolderPlaceNode>, faintBelow: number): TreeItem {
  if (node.kind === 'heading') return toHeadingItem(node)
  if (node.kind === 'actor') return toActorItem(node)
  if (node.kind === 'claim') return toClaimItem(node, node.claim.confidence < faintBelow)
  if (node.kind === 'mention') return toMentionItem(node)
  if (node.kind === 'rule') return toRuleItem(node)
  if (node.kind === 'rejectedGroup') return toRejectedGroupItem(node)
  if (node.kind === 'rejected') return toRejectedItem(node)
  return node.kind === 'finding' ? toFindingItem(node) : toPlaceItem(node)
}

function toHeadingItem({ actorKind, children }: HeadingNode): TreeItem {
  const item = new TreeItem(nameActorKinds(actorKind), TreeItemCollapsibleState.Expanded)
  item.description = String(children.length)
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', nameActorKinds(actorKind), children.length) }
  return item
}

function toActorItem({ actor, mark, claimCount, children }: ActorNode): TreeItem {
  const { Collapsed, None } = TreeItemCollapsibleState
  const item = new TreeItem(actor.name, children.length > 0 ? Collapsed : None)
  const counts = [countMentions(actor.mentions.length)]
  if (claimCount > 0) counts.unshift(countClaims(claimCount))
  const known = actor.titles[0] ?? actor.aliases.join(', ')
  const decided = tellDecided(mark)
  item.description = [...decided, known, countMentions(actor.mentions.length)].filter(Boolean).join(' · ')
  item.resourceUri = countUri(actor.id, claimCount)
  item.iconPath = new ThemeIcon(stateIcon(mark) ?? actorIcons[actor.kind])
  item.tooltip = [
    `${actor.name} (${nameActorKind(actor.kind)})`,
    ...actor.titles,
    ...(actor.affiliations.length > 0 ? [l10n.t('Belongs to: {0}', actor.affiliations.join(', '))] : []),
    ...(actor.aliases.length > 0 ? [l10n.t('Also: {0}', actor.aliases.join(', '))] : []),
    counts.join(', '),
    ...(decided.length > 0 ? [decided.join(' · '), tellDecisions(mark)] : []),
  ].join('\n')
  const facts = [actor.name, nameActorKind(actor.kind), ...decided, ...actor.titles].join(', ')
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', facts, counts.join(', ')) }
  return item
}

function toClaimItem({ claim, mark, nested }: ClaimNode, isFaint: boolean): TreeItem {
  const label = shorten(claim.text, nested ? labelLength : labelLengthBeforeSpeaker)
  const item = new TreeItem(label, TreeItemCollapsibleState.None)
  const remarks = [
    ...tellDecided(mark),
    ...(claim.carriedOver ? [l10n.t('carried over')] : []),
    ...(isFaint ? [l10n.t('unsure')] : []),
  ]
  const speaker = claim.speaker ?? l10n.t('no speaker')
  item.description = (nested ? remarks : [speaker, ...remarks]).join(' · ')
  item.iconPath = new ThemeIcon(stateIcon(mark) ?? claimIcons[claim.kind], colorOf(claim, isFaint))
  const facts = [speaker, nameClaimKind(claim.kind), ...remarks].join(' · ')
  item.tooltip = [claim.text, facts, claim.why, tellDecisions(mark)].filter(Boolean).join('\n\n')
  item.accessibilityInformation = { label: [saidIn(claim), ...remarks].join(', ') }
  return item
}

function saidIn({ kind, speaker, text }: ClaimItem): string {
  if (speaker === null) return l10n.t('{0} without a speaker: {1}', nameClaimKind(kind), text)
  return l10n.t('{0} by {1}: {2}', nameClaimKind(kind), speaker, text)
}

function colorOf(claim: ClaimItem, isFaint: boolean): ThemeColor {
  if (claim.speaker === null) return new ThemeColor('newsmark.claims.unattributed')
  if (isFaint) return new ThemeColor('disabledForeground')
  return new ThemeColor(`newsmark.claims.${claim.kind}`)
}

function toMentionItem({ mention, actor }: MentionNode): TreeItem {
  const { before, text, after, form } = mention
  const item = new TreeItem(placeLabel(mention), TreeItemCollapsibleState.None)
  item.iconPath = new ThemeIcon('mention')
  item.description = form === 'name' ? '' : nameForm(form)
  const words = before + text + after
  item.tooltip = [words, mention.why].join('\n\n')
  item.accessibilityInformation = { label: l10n.t('{0} is mentioned as {1}: {2}', actor, nameForm(form), words) }
  return item
}
