import type { Span } from '../analysis.ts'
import type { Paragraph, Token } from '../sentences.ts'
import { bare, countryOfDemonym, isCapital } from '../words.ts'

/** `Korean`, `South Korean`, `Saudi Arabian`: the country that the word belongs to. */
export interface Demonym extends Span {
  country: string
}

/** Find the adjectives and inhabitants of countries, in text order. */
export function findDemonyms(paragraphs: readonly Paragraph[]): Demonym[] {
  return paragraphs.flatMap(({ tokens }) => {
    const found: Demonym[] = []
    for (let i = 0; i < tokens.length; i++) {
      const demonym = demonymAt(tokens, i)
      if (!demonym) continue
      found.push(demonym)
      while (tokens[i + 1] && tokens[i + 1]!.start < demonym.end) i++
    }
    return found
  })
}

function demonymAt(tokens: readonly Token[], i: number): Demonym | null {
  const first = tokens[i]!
  if (!isCapital(first.text)) return null
  const second = tokens[i + 1]
  const both = second && isCapital(second.text) ? countryOfDemonym(`${first.text} ${bare(second.text)}`) : undefined
  if (both) return { start: first.start, end: second!.start + bare(second!.text).length, country: both }
  const country = countryOfDemonym(bare(first.text))
  return country === undefined ? null : { start: first.start, end: first.start + bare(first.text).length, country }
}
