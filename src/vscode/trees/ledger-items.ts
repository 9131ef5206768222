import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode'
import { nameMarkKind } from '../deciding/labels.ts'
import { nameAct } from '../decision-words.ts'
import type { Reveal } from '../reveal.ts'
import { shorten } from '../words.ts'
import type {
  AgreementNode,
  BrokenLedgerNode,
  DisagreementNode,
  ItemNode,
  JudgementNode,
  LedgerNode,
  OpenMergeNode,
  OrphanNode,
  RemarkNode,
  SectionNode,
  TagNode,
} from './ledger-nodes.ts'
import type { ItemState } from './ledger-sections.ts'
import { nameItemState, nameMarkKinds, nameSection, tellJudgement, tellWho } from './ledger-words.ts'
import { placesOf } from './nodes.ts'

/** In characters. A longer label would push what stands behind it out of a sidebar of usual width. */
const labelLength = { item: 24, remark: 40 }

const { Collapsed, Expanded, None } = TreeItemCollapsibleState

/** Converts a row of the ledger to what the tree shows. Words from the article and from notes stay plain strings. */
export function toLedgerItem(node: LedgerNode, uri: string): TreeItem {
  const item = toBareItem(node)
  item.id = node.id
  const [range] = placesOf(node)
  if (!range) return item
  const reveal: Reveal = { uri, range, preserveFocus: true }
  item.command = { command: 'newsmark.reveal', title: l10n.t('Show in the article'), arguments: [reveal] }
  return item
}

function toBareItem(node: LedgerNode): TreeItem {
  if (node.kind === 'item') return toCheckItem(node)
  if (node.kind === 'section') return toSectionItem(node)
  if (node.kind === 'tag') return toTagItem(node)
  if (node.kind === 'remark') return toRemarkItem(node)
  if (node.kind === 'orphan') return toOrphanItem(node)
  if (node.kind === 'agreement') return toAgreementItem(node)
  if (node.kind === 'disagreement') return toDisagreementItem(node)
  if (node.kind === 'judgement') return toJudgementItem(node)
  return node.kind === 'openMerge' ? toOpenMergeItem(node) : toBrokenItem(node)
}

function toSectionItem({ section, checked, people, isFile, children }: SectionNode): TreeItem {
  const item = new TreeItem(nameSection(section), Expanded)
  const count = String(children.length)
  const between = people && l10n.t('{0} and {1}', ...people)
  const rows = section === 'agreement' ? '' : checked === undefined ? count : `${checked}/${count}`
  item.description = [rows, between].filter(Boolean).join(' · ')
  item.contextValue = section === 'agreement' && isFile ? 'agreement.file' : section
  const counted =
    checked === undefined
      ? l10n.t('{0}: {1}.', [nameSection(section), between].filter(Boolean).join(', '), count)
      : l10n.t('{0}: {1} of {2} checked.', nameSection(section), checked, count)
  item.accessibilityInformation = { label: counted }
  return item
}

/** The product icons of what came of checking. */
const stateIcons: Record<ItemState, ThemeIcon> = {
  open: new ThemeIcon('circle-large-outline'),
  confirmed: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  disputed: new ThemeIcon('error', new ThemeColor('testing.iconFailed')),
  'cannot verify': new ThemeIcon('question', new ThemeColor('testing.iconQueued')),
  'changed since checked': new ThemeIcon('refresh', new ThemeColor('list.warningForeground')),
}

function toCheckItem({ item: { state, words, detail, check, place } }: ItemNode): TreeItem {
  const item = new TreeItem(shorten(words, labelLength.item), None)
  item.description = [nameItemState(state), detail].filter(Boolean).join(' · ')
  item.iconPath = stateIcons[state]
  item.contextValue = check ? 'item.checked' : 'item.open'
  const who = check ? tellWho(check) : ''
  const signed = [nameItemState(state), who].filter(Boolean).join(' · ')
  item.tooltip = [words, detail, signed, check?.note, check?.source].filter(Boolean).join('\n\n')
  const line = l10n.t('line {0}', place.range.start.line + 1)
  const facts = [nameItemState(state), who, detail, check?.note, line].filter(Boolean).join(', ')
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', words, facts) }
  return item
}

function toTagItem({ tag: { name, description, color, key }, children }: TagNode): TreeItem {
  const item = new TreeItem(`#${name}`, Expanded)
  item.description = String(children.length)
  item.iconPath = color ? swatch(color) : new ThemeIcon('tag')
  item.contextValue = 'tag'
  item.tooltip = [`#${name}`, description, key && l10n.t('Key {0}', key)].filter(Boolean).join('\n\n')
  item.accessibilityInformation = { label: l10n.t('Tag {0}: {1}.', name, children.length) }
  return item
}

