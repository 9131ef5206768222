import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode'
import type { MergeNode } from './folder-nodes.ts'

/** Converts what joins two names, or parts them, to a row. */
export function toMergeItem(node: MergeNode): TreeItem {
  const { merge, actor, state } = node
  const item = new TreeItem(labelOf(node), TreeItemCollapsibleState.None)
  item.iconPath = new ThemeIcon({ offered: 'question', merged: 'git-merge', apart: 'git-compare' }[state])
  const decided = tellDecided(node)
  item.description = decided || merge.why
  item.tooltip = [`${actor.name} – ${merge.name}`, merge.why, decided].filter(Boolean).join('\n\n')
  item.accessibilityInformation = {
    label: l10n.t('{0}: {1}.', labelOf(node), [merge.why, decided].filter(Boolean).join(', ')),
  }
  item.contextValue = merge.decided ? 'merge.decided' : `merge.${state}`
  return item
}

function labelOf({ state, merge }: MergeNode): string {
  if (state === 'offered') return l10n.t('May be the same as {0}', merge.name)
  return state === 'merged' ? l10n.t('The same as {0}', merge.name) : l10n.t('Not the same as {0}', merge.name)
}

function tellDecided({ merge: { decided } }: MergeNode): string {
  if (!decided) return ''
  const { by, at } = decided
  return by
    ? l10n.t('decided by {0} {1}', by, at?.slice(0, 10) ?? '').trim()
    : l10n.t('decided {0}', at?.slice(0, 10) ?? '').trim()
}
