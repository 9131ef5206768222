import type { DatedTitle, Place } from './comparison.ts'
import { byText } from './order.ts'

/** By path and offset. */
export const byPlace = (a: Place, b: Place): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start || a.end - b.end

/** By day, what is of no known day first. */
export const byDay = (a: DatedTitle, b: DatedTitle): number => byText(a.day ?? '', b.day ?? '') || byPlace(a, b)

export const placeKey = ({ path, start, end }: Place): string => `${path}\0${start}\0${end}`

/** Places in order, each once, without what else the values hold. */
export function placesOf(places: readonly Place[]): Place[] {
  const each = new Map(places.map((place) => [placeKey(place), place]))
  return [...each.values()].map(({ path, start, end }) => ({ path, start, end })).sort(byPlace)
}