/** A picture of a tag in its colour: rows take no other colours than those of the theme. */
function swatch(color: string): Uri {
  const paint = color.replace(/[^#\w]/g, '')
  const tag = '<path d="M2 2h6l6 6-6 6-6-6z" stroke="gray" stroke-width="1"/><circle cx="5" cy="5" r="1" fill="white"/>'
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="${paint}">${tag}</svg>`
  return Uri.parse(`data:image/svg+xml;base64,${btoa(picture)}`, true)
}

function toRemarkItem({ mark, decision }: RemarkNode): TreeItem {
  const isNote = decision.act === 'note'
  const says = decision.says ?? ''
  const item = new TreeItem(shorten(isNote ? says : mark.words, labelLength.remark), None)
  item.description = isNote ? mark.words : [nameMarkKind(mark.kind), decision.by].filter(Boolean).join(' · ')
  item.iconPath = new ThemeIcon(isNote ? 'note' : 'symbol-string')
  item.contextValue = 'remark'
  item.tooltip = [isNote ? says : `#${says}`, `“${mark.words}”`, tellWho(decision)].filter(Boolean).join('\n\n')
  const what = isNote ? l10n.t('Note on {0}', mark.words) : l10n.t('{0}, tagged {1}', mark.words, says)
  const facts = [isNote ? says : '', tellWho(decision)].filter(Boolean).join(', ')
  item.accessibilityInformation = { label: facts ? l10n.t('{0}: {1}.', what, facts) : `${what}.` }
  return item
}

function toOrphanItem({ orphan }: OrphanNode): TreeItem {
  const { words, before, after, act, says, near } = orphan
  const item = new TreeItem(shorten(words, labelLength.item), None)
  const decided = [nameAct(act), says].filter(Boolean).join(': ')
  const signed = [decided, tellWho(orphan)].filter(Boolean).join(' · ')
  item.description = signed
  item.iconPath = new ThemeIcon('debug-disconnect')
  item.contextValue = near ? 'orphan.near' : 'orphan'
  const stood = l10n.t('It stood here: {0}', `…${before}[${words}]${after}…`)
  const now = near && l10n.t('There is now: {0}', `${near.before}[${near.text}]${near.after}`)
  item.tooltip = [words, nameMarkKind(orphan.kind), signed, stood, now].filter(Boolean).join('\n\n')
  item.accessibilityInformation = { label: l10n.t('Not found any more: {0}, {1}.', words, signed) }
  return item
}

function toAgreementItem({ agreement: { kind, both, ours, theirs, f1, kappa }, people }: AgreementNode): TreeItem {
  const name = nameMarkKinds(kind)
  const item = new TreeItem(name, None)
  const labels = kappa === null ? '' : l10n.t('labels κ {0}', kappa.toFixed(2))
  const places = l10n.t('places F1 {0}', f1.toFixed(2))
  const counts = l10n.t('{0} both, {1} {2}, {3} {4}', both, people[0], ours, people[1], theirs)
  item.description = [places, labels, counts].filter(Boolean).join(' · ')
  item.iconPath = new ThemeIcon('pie-chart')
  const meaning = l10n.t(
    'F1 tells how far both mark the same places, κ (Cohen’s kappa) how far they agree on labels there.',
  )
  item.tooltip = [`${name}: ${item.description}`, meaning].join('\n\n')
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', name, item.description) }
  return item
}

function toDisagreementItem({ disagreement, people: [one, other] }: DisagreementNode): TreeItem {
  const words = (disagreement.ours ?? disagreement.theirs)!.words
  const item = new TreeItem(shorten(words, labelLength.item), Collapsed)
  const [ours, theirs] = [tellJudgement(disagreement, 'ours'), tellJudgement(disagreement, 'theirs')]
  item.description = `${one}: ${ours} · ${other}: ${theirs}`
  item.iconPath = new ThemeIcon('git-compare')
  item.contextValue = 'disagreement'
  item.tooltip = [words, nameMarkKind(disagreement.kind), `${one}: ${ours}`, `${other}: ${theirs}`].join('\n\n')
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', words, item.description) }
  return item
}

function toJudgementItem({ side, name, disagreement }: JudgementNode): TreeItem {
  const says = tellJudgement(disagreement, side)
  const stands = disagreement.stands === side ? l10n.t('stands now') : ''
  const item = new TreeItem(`${name}: ${says}`, None)
  item.description = stands
  item.iconPath = new ThemeIcon(stands ? 'pass' : 'account')
  item.contextValue = stands ? 'judgement.stands' : 'judgement'
  const check = (side === 'ours' ? disagreement.ours : disagreement.theirs)?.check
  item.tooltip = [`${name}: ${says}`, stands, check?.note, check?.source].filter(Boolean).join('\n\n')
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', name, [says, stands].filter(Boolean).join(', ')) }
  return item
}

function toOpenMergeItem({ conflicts }: OpenMergeNode): TreeItem {
  const item = new TreeItem(l10n.t('Merge left open'), None)
  item.description = conflicts === 1 ? l10n.t('1 place') : l10n.t('{0} places', conflicts)
  item.iconPath = new ThemeIcon('git-merge', new ThemeColor('list.warningForeground'))
  item.contextValue = 'openMerge'
  item.tooltip = l10n.t(
    'A merge has left both sides in the ledger. Keep ours, theirs or both; until then nothing can be decided.',
  )
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', l10n.t('Merge left open'), item.description) }
  return item
}

function toBrokenItem({ problem }: BrokenLedgerNode): TreeItem {
  const item = new TreeItem(l10n.t('The ledger cannot be read'), None)
  item.description = problem.split('\n')[0]!
  item.iconPath = new ThemeIcon('error', new ThemeColor('list.errorForeground'))
  item.contextValue = 'brokenLedger'
  item.tooltip = problem
  item.command = { command: 'newsmark.openLedger', title: l10n.t('Open the ledger') }
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', l10n.t('The ledger cannot be read'), problem) }
  return item
}
