import type { BlockKind } from '../analysis.ts'
import type { ClaimDraft } from '../claims.ts'
import type { Range } from './around.ts'
import type { Opinions } from './opinions.ts'
import type { Reading } from './readings.ts'
import type { Traits } from './traits.ts'

/** All the ways in which the claims of one stretch were read. */
export interface Ballot {
  kind: BlockKind
  traits: Traits
  opinions: Opinions
  readings: readonly Reading[]
  claims: readonly ClaimDraft[]
}

/** In which of the stretches between some edges a value lies. */
export function level(value: number, edges: readonly number[]): number {
  let i = 0
  while (i < edges.length && value >= edges[i]!) i++
  return i
}

export const sizeOf = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0)

/** How far a reading agrees with another one, in bits, and in which class of sureness that one is. */
export interface Agreement {
  agree: number
  sure: number
}

const shared = (a: Range, b: Range) => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))

/** The share of the tokens of both that they have in common. */
function likeness(a: readonly Range[], b: readonly Range[]): number {
  let both = 0
  for (const x of a) for (const y of b) both += shared(x, y)
  return both / (sizeOf(a) + sizeOf(b) - both)
}

/** How far two readings agree, in bits: some words, the cue, half the content, nearly all of it, the source, all of the source. */
function agreement(a: Reading, b: Reading): number {
  const alike = likeness(a.content, b.content)
  const sameCue = a.cue !== null && b.cue !== null && shared(a.cue, b.cue) > 0
  if (alike === 0 && !sameCue) return 0
  const touch = a.source && b.source ? shared(a.source, b.source) > 0 : a.source === b.source
  const same = a.source !== null && a.source.from === b.source?.from && a.source.to === b.source.to
  return (
    1 |
    (Number(sameCue) << 1) |
    (Number(alike >= 0.5) << 2) |
    (Number(alike > 0.95) << 3) |
    (Number(touch) << 4) |
    (Number(same) << 5)
  )
}

/** The best agreement with a claim of the rules, and that claim's confidence. */
export function agreementWithRules(reading: Reading, { readings, claims }: Ballot): { agree: number; sure: number } {
  let best = { agree: 0, sure: 0 }
  for (const other of readings) {
    if (other.form !== 3) continue
    const agree = agreement(reading, other)
    if (agree > best.agree)
      best = { agree, sure: level(claims[other.rule - 1]!.confidence, [0.55, 0.7, 0.79, 0.84, 0.9]) }
  }
  return best
}

/** The number of the claim of the rules with the same cue and mostly the same content, 0 where there is none. */
export function ruleLike({ readings }: Ballot, i: number): number {
  const like = readings.find((other) => other.form === 3 && (agreement(readings[i]!, other) & 0b110) === 0b110)
  return like?.rule ?? 0
}

/** For a claim of the rules, the best agreement with what the tagger reads, and how probable that is. */
export function agreementWithTagger(reading: Reading, { readings }: Ballot): { agree: number; sure: number } {
  let best = { agree: 0, sure: 20 }
  if (reading.form !== 3) return best
  for (const other of readings) {
    if (other.form === 3) continue
    const agree = agreement(reading, other)
    if (agree > best.agree) best = { agree, sure: level(other.logProbability, [-6, -4, -2, -1, -0.3]) }
  }
  return best
}
