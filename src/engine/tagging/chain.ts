import type { WeightTable } from './weights.ts'

/** A linear-chain conditional random field: labels of a row of tokens, each depending on its features and the label before. */
export interface Chain {
  weights: WeightTable
  /** A score for each label at the first token. */
  starts: Float32Array
  /** A score for each pair of labels, `from * labels + to`; minus infinity where `to` may never follow `from`. */
  transitions: Float32Array
  /** The exponentials of the transitions, where they no longer change. */
  moves?: Float64Array
}

/** The most probable labels of a row of tokens, from a score for each token and label. */
export function bestLabels(scores: Float32Array, { starts, transitions }: Omit<Chain, 'weights'>): Uint8Array {
  const labels = starts.length
  const best = new Float32Array(scores.length).fill(Number.NEGATIVE_INFINITY)
  const from = new Uint8Array(scores.length)
  let low = 0
  let high = labels
  for (let row = 0; row < scores.length; row += labels) {
    const [first, end] = [firstPossible(scores, row, labels), endPossible(scores, row, labels)]
    for (let label = first; label < end; label++) {
      let top = row === 0 ? starts[label]! : Number.NEGATIVE_INFINITY
      for (let last = low; row > 0 && last < high; last++) {
        const score = best[row - labels + last]! + transitions[last * labels + label]!
        if (score <= top) continue
        top = score
        from[row + label] = last
      }
      best[row + label] = top + scores[row + label]!
    }
    ;[low, high] = [first, end]
  }
  return backwards(best, from, labels)
}

/** The first label that a token may have. */
function firstPossible(scores: Float32Array, row: number, labels: number): number {
  let label = 0
  while (label < labels - 1 && scores[row + label] === Number.NEGATIVE_INFINITY) label++
  return label
}

/** One behind the last label that a token may have. */
function endPossible(scores: Float32Array, row: number, labels: number): number {
  let label = labels
  while (label > 1 && scores[row + label - 1] === Number.NEGATIVE_INFINITY) label--
  return label
}

function backwards(best: Float32Array, from: Uint8Array, labels: number): Uint8Array {
  const length = best.length / labels
  const path = new Uint8Array(length)
  let label = 0
  for (let other = 1; other < labels; other++) {
    if (best[(length - 1) * labels + other]! > best[(length - 1) * labels + label]!) label = other
  }
  for (let token = length - 1; token >= 0; token--) {
    path[token] = label
    label = from[token * labels + label]!
  }
  return path
}

/** Take from each token the labels that its mask does not have: bit `label` is set for those that it may have. */
export function ban(scores: Float32Array, masks: Uint16Array, labels: number): void {
  for (const [token, mask] of masks.entries()) {
    for (let label = 0; label < labels; label++) {
      if (((mask >> label) & 1) === 0) scores[token * labels + label] = Number.NEGATIVE_INFINITY
    }
  }
}

/** What is known of each label at each token from the tokens before it and from those behind it. */
export interface Passes {
  /** Rows of one number a label, each row adding up to 1. */
  forward: Float64Array
  backward: Float64Array
  /** The exponentials of the scores and of the transitions. */
  factors: Float64Array
  moves: Float64Array
  /** The logarithm of the sum over all ways to label the tokens. */
  logSum: number
}

/** The probability of each label at each token, from a score for each token and label. */
export function marginals(scores: Float32Array, chain: Omit<Chain, 'weights'>): Float64Array {
  const { forward, backward } = bothPasses(scores, chain)
  return toProbabilities(forward, backward, chain.starts.length)
}

export function toProbabilities(forward: Float64Array, backward: Float64Array, labels: number): Float64Array {
  const probabilities = new Float64Array(forward.length)
  for (let at = 0; at < forward.length; at++) probabilities[at] = forward[at]! * backward[at]!
  for (let row = 0; row < forward.length; row += labels) normalize(probabilities, row, labels)
  return probabilities
}

