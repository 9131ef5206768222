import type { VFile } from 'vfile'
import { longestForm } from '../actors.ts'
import type { Finding } from '../analysis.ts'

/** A bare surname that two people of the article share, where nothing tells which of them is meant. */
export function ambiguousName(file: VFile): Finding[] {
  return (file.data.actors ?? []).flatMap((actor) => {
    if (!actor.couldBe) return []
    const message = `“${longestForm(actor)}” could be ${actor.couldBe.join(' or ')}.`
    const places = actor.mentions.map(({ start, end }) => ({ start, end }))
    return { rule: 'ambiguous-name', message, places, severity: 'information' }
  })
}
