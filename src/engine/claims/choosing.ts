import { wordNumber } from '../tagging/features.ts'
import type { Ballot } from './agreement.ts'
import type { Reading } from './readings.ts'
import { margin, type Traits } from './traits.ts'

/**
 * A reading that is less probable is no claim; one that the rules propose may be less probable: it stands in fewer doubts
 * about where it ends.
 */
const least = 0.23
const leastOfRules = 0.1

/** With that confidence the rules are sure of a clause, and where it ends. */
const sureRule = 0.8
const plausible = 0.3

/** Where the tagger's reading differs from the rules' in one point that the rules know better, the rules' has the confidence of both. */
export function preferRules({ readings, claims, traits }: Ballot, confidences: readonly number[]): number[] {
  const surest = [...confidences]
  for (const [i, byRule] of readings.entries()) {
    if (byRule.form !== 3 || confidences[i]! < plausible) continue
    const sure = claims[byRule.rule - 1]!.confidence >= sureRule
    for (const [j, learned] of readings.entries()) {
      if (learned.form === 3 || learned.cue?.to !== byRule.cue?.to) continue
      if (!(sure && takesInMore(learned, byRule)) && !standsFor(learned, byRule, traits)) continue
      surest[i] = Math.max(surest[i]!, confidences[j]!)
      surest[j] = 0
    }
  }
  return surest
}

/** `has warned [that it could flood at any time], having flooded twice`: the longer one only goes on behind the clause. */
const takesInMore = (longer: Reading, shorter: Reading) =>
  longer.source?.from === shorter.source?.from &&
  longer.source?.to === shorter.source?.to &&
  longer.content.length === 1 &&
  shorter.content.length === 1 &&
  longer.content[0]!.from === shorter.content[0]!.from &&
  longer.content[0]!.to > shorter.content[0]!.to + 3

const who = wordNumber('who')

/** `Tom Berg, the harbour master, [who] said`: the rules have found whom the pronoun stands for. */
function standsFor({ source, content }: Reading, named: Reading, { word }: Traits): boolean {
  if (!source || !named.source || source.to - source.from > 1 || word[source.from + margin] !== who) return false
  return named.source.to <= source.from && content[0]!.from === named.content[0]!.from
}

/** The places of the most probable readings of which no two take the same word for cue or content. */
export function choose({ readings, traits }: Ballot, confidences: readonly number[]): number[] {
  const taken = new Uint8Array(traits.length)
  const order = readings
    .map((_, i) => i)
    .filter((i) => confidences[i]! >= (readings[i]!.form === 3 ? leastOfRules : least))
  order.sort((a, b) => confidences[b]! - confidences[a]!)
  return order.filter((i) => {
    const { cue, content } = readings[i]!
    const ranges = cue ? [...content, cue] : content
    if (ranges.some(({ from, to }) => taken.subarray(from, to).includes(1))) return false
    for (const { from, to } of ranges) taken.fill(1, from, to)
    return true
  })
}
