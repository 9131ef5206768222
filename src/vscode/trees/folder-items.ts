import { type Command, env, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode'
import type { FolderPlace } from '../../server/folder-protocol.ts'
import type { Reveal } from '../reveal.ts'
import {
  countArticles,
  countClaims,
  countPlaces,
  countSources,
  nameActorKind,
  nameClaimKind,
  nameRule,
  nameSeverity,
  shorten,
} from '../words.ts'
import { countUri } from './count-badges.ts'
import type {
  ConflictNode,
  FolderActorNode,
  FolderClaimNode,
  FolderNode,
  FolderPlaceNode,
  GroupNode,
  MoreNode,
  NoteNode,
  SkippedNode,
  StatementNode,
} from './folder-nodes.ts'
import { actorIcons, claimIcons, severityIcons } from './icons.ts'
import { toMergeItem } from './merge-items.ts'
import { nameArticle, whereAndWhen } from './where.ts'

const { Collapsed, Expanded, None } = TreeItemCollapsibleState

/** In characters. A longer label would push what stands behind it out of a sidebar of usual width. */
const length = { claim: 20, statement: 24, whole: 160 }

/** Converts a node of a folder to what the tree shows. Words from articles stay plain strings. */
export function toFolderItem(node: FolderNode): TreeItem {
  const item = toBareItem(node)
  item.id = node.id
  item.contextValue ??= node.kind
  return item
}

function toBareItem(node: FolderNode): TreeItem {
  if (node.kind === 'group') return toGroupItem(node)
  if (node.kind === 'folderActor') return toActorItem(node)
  if (node.kind === 'merge') return toMergeItem(node)
  if (node.kind === 'folderClaim') return toClaimItem(node)
  if (node.kind === 'folderPlace') return toPlaceItem(node)
  if (node.kind === 'conflict') return toConflictItem(node)
  if (node.kind === 'statement') return toStatementItem(node)
  if (node.kind === 'skipped') return toSkippedItem(node)
  return node.kind === 'note' ? toNoteItem(node) : toMoreItem(node)
}

function toGroupItem({ label, description, icon, isOpen }: GroupNode): TreeItem {
  const item = new TreeItem(label, isOpen ? Expanded : Collapsed)
  item.description = description
  if (icon) item.iconPath = new ThemeIcon(icon)
  item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') }
  return item
}

function toActorItem({ key, name, articles, actor }: FolderActorNode): TreeItem {
  const item = new TreeItem(name, Collapsed)
  const counts = [...(actor ? [countClaims(actor.claims)] : []), countArticles(articles)]
  const doubts = actor && actor.doubts > 0 ? [l10n.t('asks for a look')] : []
  const title = actor?.title ? [actor.title] : []
  item.iconPath = new ThemeIcon(actor ? actorIcons[actor.kind] : 'account')
  item.description = [...doubts, ...title, countArticles(articles)].join(' · ')
  if (actor) item.resourceUri = countUri(key, actor.claims)
  const kind = actor ? [nameActorKind(actor.kind)] : []
  item.tooltip = [name, ...kind, ...title, counts.join(', '), ...doubts].join('\n')
  item.accessibilityInformation = {
    label: l10n.t('{0}: {1}.', [name, ...kind, ...title].join(', '), [...counts, ...doubts].join(', ')),
  }
  return item
}

function toClaimItem({ claim, first }: FolderClaimNode): TreeItem {
  const speaker = claim.speaker ?? l10n.t('no speaker')
  const words = shorten(claim.text, length.claim)
  const item = new TreeItem(first === 'article' ? nameArticle(claim.path) : words, None)
  if (first === 'article') item.description = [claim.day, claim.text].filter(Boolean).join(' · ')
  else item.description = first === 'words, article' ? whereAndWhen(claim) : speaker
  const color = claim.speaker === null ? 'unattributed' : claim.kind
  item.iconPath = new ThemeIcon(claimIcons[claim.kind], new ThemeColor(`newsmark.claims.${color}`))
  const facts = [speaker, nameClaimKind(claim.kind)].join(' · ')
  item.tooltip = [claim.text, facts, [claim.path, claim.day].filter(Boolean).join(' · ')].join('\n\n')
  item.accessibilityInformation = {
    label: l10n.t('{0} in {1}: {2}', [nameClaimKind(claim.kind), speaker].join(', '), whereAndWhen(claim), claim.text),
  }
  item.command = revealing(claim)
  return item
}

function toPlaceItem({ place, label, description, icon, against }: FolderPlaceNode): TreeItem {
  const item = new TreeItem(shorten(label, length.whole), None)
  item.description = description
  item.iconPath = new ThemeIcon(icon)
  item.tooltip = [place.text, [place.path, place.day].filter(Boolean).join(' · ')].join('\n\n')
  item.accessibilityInformation = { label: l10n.t('{0} in {1}: {2}', label, whereAndWhen(place), place.text) }
  item.contextValue = against ? 'folderPlace.other' : 'folderPlace'
  item.command = revealing(place)
  return item
}

function toConflictItem(node: ConflictNode): TreeItem {
  const { rule, message, severity, total } = node.conflict
  const item = new TreeItem(message, Collapsed)
  item.iconPath = severityIcons[severity]
  const facts = [nameRule(rule), nameSeverity(severity), countPlaces(total)].join(' · ')
  item.tooltip = [message, facts].join('\n\n')
  item.accessibilityInformation = { label: `${facts.replaceAll(' · ', ', ')}: ${message}` }
  item.command = { command: 'newsmark.openConflict', title: l10n.t('Compare the passages'), arguments: [node] }
  return item
}

function toStatementItem({ id, statement }: StatementNode): TreeItem {
  const { speaker, words, sources, claims } = statement
  const item = new TreeItem(shorten(words, length.statement), Collapsed)
  item.iconPath = new ThemeIcon('comment-discussion')
  item.description = speaker
  item.resourceUri = countUri(id, sources)
  const articles = countArticles(new Set(claims.map(({ path }) => path)).size)
  item.tooltip = [words, [speaker, articles, countSources(sources)].join(' · ')].join('\n\n')
  item.accessibilityInformation = {
    label: l10n.t('{0} in {1}: {2}', speaker, [articles, countSources(sources)].join(', '), words),
  }
  return item
}

function toSkippedItem({ file }: SkippedNode): TreeItem {
  const item = new TreeItem(file.path, None)
  item.iconPath = new ThemeIcon('file')
  item.description = file.why
  item.tooltip = `${file.path}\n\n${file.why}`
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', file.path, file.why) }
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(file.uri)] }
  return item
}

function toNoteItem({ note }: NoteNode): TreeItem {
  const item = new TreeItem(note, None)
  item.iconPath = new ThemeIcon('note')
  item.tooltip = note
  item.accessibilityInformation = { label: note }
  return item
}

function toMoreItem(node: MoreNode): TreeItem {
  const item = new TreeItem(l10n.t('Show more'), None)
  item.iconPath = new ThemeIcon('ellipsis')
  item.description = l10n.t('{0} are not shown', node.count.toLocaleString(env.language))
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', l10n.t('Show more'), item.description) }
  item.command = { command: 'newsmark.showMore', title: l10n.t('Show more'), arguments: [node] }
  return item
}

function revealing({ uri, range }: FolderPlace): Command {
  const reveal: Reveal = { uri, range, preserveFocus: true }
  return { command: 'newsmark.reveal', title: l10n.t('Show in the article'), arguments: [reveal] }
}
