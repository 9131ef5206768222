import type { Location } from 'vscode-languageserver'
import type { Actor } from '../../engine/analysis.ts'
import { acrossOf } from './across.ts'
import { newestNaming } from './actor.ts'
import type { Beside } from './beside.ts'
import { rangeIn } from './places.ts'

/** Every mention of an article's actor in the other articles of the folder, the newest article first. */
export function mentionsElsewhere({ folder, path }: Beside, { name }: Actor): Location[] {
  const across = acrossOf(folder)
  const actor = across.who.called(path, name)
  if (!actor) return []
  return newestNaming(across, actor).flatMap((clipping) => {
    if (clipping.path === path) return []
    const names = across.who.namesOf(actor, clipping)
    const mentions = clipping.actors
      .filter(({ name }) => names.includes(name))
      .flatMap(({ mentions }) => spansOf(mentions))
    return mentions
      .sort((a, b) => a.start - b.start)
      .map((span) => ({ uri: folder.uriOf(clipping.path), range: rangeIn(clipping, span) }))
  })
}

/** `mentions` of a clipping: start and end in turn. */
const spansOf = (mentions: readonly number[]) =>
  mentions.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: mentions[i + 1]! }] : []))
