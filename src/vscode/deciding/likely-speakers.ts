import type { Position, Range } from 'vscode-languageclient'
import type { ActorItem } from '../../server/protocol.ts'
import { contains } from '../places.ts'

/** Whoever may have said something, the likeliest first: named nearest to it and not within it; places last. */
export function likelySpeakers(
  actors: readonly ActorItem[],
  said: readonly Range[],
  offsetAt: (position: Position) => number,
): ActorItem[] {
  const distance = ({ mentions }: ActorItem) =>
    Math.min(
      ...mentions
        .filter(({ range }) => !said.some((piece) => contains(piece, range)))
        .flatMap(({ range }) => said.map((piece) => gapBetween(range, piece))),
    )
  const gapBetween = (a: Range, b: Range) =>
    Math.max(offsetAt(a.start) - offsetAt(b.end), offsetAt(b.start) - offsetAt(a.end))
  return actors
    .map((actor) => ({ actor, isPlace: actor.kind === 'place', distance: distance(actor) }))
    .sort((a, b) => Number(a.isPlace) - Number(b.isPlace) || byNumber(a.distance, b.distance))
    .map(({ actor }) => actor)
}

/** Two that are infinitely far stay as they are. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b
}
