import type { Range } from 'vscode-languageclient'
import type { MarkItem } from '../../server/decision-protocol.ts'
import type { Article } from '../../server/protocol.ts'
import { compare } from '../places.ts'
import { ownPlaces } from './meant.ts'

/** Where the actors of an article are first named in full, by their ids: `I` and `she` may stand before that. */
export function namedPlaces({ actors }: Pick<Article, 'actors'>): Map<string, Range> {
  const places = actors.map(({ id, mentions }) => [id, mentions.find(({ form }) => form === 'name')?.range] as const)
  return new Map(places.flatMap(([id, place]) => (place ? [[id, place]] : [])))
}

/** Where a mark is shown: an actor where it is named, all else where it begins. */
export function mainPlace(mark: MarkItem, named: ReadonlyMap<string, Range>): Range | undefined {
  return named.get(mark.id) ?? ownPlaces(mark).sort((a, b) => compare(a.start, b.start))[0]
}
