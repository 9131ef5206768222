import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bestLabels, bothPasses, marginals } from '../../src/engine/tagging/chain.ts'
import { type Features, mix, wordNumber } from '../../src/engine/tagging/features.ts'
import { readModel } from '../../src/engine/tagging/model.ts'
import { scoreTokens } from '../../src/engine/tagging/weights.ts'
import { createRandom, type Example, trainChain } from '../../train/chain.ts'
import { writeModel } from '../../train/file.ts'
import { createTable } from '../../train/table.ts'

/** A chain of three labels with random scores; the last label may not stand first nor behind the first. */
function anyChain(seed: number, length: number) {
  const random = createRandom(seed)
  const numbers = (count: number) => Float32Array.from({ length: count }, () => random() * 6 - 3)
  const chain = { starts: numbers(3), transitions: numbers(9) }
  chain.starts[2] = Number.NEGATIVE_INFINITY
  chain.transitions[2] = Number.NEGATIVE_INFINITY
  return { chain, scores: numbers(length * 3) }
}

/** Every way to label the tokens, with its score. */
function allPaths({ chain, scores }: ReturnType<typeof anyChain>): { path: number[]; score: number }[] {
  let paths = [0, 1, 2].map((label) => ({ path: [label], score: chain.starts[label]! + scores[label]! }))
  for (let token = 1; token < scores.length / 3; token++) {
    paths = paths.flatMap(({ path, score }) =>
      [0, 1, 2].map((label) => ({
        path: [...path, label],
        score: score + chain.transitions[path.at(-1)! * 3 + label]! + scores[token * 3 + label]!,
      })),
    )
  }
  return paths
}

describe('a chain', () => {
  const seeds = Array.from({ length: 20 }, (_, i) => i + 1)

  it('finds the labels that a search of all ways finds', () => {
    for (const seed of seeds) {
      const any = anyChain(seed, (seed % 6) + 1)
      const best = allPaths(any).reduce((a, b) => (b.score > a.score ? b : a))
      assert.deepEqual([...bestLabels(any.scores, any.chain)], best.path)
    }
  })

  it('gives the probabilities that the sum over all ways gives', () => {
    for (const seed of seeds) {
      const any = anyChain(seed, (seed % 6) + 1)
      const found = marginals(any.scores, any.chain)
      const paths = allPaths(any)
      const all = paths.reduce((sum, { score }) => sum + Math.exp(score), 0)
      assert(Math.abs(bothPasses(any.scores, any.chain).logSum - Math.log(all)) < 1e-4)
      for (let at = 0; at < found.length; at++) {
        const own = paths.filter(({ path }) => path[Math.floor(at / 3)] === at % 3)
        const expected = own.reduce((sum, { score }) => sum + Math.exp(score), 0) / all
        assert(Math.abs(found[at]! - expected) < 1e-4)
      }
    }
  })

  it('labels no tokens at all', () => {
    const { chain } = anyChain(1, 1)
    assert.equal(bestLabels(new Float32Array(0), chain).length, 0)
    assert.equal(marginals(new Float32Array(0), chain).length, 0)
  })
})

/** One feature a token, made from a word. */
const featuresOf = (words: readonly string[]): Features => ({
  starts: Uint32Array.from({ length: words.length + 1 }, (_, i) => i),
  values: Int32Array.from(words, (word) => mix(wordNumber(word), 1)),
})

describe('a table of weights', () => {
  it('gives each feature its own weights, and none to a feature that it does not know', () => {
    const { values } = featuresOf(['quay', 'pier', 'mole'])
    const table = createTable([...values], Float32Array.of(1, -1, 0.5, 0, 0, 0.25), { labels: 2, bits: 8 })
    const scores = scoreTokens(featuresOf(['mole', 'quay', 'dock', 'pier']), table)
    for (const [i, expected] of [0, 0.25, 1, -1, 0, 0, 0.5, 0].entries()) assert(Math.abs(scores[i]! - expected) < 0.01)
  })
})

const words = ['he', 'said', 'the', 'port', 'is', 'shut', 'she', 'said', 'the', 'mole', 'held']
const examples = [0, 1, 2].map(
  (document): Example => ({
    features: featuresOf(words),
    labels: Uint8Array.from(words, (word) => Number(word === 'said')),
    document,
  }),
)
const options = { labels: 2, epochs: 8, rate: 0.2, dropout: 0.2, documents: 2, bits: 8, seed: 7 }

describe('training', () => {
  const chain = trainChain(examples, options)

  it('learns what the examples show', () => {
    const features = featuresOf(['they', 'said', 'nothing'])
    assert.deepEqual([...bestLabels(scoreTokens(features, chain.weights), chain)], [0, 1, 0])
  })

  it('gives the same weights for the same seed', () => {
    assert.deepEqual(trainChain(examples, options), chain)
    assert.notDeepEqual(trainChain(examples, { ...options, seed: 8 }), chain)
  })
})

describe('a model file', () => {
  const model = {
    chains: new Map([['roles', trainChain(examples, options)]]),
    lists: new Map([['classes', Int32Array.of(3, -1, 2 ** 30)]]),
  }
  const bytes = writeModel(model)

  it('reads what was written', () => {
    const { chains, lists } = readModel(bytes)
    const written = [...chains].map(([name, { moves, ...chain }]) => [name, chain])
    assert.deepEqual([new Map(written as never), lists], [model.chains, model.lists])
  })

  it('refuses other, cut and damaged bytes', () => {
    assert.throws(() => readModel(new Uint8Array(0)), /Expected a whole model/)
    assert.throws(() => readModel(new TextEncoder().encode('{"no": "model at all"}')), /Expected a Newsmark model/)
    assert.throws(() => readModel(bytes.subarray(0, bytes.length - 9)), /Expected a whole model/)
    assert.throws(() => readModel(bytes.map((byte, i) => (i === 100 ? byte ^ 1 : byte))), /Expected a whole model/)
    assert.throws(() => readModel(bytes.map((byte, i) => (i === 14 ? 99 : byte))), /Expected a model of version 2/)
  })
})
