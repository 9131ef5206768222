import type { Span } from '../../analysis.ts'
import { fold } from './likeness.ts'
import { isOneSpelling, type Person, toVariant, type Variant } from './people.ts'

/** One person's name with and without its accents: `Wójcik`, `Wojcik`. */
export function variantsOfAccents(people: readonly Person[]): Variant[] {
  return people.flatMap(({ words }) => {
    const first = new Map<string, readonly [string, readonly Span[]]>()
    return [...words].flatMap(([word, places]) => {
      const key = fold(word)
      const other = first.get(key)
      if (!other) first.set(key, [word, places])
      return other && !isOneSpelling(other[0], word) ? [toVariant(other, [word, places])] : []
    })
  })
}
