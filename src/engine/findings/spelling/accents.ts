import { fold } from './likeness.ts'
import { isOneSpelling, type Person, placesOf, toVariant, type Variant } from './people.ts'

/** One person's name with and without its accents: `Wójcik`, `Wojcik`. */
export function variantsOfAccents(people: readonly Person[], text: string): Variant[] {
  return people.flatMap(({ actor }) => {
    const forms = [...actor.forms.keys()]
    // Nothing but ASCII has no accents to lose.
    if (!forms.some((form) => /[^\x20-\x7e]/.test(form))) return []
    const words = forms.flatMap((form) => form.split(' '))
    const first = new Map<string, string>()
    return [...new Set(words)].flatMap((word) => {
      const key = fold(word)
      const other = first.get(key)
      if (other === undefined) first.set(key, word)
      if (other === undefined || isOneSpelling(other, word)) return []
      return toVariant([other, placesOf(other, actor, text)], [word, placesOf(word, actor, text)]) ?? []
    })
  })
}
