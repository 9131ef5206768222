import type { Location, Position } from 'vscode-languageserver'
import { toLocation, toOffset } from './convert.ts'
import { firstMention, mentionAt } from './cursor.ts'
import type { Reading } from './reading.ts'

/** Lead from any mention of an actor to the first full one. */
export function findDefinition({ document, analysis }: Reading, position: Position): Location | null {
  const mention = mentionAt(analysis, toOffset(document, position))
  const first = mention && firstMention(mention.actor)
  return first ? toLocation(document, first) : null
}
