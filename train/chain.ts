import { ban, bothPasses, type Chain, toProbabilities } from '../src/engine/tagging/chain.ts'
import type { Features } from '../src/engine/tagging/features.ts'
import { createTable } from './table.ts'

/** A row of tokens with the labels they should get. */
export interface Example {
  features: Features
  labels: Uint8Array
  /** The number of the document it stands in: a feature counts by the documents it occurs in. */
  document: number
  /** Which labels each token may have, a bit for each; any where it is not given. */
  masks?: Uint16Array
}

export interface Options {
  labels: number
  /** Which label may follow which; all may where it is not given. */
  allowed?: (from: number, to: number) => boolean
  /** Which label may stand first. */
  mayStart?: (label: number) => boolean
  epochs: number
  /** The step of AdaGrad. */
  rate: number
  /** The share of features left out at random in each step. */
  dropout: number
  /** A feature of fewer documents gets no weight. */
  documents: number
  /** The logarithm of the table's rows. */
  bits: number
  /** Of more features than that only the most useful are kept, and trained again alone. */
  features?: number
  /** The largest weight becomes that many units; fewer make a smaller file. */
  levels?: number
  seed: number
}

/** Weights while they are trained: `labels` numbers for each known feature, and their AdaGrad sums. */
interface State {
  weights: Float32Array
  squares: Float32Array
  starts: Float32Array
  startSquares: Float32Array
  transitions: Float32Array
  transitionSquares: Float32Array
}

/** Train a chain by stochastic gradient steps (AdaGrad) with feature dropout; the last epochs' weights are averaged. */
export function trainChain(examples: readonly Example[], options: Options): Chain {
  const known = knownFeatures(examples, options.documents)
  const first = trainKnown(examples, known, options)
  const most = options.features ?? known.length
  if (known.length <= most) return toChain(known, first, options)
  const use = usefulness(examples, known, first.weights)
  const order = known.map((_, i) => i).sort((a, b) => use[b]! - use[a]!)
  const kept = order.slice(0, most).map((i) => known[i]!)
  return toChain(kept, trainKnown(examples, kept, options), options)
}

function toChain(known: readonly number[], { weights, starts, transitions }: State, options: Options): Chain {
  return { weights: createTable(known, weights, options), starts, transitions }
}

/** How much a feature moves the scores in all: its squared weights, as often as it occurs. */
function usefulness(examples: readonly Example[], known: readonly number[], weights: Float32Array): Float64Array {
  const use = new Float64Array(known.length)
  const labels = weights.length / known.length
  const numbers = new Map(known.map((feature, i) => [feature, i]))
  for (const { features } of examples) {
    for (const feature of features.values) {
      const i = numbers.get(feature)
      if (i !== undefined) use[i]!++
    }
  }
  return use.map((count, i) => {
    let sum = 0
    for (let at = i * labels; at < (i + 1) * labels; at++) sum += weights[at]! ** 2
    return sum * count
  })
}

function trainKnown(examples: readonly Example[], known: readonly number[], options: Options): State {
  const { epochs, seed } = options
  const numbers = new Map(known.map((feature, i) => [feature, i]))
  const rows = examples.map((example) => numbered(example, numbers))
  const state = startState(known.length, options)
  const average = startState(known.length, options)
  const order = rows.map((_, i) => i)
  const random = createRandom(seed)
  const averaged = Math.ceil(epochs / 2)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) step(state, rows[i]!, options, random)
    if (epoch >= epochs - averaged) addState(average, state, 1 / averaged)
  }
  return average
}

function startState(features: number, { labels, allowed, mayStart }: Options): State {
  const transitions = new Float32Array(labels * labels)
  const starts = new Float32Array(labels)
  for (let from = 0; from < labels; from++) {
    if (mayStart && !mayStart(from)) starts[from] = Number.NEGATIVE_INFINITY
    for (let to = 0; to < labels; to++) {
      if (allowed && !allowed(from, to)) transitions[from * labels + to] = Number.NEGATIVE_INFINITY
    }
  }
  return {
    weights: new Float32Array(features * labels),
    squares: new Float32Array(features * labels),
    starts,
    startSquares: new Float32Array(labels),
    transitions,
    transitionSquares: new Float32Array(labels * labels),
  }
}

