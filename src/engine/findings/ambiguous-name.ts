import { longestForm } from '../actors.ts'
import type { Check } from './check.ts'

/** A bare surname that two people of the article share, where nothing tells which of them is meant. */
export const ambiguousName: Check = {
  rule: 'ambiguous-name',
  severity: 'information',
  about: 'A bare surname that two people of the article share.',
  find: (file) =>
    (file.data.actors ?? []).flatMap((actor) => {
      if (!actor.couldBe) return []
      const message = `“${longestForm(actor)}” could be ${actor.couldBe.join(' or ')}.`
      return { message, places: actor.mentions.map(({ start, end }) => ({ start, end })) }
    }),
}
