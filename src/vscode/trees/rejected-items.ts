import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import { nameMark } from '../deciding/labels.ts'
import { nameState, tellDecisions } from '../decision-words.ts'
import { shorten } from '../words.ts'
import { ignoredUri } from './ignored-rows.ts'
import type { RejectedGroupNode, RejectedNode } from './nodes.ts'

/** In characters. A longer label would push the line behind it out of a sidebar of usual width. */
const labelLength = 26

export function toRejectedGroupItem({ children }: RejectedGroupNode): TreeItem {
  const item = new TreeItem(l10n.t('Rejected'), TreeItemCollapsibleState.Expanded)
  item.description = String(children.length)
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', l10n.t('Rejected'), children.length) }
  return item
}

/** Shows fainter what people rejected. */
export function toRejectedItem({ id, mark }: RejectedNode): TreeItem {
  const item = new TreeItem(shorten(mark.words, labelLength), TreeItemCollapsibleState.None)
  item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'))
  item.resourceUri = ignoredUri(id)
  const facts = [nameMark(mark), ...(mark.speaker ? [mark.speaker] : []), nameState('rejected')]
  item.description = facts.slice(0, -1).join(' · ')
  item.tooltip = [mark.words, facts.join(' · '), tellDecisions(mark)].join('\n\n')
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', facts.join(', '), mark.words) }
  return item
}