/** The features that occur in enough documents. */
function knownFeatures(examples: readonly Example[], documents: number): number[] {
  const counts = new Map<number, number>()
  const last = new Map<number, number>()
  for (const { features, document } of examples) {
    for (const value of features.values) {
      if (last.get(value) === document) continue
      last.set(value, document)
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count >= documents).map(([value]) => value)
}

/** An example whose features are numbers of known ones. */
function numbered({ features, ...example }: Example, known: ReadonlyMap<number, number>): Example {
  const starts = new Uint32Array(features.starts.length)
  const values: number[] = []
  for (let token = 0; token < example.labels.length; token++) {
    for (let i = features.starts[token]!; i < features.starts[token + 1]!; i++) {
      const number = known.get(features.values[i]!)
      if (number !== undefined) values.push(number)
    }
    starts[token + 1] = values.length
  }
  return { ...example, features: { starts, values: Int32Array.from(values) } }
}

function step(state: State, example: Example, options: Options, random: () => number): void {
  const { labels: size, rate, dropout } = options
  const { starts, values } = withDropout(example.features, dropout, random)
  const { labels } = example
  const scores = new Float32Array(labels.length * size)
  const scale = 1 / (1 - dropout)
  for (let token = 0; token < labels.length; token++) {
    for (let i = starts[token]!; i < starts[token + 1]!; i++) {
      const row = values[i]! * size
      for (let label = 0; label < size; label++) scores[token * size + label]! += state.weights[row + label]! * scale
    }
  }
  if (example.masks) ban(scores, example.masks, size)
  const { probabilities, pairs } = expectations(scores, state, size)
  for (let token = 0; token < labels.length; token++) {
    const at = token * size
    for (let label = 0; label < size; label++) probabilities[at + label]! -= Number(labels[token] === label)
    for (let i = starts[token]!; i < starts[token + 1]!; i++) {
      const row = values[i]! * size
      for (let label = 0; label < size; label++) {
        const gradient = probabilities[at + label]! * scale
        state.squares[row + label]! += gradient * gradient
        state.weights[row + label]! -= (rate * gradient) / Math.sqrt(state.squares[row + label]! + 1e-6)
      }
    }
    if (token > 0) pairs[labels[token - 1]! * size + labels[token]!]! -= 1
  }
  descend(state.transitions, state.transitionSquares, pairs, rate)
  descend(state.starts, state.startSquares, probabilities.subarray(0, size), rate)
}

function descend(
  weights: Float32Array,
  squares: Float32Array,
  gradients: Float32Array | Float64Array,
  rate: number,
): void {
  for (let i = 0; i < weights.length; i++) {
    const gradient = gradients[i]!
    if (gradient === 0 || weights[i] === Number.NEGATIVE_INFINITY) continue
    squares[i]! += gradient * gradient
    weights[i]! -= (rate * gradient) / Math.sqrt(squares[i]! + 1e-6)
  }
}

function withDropout({ starts, values }: Features, dropout: number, random: () => number): Features {
  const kept = new Int32Array(values.length)
  const keptStarts = new Uint32Array(starts.length)
  let length = 0
  for (let token = 0; token + 1 < starts.length; token++) {
    for (let i = starts[token]!; i < starts[token + 1]!; i++) {
      if (random() >= dropout) kept[length++] = values[i]!
    }
    keptStarts[token + 1] = length
  }
  return { starts: keptStarts, values: kept }
}

/** The probability of each label at each token, and how often each pair of neighbours is expected. */
function expectations(scores: Float32Array, { starts, transitions }: State, size: number) {
  const { forward, backward, factors, moves } = bothPasses(scores, { starts, transitions })
  const pairs = new Float32Array(size * size)
  const joint = new Float32Array(size * size)
  for (let row = size; row < scores.length; row += size) {
    let total = 0
    for (let at = 0; at < joint.length; at++) {
      const to = row + (at % size)
      const share = forward[row - size + Math.floor(at / size)]! * moves[at]! * factors[to]! * backward[to]!
      joint[at] = share
      total += share
    }
    for (let at = 0; at < joint.length; at++) pairs[at]! += joint[at]! / total
  }
  return { probabilities: toProbabilities(forward, backward, size), pairs }
}

function addState(sum: State, state: State, share: number): void {
  for (const key of ['weights', 'starts', 'transitions'] as const) {
    for (let i = 0; i < sum[key].length; i++) sum[key][i]! += state[key][i]! * share
  }
}

/** Random numbers in 0..1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
}
