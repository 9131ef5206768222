import type { ClaimDraft } from '../claims.ts'
import { cueNouns } from '../lexicon/cues.ts'
import { bare, isCapital, isPossessive } from '../words.ts'
import { type Phrase, sourceAfter, spanOf } from './sources.ts'
import type { Unit } from './units.ts'

const nouns = new Set(cueNouns)
/** What is said of words behind their content: `The claim that the port will close | drew laughter`. */
const mainVerb =
  /^(?:has|have|is|are|was|were|will|would|had|comes|came|drew|follows|followed|sparked|prompted|raised|led)$/u

/** Find claims that a noun introduces: `[Comments] by [Ruiz] [that the port will close] have`, `[Marsh’s] [claim] [that ...]`. */
export function claimsOfNouns(unit: Unit): ClaimDraft[] {
  const { tokens, inside } = unit
  const found: ClaimDraft[] = []
  for (let i = 0; i < tokens.length - 3; i++) {
    if (inside[i] !== null || !nouns.has(tokens[i]!.text.toLowerCase())) continue
    const source = possessor(unit, i) ?? agent(unit, i)
    if (!source) continue
    const that = Math.max(source.to, i + 1)
    if (tokens[that]?.text !== 'that') continue
    const content = { from: that, to: clauseEnd(unit, that + 1) }
    if (content.to - content.from < 4) continue
    found.push({
      kind: 'indirect',
      source: {
        start: tokens[source.from]!.start,
        end: tokens[source.to - 1]!.start + bare(tokens[source.to - 1]!.text).length,
      },
      cue: { start: tokens[i]!.start, end: tokens[i]!.end },
      content: [spanOf(unit, content)],
      carriedOver: false,
      confidence: 0.75,
      why: `a clause with “that” behind the noun “${tokens[i]!.text}”`,
    })
  }
  return found
}

/** `Comments by Ruiz` */
function agent(unit: Unit, noun: number): Phrase | null {
  return /^(?:by|from|of)$/u.test(unit.tokens[noun + 1]?.text ?? '') ? sourceAfter(unit, noun + 2) : null
}

/** `Marsh’s claim`, `the ministry’s announcement`, `his warning` */
function possessor({ tokens }: Unit, noun: number): Phrase | null {
  const owner = tokens[noun - 1]
  if (!owner) return null
  if (/^(?:his|her|their|its|my|our)$/iu.test(owner.text)) return { from: noun - 1, to: noun }
  if (!isPossessive(owner.text)) return null
  let from = noun - 1
  while (
    from > 0 &&
    (isCapital(tokens[from - 1]!.text) || /^the$/iu.test(tokens[from - 1]!.text)) &&
    tokens[from - 1]!.word
  )
    from--
  return { from, to: noun }
}

/** The clause ends before the verb that its noun goes with: `that the army will stay | has sparked`. */
function clauseEnd({ tokens, inside }: Unit, from: number): number {
  let verbs = 0
  for (let i = from; i < tokens.length; i++) {
    if (inside[i] !== null) continue
    if (/^[.;?!]$/u.test(tokens[i]!.text)) return i
    if (!mainVerb.test(tokens[i]!.text)) continue
    verbs++
    if (verbs > 1 && !/^(?:and|that|who|which|it|he|she|they|we|,)$/u.test(tokens[i - 1]!.text)) return i
  }
  return tokens.length
}
