import type { BlockKind } from '../analysis.ts'
import type { ClaimDraft } from '../claims.ts'
import type { Chain } from '../tagging/chain.ts'
import { type Features, mix } from '../tagging/features.ts'
import { scoreTokens } from '../tagging/weights.ts'
import type { Range } from './around.ts'
import { cueProbability, type Opinions } from './opinions.ts'
import type { Reading } from './readings.ts'
import { roleCount } from './roles.ts'
import { margin, type Traits } from './traits.ts'

/** All the ways in which the claims of one stretch were read. */
export interface Ballot {
  kind: BlockKind
  traits: Traits
  opinions: Opinions
  readings: readonly Reading[]
  claims: readonly ClaimDraft[]
}

/** The probability that each reading is right: that its content is mostly what is said, and its source who says it. */
export function weigh(ballot: Ballot, { weights, starts }: Chain): number[] {
  const scores = scoreTokens(weighingFeatures(ballot), weights)
  return ballot.readings.map((_, i) => {
    const odds = scores[2 * i + 1]! + starts[1]! - scores[2 * i]! - starts[0]!
    return 1 / (1 + Math.exp(-odds))
  })
}

/** One row of features for each reading. */
export function weighingFeatures(ballot: Ballot): Features {
  const { readings } = ballot
  const values: number[] = []
  const starts = new Uint32Array(readings.length + 1)
  const best = bestByAnchor(readings)
  for (const [i, reading] of readings.entries()) {
    const add = adder(values)
    const facts = factsOf(reading, ballot, best)
    addSureness(add, facts)
    addAgreement(add, facts, agreementWithRules(reading, ballot), agreementWithTagger(reading, ballot))
    addWords(add, facts, reading, ballot)
    starts[i + 1] = values.length
  }
  return { starts, values: Int32Array.from(values) }
}

type Add = (first: number, second?: number, third?: number) => void

function adder(values: number[]): Add {
  let template = 400
  return (first, second, third) => {
    const both = second === undefined ? first : mix(first, second)
    values.push(mix(third === undefined ? both : mix(both, third), template++))
  }
}

/** In which of the stretches between some edges a value lies. */
function level(value: number, ...edges: number[]): number {
  let i = 0
  while (i < edges.length && value >= edges[i]!) i++
  return i
}

function bestByAnchor(readings: readonly Reading[]): Map<number, number> {
  const best = new Map<number, number>()
  for (const { form, anchor, logProbability } of readings) {
    if (form < 3) best.set(anchor, Math.max(best.get(anchor) ?? Number.NEGATIVE_INFINITY, logProbability))
  }
  return best
}

type Facts = ReturnType<typeof factsOf>

function factsOf(reading: Reading, { traits, opinions }: Ballot, best: ReadonlyMap<number, number>) {
  const { form, source, cue, content, logProbability, weakestEnd, anchor } = reading
  const learned = form < 3
  const mean = ({ from, to }: Range, label: number) => {
    let sum = 0
    for (let i = from; i < to; i++)
      sum += opinions.probabilities[i * roleCount + label]! + opinions.probabilities[i * roleCount + label + 1]!
    return sum / (to - from)
  }
  let cueTop = 0
  for (let i = cue?.from ?? 0; cue && i < cue.to; i++) cueTop = Math.max(cueTop, cueProbability(opinions, i))
  const size = sizeOf(content)
  const contentMean = content.reduce((sum, range) => sum + mean(range, 5) * (range.to - range.from), 0) / size
  let quoted = 0
  for (const { from, to } of content) for (let i = from; i < to; i++) quoted += Number(traits.quote[i + margin] !== 0)
  return {
    form,
    cue: cue ? level(cueTop, 0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 0.97) : 15,
    source: source ? level(mean(source, 1), 0.05, 0.15, 0.3, 0.5, 0.7, 0.9) : 9,
    content: level(contentMean, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95),
    path: learned ? level(logProbability, -8, -6, -4, -3, -2, -1.5, -1, -0.6, -0.3) : 20,
    gap: learned ? level(best.get(anchor)! - logProbability, 0.01, 0.5, 1, 2, 4) : 10,
    ends: learned ? level(weakestEnd, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95) : 10,
    quoted: quoted === 0 ? 0 : quoted >= 0.9 * size ? 2 : 1,
    length: level(size, 2, 3, 4, 6, 9, 14, 25, 50),
  }
}

const sizeOf = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0)

