import { ban, bestLabels, bothPasses, type Chain, toProbabilities } from '../tagging/chain.ts'
import type { Features } from '../tagging/features.ts'
import { addWeights, scaled } from '../tagging/weights.ts'
import { aroundCount, aroundFeatures, behind, label, masksAround, type Range, windowAround } from './around.ts'
import type { Opinions } from './opinions.ts'
import type { Traits } from './traits.ts'

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

/** The scores of a stretch's tokens that do not depend on a cue, in units of the table: of those that stand in a window. */
export function ownScores(features: readonly Features[], windows: readonly Range[], { weights }: Chain): Int32Array {
  const length = features[0]!.starts.length - 1
  const wanted = new Uint8Array(length)
  for (const { from, to } of windows) wanted.fill(1, from, to)
  const all = new Int32Array(length * weights.labels)
  for (const some of features) addWeights(some, weights, all, wanted)
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
  const view = windowAround(anchor, traits)
  const length = view.to - view.from
  const sums = own.slice(view.from * aroundCount, view.to * aroundCount)
  addWeights(aroundFeatures(traits, opinions, anchor, view), chain.weights, sums)
  const scores = scaled(sums, chain.weights)
  ban(scores, masksAround(anchor - view.from, length), aroundCount)
  const { forward, backward, logSum } = bothPasses(scores, chain)
  const probabilities = toProbabilities(forward, backward, aroundCount)
  const readings: Reading[] = []
  for (const form of [0, 1, 2]) {
    const path = pathOf(form, scores, probabilities, chain)
    const reading = path && toReading(path, probabilities, anchor, view.from, form)
    if (!reading) continue
    reading.logProbability = pathScore(path, scores, chain) - logSum
    readings.push(reading)
  }
  return readings
}

/** The best labels with the source before the cue, behind it, or without any. */
function pathOf(form: number, scores: Float32Array, probabilities: Float64Array, chain: Chain): Uint8Array | null {
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
function pin(scores: Float32Array, probabilities: Float64Array, labels: readonly number[]): boolean {
  let best = -1
  for (const wanted of labels) {
    for (let at = wanted; at < scores.length; at += aroundCount) {
      if (best < 0 || probabilities[at]! > probabilities[best]!) best = at
    }
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
  probabilities: Float64Array,
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

/** How probable it is that a token has a role, on whichever side of the cue; 0 for one outside the view. */
function ofRole(probabilities: Float64Array, token: number, role: number): number {
  const row = token * aroundCount
  if (row < 0 || row >= probabilities.length) return 0
  if (role === label.cue) return probabilities[row + role]!
  if (role === label.source) return probabilities[row + role]! + probabilities[row + role + behind]!
  return probabilities[row + 2]! + probabilities[row + 3]! + probabilities[row + 7]! + probabilities[row + 8]!
}
