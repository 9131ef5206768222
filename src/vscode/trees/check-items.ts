import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import type { FindingItem, IgnoredItem } from '../../server/protocol.ts'
import { countPlaces, nameRule, nameScope, nameSeverity, shorten } from '../words.ts'
import { severityIcons } from './icons.ts'
import { ignoredUri } from './ignored-rows.ts'
import type { FindingNode, PlaceNode, RuleNode } from './nodes.ts'
import { placeLabel } from './place-label.ts'

/** In characters. A longer label would push the line behind it out of a sidebar of usual width. */
const labelLength = 24

export function toRuleItem({ rule, children }: RuleNode): TreeItem {
  const item = new TreeItem(nameRule(rule), TreeItemCollapsibleState.Expanded)
  item.description = String(children.length)
  item.accessibilityInformation = { label: l10n.t('{0}: {1}.', nameRule(rule), children.length) }
  return item
}

export function toFindingItem({ id, finding, children }: FindingNode): TreeItem {
  const { rule, message, severity, places, elsewhere, ignored } = finding
  const { Collapsed, None } = TreeItemCollapsibleState
  const item = new TreeItem(shorten(message, labelLength), children.length > 0 ? Collapsed : None)
  const remarks = ignored.map(({ scope }) => nameScope(scope))
  const line = l10n.t('line {0}', lineOf(finding))
  item.description = [line, ...remarks].join(' · ')
  item.iconPath =
    ignored.length > 0 ? new ThemeIcon('eye-closed', new ThemeColor('disabledForeground')) : severityIcons[severity]
  if (ignored.length > 0) item.resourceUri = ignoredUri(id)
  const facts = [nameRule(rule), nameSeverity(severity), countPlaces(places.length + elsewhere.length)].join(' · ')
  item.tooltip = [message, `“${places[0]!.text}”`, facts, ...ignored.map(tellIgnored)].join('\n\n')
  const where = [nameRule(rule), nameSeverity(severity), line, ...remarks].join(', ')
  item.accessibilityInformation = { label: `${where}: ${message}` }
  return item
}

export function toPlaceItem({ place, finding }: PlaceNode): TreeItem {
  const line = place.range.start.line + 1
  const item = new TreeItem(placeLabel(place), TreeItemCollapsibleState.None)
  const words = place.before + place.text + place.after
  item.iconPath = new ThemeIcon('location')
  item.description = l10n.t('line {0}', line)
  item.tooltip = words
  item.accessibilityInformation = { label: l10n.t('{0} Line {1}: {2}', finding.message, line, words) }
  return item
}

/** Of the place to look at first, counted from one. */
export function lineOf({ places }: FindingItem): number {
  return places[0]!.range.start.line + 1
}

function tellIgnored({ scope, by, at }: IgnoredItem): string {
  if (!by) return nameScope(scope)
  return l10n.t('{0} by {1} {2}', nameScope(scope), by, at?.slice(0, 10) ?? '').trim()
}
