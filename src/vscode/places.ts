import type { Position, Range } from 'vscode-languageclient'

/** Compares two positions in text order: negative where `a` stands before `b`. */
export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character
}

export function isSame(a: Range, b: Range): boolean {
  return compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0
}

/** Tells whether `inner` lies within `outer`; a cursor at either edge does. */
export function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0
}

/** Finds the thing with the innermost place around `selection`. */
export function innermost<T>(things: T[], placesOf: (thing: T) => Range[], selection: Range): T | undefined {
  let best: { thing: T; place: Range } | undefined
  for (const thing of things) {
    for (const place of placesOf(thing)) {
      if (contains(place, selection) && (!best || contains(best.place, place))) best = { thing, place }
    }
  }
  return best?.thing
}

/** Finds the first place after `position`, and from the end of the text goes on at its beginning. */
export function placeAfter(places: Range[], position: Position): Range | undefined {
  const sorted = [...places].sort((a, b) => compare(a.start, b.start))
  return sorted.find((place) => compare(place.start, position) > 0) ?? sorted[0]
}

/** Finds the last place that begins before `position`, and from the beginning of the text goes on at its end. */
export function placeBefore(places: Range[], position: Position): Range | undefined {
  const sorted = [...places].sort((a, b) => compare(b.start, a.start))
  return sorted.find((place) => compare(place.start, position) < 0) ?? sorted[0]
}
