import type { BlockKind } from '../analysis.ts'
import type { Chain } from '../tagging/chain.ts'
import { type Features, type FeatureWriter, mix, numberKinds, write } from '../tagging/features.ts'
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
  const starts = new Uint32Array(readings.length + 1)
  const writer = { values: new Int32Array(readings.length * each), length: 0 }
  const best = bestByAnchor(readings)
  for (const [i, reading] of readings.entries()) {
    const facts = factsOf(reading, ballot, best)
    addSureness(writer, facts)
    addAgreement(writer, facts, agreementWithRules(reading, ballot), agreementWithTagger(reading, ballot))
    addWords(writer, facts, reading, ballot)
    numberKinds(writer, starts[i]!, 400)
    starts[i + 1] = writer.length
  }
  return { starts, values: writer.values }
}

const each = 65

function add(writer: FeatureWriter, first: number, second?: number, third?: number): void {
  const both = second === undefined ? first : mix(first, second)
  write(writer, third === undefined ? both : mix(both, third))
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
    cue: cue ? level(cueTop, [0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 0.97]) : 15,
    source: source ? level(mean(source, 1), [0.05, 0.15, 0.3, 0.5, 0.7, 0.9]) : 9,
    content: level(contentMean, [0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95]),
    path: learned ? level(logProbability, [-8, -6, -4, -3, -2, -1.5, -1, -0.6, -0.3]) : 20,
    gap: learned ? level(best.get(anchor)! - logProbability, [0.01, 0.5, 1, 2, 4]) : 10,
    ends: learned ? level(weakestEnd, [0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95]) : 10,
    quoted: quoted === 0 ? 0 : quoted >= 0.9 * size ? 2 : 1,
    length: level(size, [2, 3, 4, 6, 9, 14, 25, 50]),
  }
}

function addSureness(
  writer: FeatureWriter,
  { form, cue, source, content, path, gap, ends, quoted, length }: Facts,
): void {
  add(writer, form)
  add(writer, form, cue)
  add(writer, form, path)
  add(writer, gap, path)
  add(writer, ends, form)
  add(writer, cue, path)
  add(writer, cue, content)
  add(writer, cue, source)
  add(writer, source, content)
  add(writer, ends, cue)
  add(writer, form, gap, cue)
  add(writer, quoted, form)
  add(writer, quoted, length)
  add(writer, quoted, cue)
  add(writer, quoted, content)
  add(writer, length, content)
  add(writer, cue, length)
}

function addAgreement(
  writer: FeatureWriter,
  { form, cue, path, quoted }: Facts,
  rules: Agreement,
  tagger: Agreement,
): void {
  add(writer, rules.agree)
  add(writer, rules.agree, cue)
  add(writer, rules.agree, rules.sure)
  add(writer, rules.agree, path)
  add(writer, rules.agree, form, quoted)
  add(writer, rules.sure, form, quoted)
  add(writer, tagger.agree, form)
  add(writer, tagger.agree, tagger.sure)
  add(writer, tagger.agree, rules.sure, quoted)
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

const apart = (a: Range, b: Range) => level(Math.min(Math.abs(b.from - a.to), Math.abs(a.from - b.to)), [1, 2, 4, 8])

function addWords(writer: FeatureWriter, facts: Facts, reading: Reading, ballot: Ballot): void {
  const placed = place(reading, ballot, facts)
  addCue(writer, placed)
  addSource(writer, placed)
  addEnds(writer, placed)
  add(writer, kinds.indexOf(ballot.kind), facts.form, facts.quoted)
}

function addCue(writer: FeatureWriter, { traits, facts, cue, first, sides, cueAt, cueWord, cueList }: Placed): void {
  const { word, suffix } = traits
  const { quoted } = facts
  const cueFirst = cue ? word[cue.from + margin]! : absent
  const before = cue ? word[cue.from - 1 + margin]! : absent
  const behind = cue ? word[cue.to + margin]! : absent
  const opening = word[first]!
  add(writer, quoted, sides)
  add(writer, cueWord)
  add(writer, cueFirst)
  add(writer, cueWord, cueFirst)
  add(writer, cueWord, quoted)
  add(writer, cueList, quoted)
  add(writer, cueList, sides)
  add(writer, cueWord, opening)
  add(writer, cueList, opening)
  add(writer, opening)
  add(writer, opening, quoted)
  add(writer, before)
  add(writer, behind)
  add(writer, cueWord, behind)
  add(writer, cueWord, before)
  add(writer, cue ? level(cue.to - cue.from, [2, 3, 4, 6]) : 9)
  add(writer, cueWord, cue ? cue.to - cue.from : 0)
  add(writer, suffix[cueAt]!)
}

function addSource(writer: FeatureWriter, { traits, facts, source, cue, cueList }: Placed): void {
  const { word, name, quote } = traits
  const who = source ? name[source.from + margin]! * 2 + Number(source.to - source.from > 1) : 31
  const last = source ? word[source.to - 1 + margin]! : absent
  add(writer, who)
  add(writer, who, cueList)
  add(writer, last)
  add(writer, source ? word[source.from + margin]! : absent)
  add(writer, last, cueList)
  add(writer, source ? level(source.to - source.from, [2, 3, 5, 9, 15]) : 8, who)
  add(writer, facts.source, who)
  add(writer, facts.cue, cueList)
  add(writer, cue ? quote[cue.from + margin]! : 15, facts.quoted)
}

function addEnds(writer: FeatureWriter, placed: Placed): void {
  const { facts, cue, content, first, end, sides, cueList } = placed
  const { word, sentence } = placed.traits
  const closes = Number(sentence[end] !== sentence[end + 1] || sentence[end] !== sentence[end + 2])
  add(writer, closes, facts.quoted)
  add(writer, closes, facts.content, facts.form)
  const here = cue ? sentence[cue.from + margin]! : 0
  add(writer, cue ? clamped(sentence[first]! - here) : 3, cue ? clamped(sentence[end]! - here) : 3, facts.quoted)
  add(writer, placed.away, sides)
  add(writer, placed.away, cueList)
  add(writer, placed.apart, sides)
  add(writer, content.length, sides, facts.quoted)
  add(writer, word[end]!)
  add(writer, word[end + 1]!)
  add(writer, word[first - 1]!)
  add(writer, word[end]!, word[end + 1]!)
}
