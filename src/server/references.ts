import type { Location, ReferenceParams } from 'vscode-languageserver'
import type { Beside } from './across/beside.ts'
import { mentionsElsewhere } from './across/references.ts'
import { toLocation, toOffset } from './convert.ts'
import { firstMention, mentionAt } from './cursor.ts'
import type { Reading } from './reading.ts'

/** List every mention of the actor at a position, those in other articles last; the first full one is the declaration. */
export function findReferences(
  { document, analysis }: Reading,
  { position, context }: Pick<ReferenceParams, 'position' | 'context'>,
  beside: Beside | null,
): Location[] {
  const actor = mentionAt(analysis, toOffset(document, position))?.actor
  if (!actor) return []
  const declaration = firstMention(actor)
  const here = actor.mentions
    .filter((mention) => context.includeDeclaration || mention !== declaration)
    .map((mention) => toLocation(document, mention))
  return beside ? [...here, ...mentionsElsewhere(beside, actor)] : here
}
