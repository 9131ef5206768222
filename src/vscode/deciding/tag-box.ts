import { l10n } from 'vscode'
import type { TagItem } from '../../server/decision-protocol.ts'
import { withoutIcons } from '../words.ts'
import { type PickRow, pickOrType } from './pick-or-type.ts'

/** Asks for a tag: one of the codebook, or any other. */
export function askForTag(tags: readonly TagItem[]): Promise<string | undefined> {
  return pickOrType({
    title: l10n.t('Which tag?'),
    placeholder: l10n.t('A tag of the codebook, or another one'),
    rows: () => tags.map(toRow),
    another: { description: l10n.t('a new tag'), toAnswer: (words) => words },
  })
}

function toRow({ name, description, key }: TagItem): PickRow<string> {
  const keyed = key === undefined ? '' : l10n.t('key {0}', key)
  const words = [keyed, description].filter(Boolean).join(' · ')
  return { label: withoutIcons(name), description: withoutIcons(words), answer: name }
}
