import type { VFile } from 'vfile'
import type { ActorDraft } from '../actors.ts'
import type { ClaimDraft } from '../claims.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph } from '../sentences.ts'
import { claimsAccordingTo } from './according.ts'
import { claimsBesideQuotations } from './beside-quotations.ts'
import { claimsOfLeftovers, type Floor, hand, listen, sign } from './leftovers.ts'
import { claimsOfNouns } from './nouns.ts'
import { type Letterhead, letter, letterhead, transcript } from './transcripts.ts'
import { type Unit, unitsOf } from './units.ts'
import { claimsOfVerbs } from './verbs.ts'

/** Find the claims of each paragraph by rules alone; `quoted` holds the outermost quotations of each. */
export function claimsByRules({ data }: VFile, quoted: ReadonlyMap<Paragraph, readonly Quoted[]>): ClaimDraft[][] {
  const surnames = surnamesOf(data.actors ?? [])
  let floor: Floor = { speaker: null, paragraph: null, silent: 0 }
  let head: Letterhead | null = null
  let last: ClaimDraft | undefined
  return (data.paragraphs ?? []).map((paragraph) => {
    const found = transcript(paragraph, surnames) ?? (head && letter(paragraph, head)) ?? []
    head = letterhead(paragraph)
    if (found[0]) floor = { speaker: found[0], paragraph, silent: 0 }
    else if (!sign(paragraph, last)) {
      for (const unit of unitsOf(paragraph, quoted.get(paragraph) ?? [])) {
        const cued = cuedClaims(unit)
        floor = listen(floor, unit)
        const own = [...cued, ...claimsOfLeftovers(unit, cued, floor)]
        floor = hand(floor, unit, own)
        found.push(...own)
      }
    }
    last = found.at(-1)
    return inTextOrder(found)
  })
}

/** The claims of a unit that a verb, a noun or a preposition introduces, in text order. */
function cuedClaims(unit: Unit): ClaimDraft[] {
  const known = withoutOverlaps([...claimsOfVerbs(unit), ...claimsAccordingTo(unit), ...claimsOfNouns(unit)])
  return inTextOrder([...known, ...claimsBesideQuotations(unit, known)])
}

/** The last words of the people’s names. */
const surnamesOf = (actors: readonly ActorDraft[]) =>
  new Set(
    actors
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ forms }) => [...forms.keys()].map((form) => form.split(' ').at(-1)!)),
  )

/** Of two claims on the same words the surer one stays; at the same confidence the one found first. */
function withoutOverlaps(found: ClaimDraft[]): ClaimDraft[] {
  const kept: ClaimDraft[] = []
  for (const claim of [...found].sort((a, b) => b.confidence - a.confidence)) {
    const clash = kept.some((other) =>
      other.content.some((a) => claim.content.some((b) => a.start < b.end && b.start < a.end)),
    )
    if (!clash) kept.push(claim)
  }
  return kept
}

const inTextOrder = (found: readonly ClaimDraft[]) =>
  [...found].sort((a, b) => a.content[0]!.start - b.content[0]!.start)
