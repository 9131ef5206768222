import type { WeightTable } from './weights.ts'

/** A linear-chain conditional random field: labels of a row of tokens, each depending on its features and the label before. */
export interface Chain {
  weights: WeightTable
  /** A score for each label at the first token. */
  starts: Float32Array
  /** A score for each pair of labels, `from * labels + to`; minus infinity where `to` may never follow `from`. */
  transitions: Float32Array
  /** The exponentials of the transitions, where they no longer change. */
  moves?: Float32Array
}

/** The most probable labels of a row of tokens, from a score for each token and label. */
export function bestLabels(scores: Float32Array, { starts, transitions }: Omit<Chain, 'weights'>): Uint8Array {
  const labels = starts.length
  const best = new Float32Array(scores.length).fill(Number.NEGATIVE_INFINITY)
  const from = new Uint8Array(scores.length)
  let [low, high] = [0, labels]
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
  forward: Float32Array
  backward: Float32Array
  /** The exponentials of the scores and of the transitions. */
  factors: Float32Array
  moves: Float32Array
  /** The logarithm of the sum over all ways to label the tokens. */
  logSum: number
}

/** The probability of each label at each token, from a score for each token and label. */
export function marginals(scores: Float32Array, chain: Omit<Chain, 'weights'>): Float32Array {
  const { forward, backward } = bothPasses(scores, chain)
  return toProbabilities(forward, backward, chain.starts.length)
}

export function toProbabilities(forward: Float32Array, backward: Float32Array, labels: number): Float32Array {
  const probabilities = new Float32Array(forward.length)
  for (let at = 0; at < forward.length; at++) probabilities[at] = forward[at]! * backward[at]!
  for (let row = 0; row < forward.length; row += labels) normalize(probabilities, row, labels)
  return probabilities
}

/** Go over the tokens from the first to the last and back (the forward-backward algorithm). */
export function bothPasses(scores: Float32Array, chain: Omit<Chain, 'weights'>): Passes {
  const { starts, transitions, moves = toMoves(transitions) } = chain
  const labels = starts.length
  const { factors, logSum: shifted } = toFactors(scores, labels)
  const forward = new Float32Array(scores.length)
  let logSum = shifted
  for (let row = 0; row < scores.length; row += labels) {
    if (row === 0) for (let label = 0; label < labels; label++) forward[label] = Math.exp(starts[label]!)
    else spread(forward, row, moves, labels)
    for (let at = row; at < row + labels; at++) forward[at] = forward[at]! * factors[at]!
    logSum += Math.log(normalize(forward, row, labels))
  }
  return { forward, backward: backwardPass(factors, moves, labels), factors, moves, logSum }
}

export const toMoves = (transitions: Float32Array) => transitions.map(Math.exp)

/** From each label that the token before may have to each label of this one. */
function spread(forward: Float32Array, row: number, moves: Float32Array, labels: number): void {
  for (let last = 0; last < labels; last++) {
    const before = forward[row - labels + last]!
    if (before === 0) continue
    for (let label = 0; label < labels; label++) {
      forward[row + label] = forward[row + label]! + before * moves[last * labels + label]!
    }
  }
}

function backwardPass(factors: Float32Array, moves: Float32Array, labels: number): Float32Array {
  const backward = new Float32Array(factors.length)
  backward.fill(1, factors.length - labels)
  for (let row = factors.length - 2 * labels; row >= 0; row -= labels) {
    for (let to = 0; to < labels; to++) {
      const behind = factors[row + labels + to]! * backward[row + labels + to]!
      if (behind === 0) continue
      for (let label = 0; label < labels; label++) {
        backward[row + label] = backward[row + label]! + moves[label * labels + to]! * behind
      }
    }
    normalize(backward, row, labels)
  }
  return backward
}

/** Make a row add up to 1; what it added up to before. */
function normalize(values: Float32Array, row: number, labels: number): number {
  let total = 0
  for (let at = row; at < row + labels; at++) total += values[at]!
  for (let at = row; at < row + labels; at++) values[at] = values[at]! / total
  return total
}

/** The exponentials of the scores, each token's largest taken off so that none overflows. */
function toFactors(scores: Float32Array, labels: number): { factors: Float32Array; logSum: number } {
  const factors = new Float32Array(scores.length)
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
