import { ban, bestLabels, bothPasses, type Chain, toProbabilities } from '../tagging/chain.ts'
import { type Features, mix, wordNumber } from '../tagging/features.ts'
import { addWeights } from '../tagging/weights.ts'
import { roleCount } from './roles.ts'
import { margin, type Traits } from './traits.ts'

/** The labels around a cue; those behind it are `behind` more, for what stands there looks different. The last token of a content has a label of its own. */
export const label = { none: 0, source: 1, content: 2, contentEnd: 3, cue: 4 } as const
export const behind = 5
export const aroundCount = 9

export function mayFollowAround(from: number, to: number): boolean {
  if (from > label.cue !== to > label.cue && from !== label.cue && to !== label.cue) return false
  if (from === label.cue) return to >= label.cue
  if (from > label.cue && to === label.cue) return false
  const [before, after] = [from % behind, to % behind]
  if (before === label.content) return after === label.content || after === label.contentEnd
  return before !== label.contentEnd || (after !== label.content && after !== label.contentEnd)
}

export const mayStartAround = (one: number) => one <= label.cue

/** A stretch of a paragraph's tokens, `to` exclusive. */
export interface Range {
  from: number
  to: number
}

/** What the first tagger says of each token of a paragraph. */
export interface Opinions {
  /** The probability of each role at each token. */
  probabilities: Float32Array
  /** 0 none, 1 source, 2 cue, 3 content: the most probable one, with a margin on both sides. */
  roles: Int32Array
}

/** One way to read source, cue and content around a cue. */
export interface Reading {
  anchor: number
  source: Range | null
  cue: Range | null
  content: Range[]
  /** The logarithm of the probability of exactly these labels. */
  logProbability: number
  /** The probability of the least probable label at an end of a role. */
  weakestEnd: number
  /** How it was made: 0 source before the cue, 1 behind it, 2 no source, 3 by rule. */
  form: number
  /** For one made by rule, the number of the claim, from 1. */
  rule: number
}

/** No source or content stands farther from its cue than that many tokens. */
export const reach = 150

export function opinionsFrom(probabilities: Float32Array): Opinions {
  const length = probabilities.length / roleCount
  const roles = new Int32Array(length + 2 * margin)
  for (let i = 0; i < length; i++) {
    const at = i * roleCount
    let top = probabilities[at]!
    for (let role = 1; role <= 3; role++) {
      const own = probabilities[at + 2 * role - 1]! + probabilities[at + 2 * role]!
      if (own > top) {
        top = own
        roles[i + margin] = role
      }
    }
  }
  return { probabilities, roles }
}

export const cueProbability = ({ probabilities }: Opinions, i: number) =>
  probabilities[i * roleCount + 3]! + probabilities[i * roleCount + 4]!

/** The tokens at which a cue may stand: the most probable one of each stretch that is probable enough. */
export function anchorsOf(opinions: Opinions, length: number, least = 0.05): number[] {
  const anchors: number[] = []
  let best = -1
  for (let i = 0; i <= length; i++) {
    const own = i < length ? cueProbability(opinions, i) : 0
    const begins = i < length && opinions.probabilities[i * roleCount + 3]! > 0.5 * own
    if (best >= 0 && (own < least || (begins && own > 0.3))) {
      anchors.push(best)
      best = -1
    }
    if (own >= least && (best < 0 || own > cueProbability(opinions, best))) best = i
  }
  return anchors
}

const level = (probability: number) => Math.min(7, Math.floor(probability * 8))

/** Features of each token by what the first tagger says. */
export function opinionFeatures({ probabilities, roles }: Opinions, traits: Traits): Features {
  const { length } = traits
  const each = 11
  const values = new Int32Array(length * each)
  const starts = new Uint32Array(length + 1)
  for (let i = 0; i < length; i++) {
    const at = i + margin
    let next = i * each
    let template = 200
    const p = i * roleCount
    const add = (value: number) => {
      values[next++] = mix(value, template++)
    }
    for (let d = -1; d <= 1; d++) add(roles[at + d]!)
    add(mix(mix(roles[at - 1]!, roles[at]!), roles[at + 1]!))
    add(level(probabilities[p + 1]! + probabilities[p + 2]!))
    add(level(probabilities[p + 1]!))
    add(level(probabilities[p + 3]! + probabilities[p + 4]!))
    add(level(probabilities[p + 5]! + probabilities[p + 6]!))
    add(level(probabilities[p + 5]!))
    add(mix(roles[at]!, traits.word[at]!))
    add(mix(level(probabilities[p]!), traits.quote[at]!))
    starts[i + 1] = next
  }
  return { starts, values }
}

const step = (tokens: number) =>
  tokens < 4 ? tokens : tokens < 6 ? 4 : tokens < 9 ? 5 : tokens < 13 ? 6 : tokens < 21 ? 7 : tokens < 41 ? 8 : 9

