import type { TreeItemLabel } from 'vscode'
import type { PlaceItem } from '../../server/protocol.ts'
import { shorten, shortenStart } from '../words.ts'

/** In characters: what stands before the words may not push them out of a sidebar of usual width. */
const length = { before: 16, words: 160 }

/** Shows a place with its words emphasised among those of its line. */
export function placeLabel({ before, text, after }: PlaceItem): TreeItemLabel {
  const start = shortenStart(before, length.before)
  const words = shorten(text, length.words)
  return { label: start + words + after, highlights: [[start.length, start.length + words.length]] }
}
