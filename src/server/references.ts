import type { Location, ReferenceParams } from 'vscode-languageserver'
import { toLocation, toOffset } from './convert.ts'
import { firstMention, mentionAt } from './cursor.ts'
import type { Reading } from './reading.ts'

/** List every mention of the actor at a position; the first full one is the declaration. */
export function findReferences(
  { document, analysis }: Reading,
  { position, context }: Pick<ReferenceParams, 'position' | 'context'>,
): Location[] {
  const actor = mentionAt(analysis, toOffset(document, position))?.actor
  if (!actor) return []
  const declaration = firstMention(actor)
  return actor.mentions
    .filter((mention) => context.includeDeclaration || mention !== declaration)
    .map((mention) => toLocation(document, mention))
}