const eachAround = 21

/** Features of the tokens of a window by how they stand to the cue in it. */
export function aroundFeatures(traits: Traits, opinions: Opinions, anchor: number, window: Range): Features {
  const values = new Int32Array((window.to - window.from) * eachAround)
  const starts = new Uint32Array(window.to - window.from + 1)
  for (let i = 0; i <= window.to - window.from; i++) starts[i] = i * eachAround
  fillSide(values, traits, opinions, anchor, window, -1)
  fillSide(values, traits, opinions, anchor, window, 1)
  return { starts, values }
}

function fillSide(values: Int32Array, traits: Traits, opinions: Opinions, anchor: number, window: Range, side: number) {
  const { word, list, name, quote, sentence, role, claim } = traits
  const { roles } = opinions
  const cue = anchor + margin
  const cueWord = word[cue]!
  const cueList = list[cue]!
  const end = side < 0 ? window.from - 1 : window.to
  let cues = 0
  let sources = 0
  let commas = 0
  let marks = 0
  for (let i = side < 0 ? anchor : anchor + 1; i !== end; i += side) {
    const at = i + margin
    const far = step(Math.abs(i - anchor))
    const own = roles[at]!
    const sentences = Math.max(-2, Math.min(2, sentence[at]! - sentence[cue]!))
    const sameRule = claim[at] !== 0 && claim[at] === claim[cue] ? role[at]! : role[at] === 0 ? 0 : 7
    const place = mix(side < 0 ? far : far + 16, own)
    let next = (i - window.from) * eachAround
    let template = 240
    const add = (value: number) => {
      values[next++] = mix(value, template++)
    }
    add(side < 0 ? far : far + 16)
    add(place)
    add(mix(place, cueList))
    add(mix(mix(sentences, own), quote[at]!))
    add(mix(mix(cueWord, own), side))
    add(mix(mix(cueList, own), cues))
    add(mix(mix(own, cues), mix(sentences, side)))
    add(sameRule)
    add(mix(sameRule, own))
    add(mix(sameRule, cueList))
    add(mix(mix(commas, own), mix(cueList, side)))
    add(mix(mix(far, side), far < 5 ? word[at]! : name[at]!))
    add(mix(mix(far, side), far < 4 ? cueWord : 0))
    add(mix(mix(marks, quote[at]!), side))
    add(mix(mix(marks, quote[at]!), mix(sentences, cueList)))
    add(mix(mix(sources, own), side))
    add(mix(mix(sources, cues), mix(own, sentences)))
    add(mix(name[at]!, place))
    add(mix(mix(cueWord, word[at]!), side * Number(far < 7)))
    add(mix(mix(quote[cue]!, quote[at]!), sentences))
    add(mix(mix(word[cue + 1]!, own), mix(side, Number(far < 4))))
    if (at === cue) continue
    if (own === 2 && roles[at - side] !== 2) cues = Math.min(2, cues + 1)
    if (own === 1 && roles[at - side] !== 1) sources = Math.min(2, sources + 1)
    if (word[at] === comma) commas = Math.min(3, commas + 1)
    if (quote[at]! % 4 === 1 || quote[at]! % 4 === 3) marks = Math.min(4, marks + 1)
  }
}

const comma = wordNumber(',')

/** At the anchor stands the cue, before it nothing that belongs behind it. */
export function masksAround(anchor: number, length: number): Uint16Array {
  const masks = new Uint16Array(length).fill(0b000011111, 0, anchor).fill(0b111110000, anchor)
  masks[anchor] = 1 << label.cue
  return masks
}

/** The tokens around an anchor, up to the end of a quotation that begins among them. */
export function windowAround(anchor: number, { length, quote }: Traits): Range {
  let from = Math.max(0, anchor - reach)
  let to = Math.min(length, anchor + reach + 1)
  while (from > 0 && anchor - from < 4 * reach && quote[from - 1 + margin]! !== 0) from--
  while (to < length && to - anchor < 4 * reach && quote[to + margin]! !== 0) to++
  return { from, to }
}

/** The scores of a paragraph's tokens that do not depend on a cue, in units of the table. */
export function ownScores(features: readonly Features[], { weights }: Chain): Int32Array {
  const length = features[0]!.starts.length - 1
  const all = new Int32Array(length * weights.labels)
  for (const { starts, values } of features) {
    for (let i = 0; i < length; i++) {
      addWeights(
        values,
        starts[i]!,
        starts[i + 1]!,
        weights,
        all.subarray(i * weights.labels, (i + 1) * weights.labels),
      )
    }
  }
  return all
}