function addSureness(add: Add, { form, cue, source, content, path, gap, ends, quoted, length }: Facts): void {
  add(form)
  add(form, cue)
  add(form, path)
  add(gap, path)
  add(ends, form)
  add(cue, path)
  add(cue, content)
  add(cue, source)
  add(source, content)
  add(ends, cue)
  add(form, gap, cue)
  add(quoted, form)
  add(quoted, length)
  add(quoted, cue)
  add(quoted, content)
  add(length, content)
  add(cue, length)
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
function agreementWithRules(reading: Reading, { readings, claims }: Ballot): { agree: number; sure: number } {
  let best = { agree: 0, sure: 0 }
  for (const other of readings) {
    if (other.form !== 3) continue
    const agree = agreement(reading, other)
    if (agree > best.agree)
      best = { agree, sure: level(claims[other.rule - 1]!.confidence, 0.55, 0.7, 0.79, 0.84, 0.9) }
  }
  return best
}

/** The number of the claim of the rules with the same cue and mostly the same content, 0 where there is none. */
export function ruleLike({ readings }: Ballot, i: number): number {
  const like = readings.find((other) => other.form === 3 && (agreement(readings[i]!, other) & 0b110) === 0b110)
  return like?.rule ?? 0
}

/** For a claim of the rules, the best agreement with what the tagger reads, and how probable that is. */
function agreementWithTagger(reading: Reading, { readings }: Ballot): { agree: number; sure: number } {
  let best = { agree: 0, sure: 20 }
  if (reading.form !== 3) return best
  for (const other of readings) {
    if (other.form === 3) continue
    const agree = agreement(reading, other)
    if (agree > best.agree) best = { agree, sure: level(other.logProbability, -6, -4, -2, -1, -0.3) }
  }
  return best
}

interface Agreement {
  agree: number
  sure: number
}

function addAgreement(add: Add, { form, cue, path, quoted }: Facts, rules: Agreement, tagger: Agreement): void {
  add(rules.agree)
  add(rules.agree, cue)
  add(rules.agree, rules.sure)
  add(rules.agree, path)
  add(rules.agree, form, quoted)
  add(rules.sure, form, quoted)
  add(tagger.agree, form)
  add(tagger.agree, tagger.sure)
  add(tagger.agree, rules.sure, quoted)
}

const kinds: readonly BlockKind[] = ['headline', 'deck', 'caption', 'paragraph']
const clamped = (value: number) => Math.max(-2, Math.min(2, value))

function addWords(add: Add, facts: Facts, { source, cue, content }: Reading, { traits, kind }: Ballot): void {
  const { word, list, name, quote, sentence, suffix } = traits
  const { form, quoted } = facts
  const at = (token: number) => token + margin
  const first = content[0]!
  const last = content.at(-1)!
  const cueLast = cue ? at(cue.to - 1) : 0
  const cueWord = cue ? word[cueLast]! : 5
  const cueFirst = cue ? word[at(cue.from)]! : 5
  const cueList = list[cueLast]!
  const before = cue ? word[at(cue.from - 1)]! : 5
  const behind = cue ? word[at(cue.to)]! : 5
  const opening = word[at(first.from)]!
  const sides =
    (cue ? Number(first.from < cue.from) | (Number(last.from >= cue.to) << 1) : 0) |
    (source ? (source.from < (cue?.from ?? 0) ? 4 : 8) : 0)
  const who = source ? name[at(source.from)]! * 2 + Number(source.to - source.from > 1) : 31
  const sourceLast = source ? word[at(source.to - 1)]! : 5
  add(quoted, sides)
  add(cueWord)
  add(cueFirst)
  add(cueWord, cueFirst)
  add(cueWord, quoted)
  add(cueList, quoted)
  add(cueList, sides)
  add(cueWord, opening)
  add(cueList, opening)
  add(opening)
  add(opening, quoted)
  add(before)
  add(behind)
  add(cueWord, behind)
  add(cueWord, before)
  add(cue ? level(cue.to - cue.from, 2, 3, 4, 6) : 9)
  add(cueWord, cue ? cue.to - cue.from : 0)
  add(suffix[cueLast]!)
  add(who)
  add(who, cueList)
  add(sourceLast)
  add(source ? word[at(source.from)]! : 5)
  add(sourceLast, cueList)
  add(source ? level(source.to - source.from, 2, 3, 5, 9, 15) : 8, who)
  add(facts.source, who)
  add(facts.cue, cueList)
  add(cue ? quote[at(cue.from)]! : 15, quoted)
  const end = at(last.to - 1)
  const closes = Number(sentence[end] !== sentence[end + 1] || sentence[end] !== sentence[end + 2])
  add(closes, quoted)
  add(closes, facts.content, form)
  const here = cue ? sentence[at(cue.from)]! : 0
  add(cue ? clamped(sentence[at(first.from)]! - here) : 3, cue ? clamped(sentence[end]! - here) : 3, quoted)
  const away = cue ? level(Math.min(Math.abs(first.from - cue.to), Math.abs(cue.from - last.to)), 1, 2, 4, 8) : 6
  add(away, sides)
  add(away, cueList)
  const apart =
    cue && source ? level(Math.min(Math.abs(source.from - cue.to), Math.abs(cue.from - source.to)), 1, 2, 4, 8) : 6
  add(apart, sides)
  add(content.length, sides, quoted)
  add(word[end]!)
  add(word[end + 1]!)
  add(word[at(first.from) - 1]!)
  add(word[end]!, word[end + 1]!)
  add(kinds.indexOf(kind), form, quoted)
}
