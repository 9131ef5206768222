import { ThemeColor, ThemeIcon } from 'vscode'
import type { MarkItem } from '../../server/decision-protocol.ts'
import type { ActorItem, ClaimItem, FindingItem } from '../../server/protocol.ts'

/** The names of the product icons of rows. */
export const actorIcons: Record<ActorItem['kind'], string> = {
  person: 'person',
  organization: 'briefcase',
  place: 'globe',
  group: 'organization',
}

export const claimIcons: Record<ClaimItem['kind'], string> = {
  direct: 'quote',
  mixed: 'comment-discussion',
  indirect: 'comment',
}

const stateIcons: Record<MarkItem['state'], string | undefined> = {
  open: undefined,
  accepted: 'pass',
  changed: 'edit',
  added: 'diff-added',
  rejected: 'circle-slash',
}

/** The icon of what people decided, which stands for that of the kind. */
export function stateIcon(mark: MarkItem | undefined): string | undefined {
  return mark && stateIcons[mark.state]
}

export const severityIcons: Record<FindingItem['severity'], ThemeIcon> = {
  error: new ThemeIcon('error', new ThemeColor('newsmark.checks.error')),
  warning: new ThemeIcon('warning', new ThemeColor('newsmark.checks.warning')),
  information: new ThemeIcon('info', new ThemeColor('newsmark.checks.information')),
}