/** Read source and content of the cue at an anchor: with the source before it, behind it, and without one. */
export function readAround(
  traits: Traits,
  opinions: Opinions,
  own: Int32Array,
  anchor: number,
  chain: Chain,
): Reading[] {
  const window = windowAround(anchor, traits)
  const { starts, values } = aroundFeatures(traits, opinions, anchor, window)
  const length = window.to - window.from
  const sums = own.slice(window.from * aroundCount, window.to * aroundCount)
  for (let i = 0; i < length; i++) {
    addWeights(values, starts[i]!, starts[i + 1]!, chain.weights, sums.subarray(i * aroundCount, (i + 1) * aroundCount))
  }
  const scores = Float32Array.from(sums, (sum) => sum * chain.weights.scale)
  ban(scores, masksAround(anchor - window.from, length), aroundCount)
  const { forward, backward, logSum } = bothPasses(scores, chain)
  const probabilities = toProbabilities(forward, backward, aroundCount)
  const readings: Reading[] = []
  for (const form of [0, 1, 2]) {
    const path = pathOf(form, scores, probabilities, chain)
    const reading = path && toReading(path, probabilities, anchor, window.from, form)
    if (!reading) continue
    reading.logProbability = pathScore(path, scores, chain) - logSum
    readings.push(reading)
  }
  return readings
}

/** The best labels with the source before the cue, behind it, or without any. */
function pathOf(form: number, scores: Float32Array, probabilities: Float32Array, chain: Chain): Uint8Array | null {
  const asked = scores.slice()
  for (const banned of form === 0 ? [6] : form === 1 ? [1] : [1, 6]) {
    for (let at = banned; at < asked.length; at += aroundCount) asked[at] = Number.NEGATIVE_INFINITY
  }
  if (form < 2 && !pin(asked, probabilities, [form === 0 ? 1 : 6])) return null
  const path = bestLabels(asked, chain)
  if (path.some((one) => one % behind === label.contentEnd)) return path
  return pin(asked, probabilities, [2, 3, 7, 8]) ? bestLabels(asked, chain) : null
}

/** Give the most probable token of a label that label; not where it is hardly probable anywhere. */
function pin(scores: Float32Array, probabilities: Float32Array, labels: readonly number[]): boolean {
  let best = -1
  for (let at = 0; at < scores.length; at++) {
    if (labels.includes(at % aroundCount) && (best < 0 || probabilities[at]! > probabilities[best]!)) best = at
  }
  if (best < 0 || !(probabilities[best]! > leastProbable)) return false
  for (let row = best - (best % aroundCount), at = row; at < row + aroundCount; at++) {
    if (at !== best) scores[at] = Number.NEGATIVE_INFINITY
  }
  return true
}

const leastProbable = 0.02

function pathScore(path: Uint8Array, scores: Float32Array, { starts, transitions }: Chain): number {
  let score = starts[path[0]!]!
  for (const [i, one] of path.entries()) {
    score += scores[i * aroundCount + one]!
    if (i > 0) score += transitions[path[i - 1]! * aroundCount + one]!
  }
  return score
}

function toReading(
  path: Uint8Array,
  probabilities: Float32Array,
  anchor: number,
  offset: number,
  form: number,
): Reading | null {
  const reading: Reading = {
    anchor,
    source: null,
    cue: null,
    content: [],
    logProbability: 0,
    weakestEnd: 1,
    form,
    rule: 0,
  }
  const roles = path.map((one) => (one === label.cue ? label.cue : Math.min(one % behind, label.content)))
  let surest = 0
  for (let from = 0, to = 0; from < path.length; from = to) {
    const role = roles[from]!
    while (to < path.length && roles[to] === role && (to === from || path[to - 1]! % behind !== label.contentEnd)) to++
    if (role === label.none) continue
    const range = { from: from + offset, to: to + offset }
    const sure = Math.min(
      ofRole(probabilities, from, role),
      ofRole(probabilities, to - 1, role),
      1 - ofRole(probabilities, from - 1, role),
      1 - ofRole(probabilities, to, role),
    )
    if (role === label.cue) reading.cue = range
    else if (role === label.content) reading.content.push(range)
    else if (sure > surest) {
      surest = sure
      reading.source = range
    }
    reading.weakestEnd = Math.min(reading.weakestEnd, sure)
  }
  // Each form asks for its source; without one it is no reading of that form.
  if (reading.content.length === 0 || form < 2 !== (reading.source !== null)) return null
  return reading
}

/** How probable it is that a token has a role, on whichever side of the cue; 0 for one outside the window. */
function ofRole(probabilities: Float32Array, token: number, role: number): number {
  const row = token * aroundCount
  if (row < 0 || row >= probabilities.length) return 0
  if (role === label.cue) return probabilities[row + role]!
  if (role === label.source) return probabilities[row + role]! + probabilities[row + role + behind]!
  return probabilities[row + 2]! + probabilities[row + 3]! + probabilities[row + 7]! + probabilities[row + 8]!
}
