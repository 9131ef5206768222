import type { BlockKind } from '../analysis.ts'
import type { Chain } from '../tagging/chain.ts'
import { type Features, mix } from '../tagging/features.ts'
import { scoreTokens } from '../tagging/weights.ts'
import { type Agreement, agreementWithRules, agreementWithTagger, type Ballot, level, sizeOf } from './agreement.ts'
import type { Range } from './around.ts'
import { cueProbability } from './opinions.ts'
import type { Reading } from './readings.ts'
import { roleCount } from './roles.ts'
import { margin } from './traits.ts'

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
/** What stands for the word of a cue or source that is not there. */
const absent = 5

/** A reading with the places of its roles in the columns. */
type Placed = ReturnType<typeof place>

function place({ source, cue, content }: Reading, { traits }: Ballot, facts: Facts) {
  const first = content[0]!
  const last = content.at(-1)!
  const cueAt = cue ? cue.to - 1 + margin : 0
  const sides =
    (cue ? Number(first.from < cue.from) | (Number(last.from >= cue.to) << 1) : 0) |
    (source ? (source.from < (cue?.from ?? 0) ? 4 : 8) : 0)
  return {
    traits,
    facts,
    source,
    cue,
    content,
    first: first.from + margin,
    end: last.to - 1 + margin,
    /** How far cue and content, cue and source stand apart. */
    away: cue ? apart(cue, { from: first.from, to: last.to }) : 6,
    apart: cue && source ? apart(cue, source) : 6,
    sides,
    cueAt,
    cueWord: cue ? traits.word[cueAt]! : absent,
    cueList: traits.list[cueAt]!,
  }
}

const apart = (a: Range, b: Range) => level(Math.min(Math.abs(b.from - a.to), Math.abs(a.from - b.to)), 1, 2, 4, 8)

function addWords(add: Add, facts: Facts, reading: Reading, ballot: Ballot): void {
  const placed = place(reading, ballot, facts)
  addCue(add, placed)
  addSource(add, placed)
  addEnds(add, placed)
  add(kinds.indexOf(ballot.kind), facts.form, facts.quoted)
}

function addCue(add: Add, { traits, facts, cue, first, sides, cueAt, cueWord, cueList }: Placed): void {
  const { word, suffix } = traits
  const { quoted } = facts
  const cueFirst = cue ? word[cue.from + margin]! : absent
  const before = cue ? word[cue.from - 1 + margin]! : absent
  const behind = cue ? word[cue.to + margin]! : absent
  const opening = word[first]!
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
  add(suffix[cueAt]!)
}

function addSource(add: Add, { traits, facts, source, cue, cueList }: Placed): void {
  const { word, name, quote } = traits
  const who = source ? name[source.from + margin]! * 2 + Number(source.to - source.from > 1) : 31
  const last = source ? word[source.to - 1 + margin]! : absent
  add(who)
  add(who, cueList)
  add(last)
  add(source ? word[source.from + margin]! : absent)
  add(last, cueList)
  add(source ? level(source.to - source.from, 2, 3, 5, 9, 15) : 8, who)
  add(facts.source, who)
  add(facts.cue, cueList)
  add(cue ? quote[cue.from + margin]! : 15, facts.quoted)
}

function addEnds(add: Add, placed: Placed): void {
  const { facts, cue, content, first, end, sides, cueList } = placed
  const { word, sentence } = placed.traits
  const closes = Number(sentence[end] !== sentence[end + 1] || sentence[end] !== sentence[end + 2])
  add(closes, facts.quoted)
  add(closes, facts.content, facts.form)
  const here = cue ? sentence[cue.from + margin]! : 0
  add(cue ? clamped(sentence[first]! - here) : 3, cue ? clamped(sentence[end]! - here) : 3, facts.quoted)
  add(placed.away, sides)
  add(placed.away, cueList)
  add(placed.apart, sides)
  add(content.length, sides, facts.quoted)
  add(word[end]!)
  add(word[end + 1]!)
  add(word[first - 1]!)
  add(word[end]!, word[end + 1]!)
}
