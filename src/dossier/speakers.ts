import type { Analysis } from '../engine/analysis.ts'
import type { ClippedActor, Speaker } from './clipping.ts'
import { isCommon, nameWords } from './names.ts'
import { folded } from './words.ts'

const spokesperson = /\b(?:spokes(?:man|woman|person)|press secretary)\b/iu

/** Who an article's actors are as speakers, by the actor's id; the actors are clipped, in the order of the analysis. */
export function speakersIn({ actors, article }: Analysis, text: string, clipped: readonly ClippedActor[]) {
  const here = article.place && folded(text.slice(article.place.start, article.place.end))
  const speakerOf = ({ name, kind, of, titles, affiliations }: ClippedActor): Speaker => {
    const isLocal = here !== null && kind !== 'person' && isCommon(nameWords(name))
    const speaker = {
      ...{ name, person: kind === 'person' },
      ...(of !== undefined && { of }),
      ...(isLocal && { place: here }),
    }
    if (kind !== 'person' || !titles.some(({ text }) => spokesperson.test(text))) return speaker
    const body = clipped.find((actor) => actor.kind === 'organization' && affiliations.includes(actor.name))
    return body ? { ...speaker, speaksFor: speakerOf(body) } : speaker
  }
  return new Map(actors.map(({ id }, i) => [id, speakerOf(clipped[i]!)]))
}