/** Go over the tokens from the first to the last and back (the forward-backward algorithm). */
export function bothPasses(scores: Float32Array, chain: Omit<Chain, 'weights'>): Passes {
  const { starts, transitions, moves = toMoves(transitions) } = chain
  const labels = starts.length
  const { factors, logSum: shifted } = toFactors(scores, labels)
  const { forward, logSum } = forwardPass(factors, starts, moves)
  return { forward, backward: backwardPass(factors, moves, labels), factors, moves, logSum: logSum + shifted }
}

export const toMoves = (transitions: Float32Array) => Float64Array.from(transitions, Math.exp)

/** From the first token on; the logarithm of what the rows added up to. */
function forwardPass(factors: Float64Array, starts: Float32Array, moves: Float64Array) {
  const labels = starts.length
  const forward = new Float64Array(factors.length)
  let logSum = 0
  for (let label = 0; label < labels; label++) forward[label] = Math.exp(starts[label]!) * factors[label]!
  for (let row = 0; row < factors.length; row += labels) {
    if (row > 0) spread(forward, row, factors, moves, labels)
    logSum += Math.log(normalize(forward, row, labels))
  }
  return { forward, logSum }
}

/** From each label that the token before may have to each label that this one may have. */
function spread(forward: Float64Array, row: number, factors: Float64Array, moves: Float64Array, labels: number): void {
  let low = 0
  let high = labels
  while (low < high && factors[row + low] === 0) low++
  while (high > low && factors[row + high - 1] === 0) high--
  for (let last = 0; last < labels; last++) {
    const before = forward[row - labels + last]!
    if (before === 0) continue
    const from = last * labels
    for (let label = low; label < high; label++) {
      forward[row + label] = forward[row + label]! + before * moves[from + label]!
    }
  }
  for (let at = row + low; at < row + high; at++) forward[at] = forward[at]! * factors[at]!
}

/** From the last token back: from each label that the token behind may have to each label that this one may have. */
function backwardPass(factors: Float64Array, moves: Float64Array, labels: number): Float64Array {
  const backward = new Float64Array(factors.length)
  const behind = new Float64Array(labels)
  backward.fill(1, factors.length - labels)
  for (let row = factors.length - 2 * labels; row >= 0; row -= labels) {
    let low = 0
    let high = labels
    while (low < high && factors[row + labels + low] === 0) low++
    while (high > low && factors[row + labels + high - 1] === 0) high--
    for (let to = low; to < high; to++) behind[to] = factors[row + labels + to]! * backward[row + labels + to]!
    for (let label = 0; label < labels; label++) {
      if (factors[row + label] === 0) continue
      const from = label * labels
      let sum = 0
      for (let to = low; to < high; to++) sum += moves[from + to]! * behind[to]!
      backward[row + label] = sum
    }
    normalize(backward, row, labels)
  }
  return backward
}

/** Make a row add up to 1; what it added up to before. */
function normalize(values: Float64Array, row: number, labels: number): number {
  let total = 0
  for (let at = row; at < row + labels; at++) total += values[at]!
  const share = 1 / total
  for (let at = row; at < row + labels; at++) values[at] = values[at]! * share
  return total
}

/** The exponentials of the scores, each token's largest taken off so that none overflows. */
function toFactors(scores: Float32Array, labels: number): { factors: Float64Array; logSum: number } {
  const factors = new Float64Array(scores.length)
  let logSum = 0
  for (let row = 0; row < scores.length; row += labels) {
    const first = firstPossible(scores, row, labels)
    const end = row + endPossible(scores, row, labels)
    let top = scores[row + first]!
    for (let at = row + first; at < end; at++) if (scores[at]! > top) top = scores[at]!
    for (let at = row + first; at < end; at++) factors[at] = Math.exp(scores[at]! - top)
    logSum += top
  }
  return { factors, logSum }
}
