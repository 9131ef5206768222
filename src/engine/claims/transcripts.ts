import type { ClaimDraft } from '../claims.ts'
import type { Paragraph } from '../sentences.ts'

/** `WALLACE:`, `Q:`, `COUNCILLOR ANN LEE:` at the start of a paragraph. */
const label = /^\p{Lu}[\p{Lu}.’'-]*$/u

/** Labels that no one speaks: `RELATED: How to dry a book`. */
const noSpeaker =
  /^(?:RELATED|READ|MORE|SEE|WATCH|VIDEO|PHOTOS?|GALLERY|NOTE|UPDATED?|CORRECTION|CLARIFICATION|EDITOR.*|EXCLUSIVE|ANALYSIS|OPINION|BREAKING|PS|FAQ|TIP)$/u

/** Read a paragraph of a transcript: the speaker in capitals, a colon, and all the rest is what was said; null for prose. */
export function transcript({ tokens }: Paragraph): ClaimDraft[] | null {
  const first = tokens[0] && !tokens[0].word ? 1 : 0
  const colon = tokens.findIndex(({ text }) => text === ':')
  if (colon <= first || colon > first + 5 || colon === tokens.length - 1) return null
  if (!tokens.slice(first, colon).every(({ text }) => label.test(text))) return null
  if (noSpeaker.test(tokens[first]!.text)) return null
  const said = tokens.slice(colon + 1)
  return [
    {
      kind: 'direct',
      source: { start: tokens[first]!.start, end: tokens[colon - 1]!.end },
      cue: { start: tokens[colon]!.start, end: tokens[colon]!.end },
      content: [{ start: said[0]!.start, end: said.at(-1)!.end }],
      carriedOver: false,
      confidence: 0.9,
      why: 'the name in capitals before a colon speaks in a transcript',
    },
  ]
}
