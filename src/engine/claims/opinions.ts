import { type Features, mix, numberKinds, write } from '../tagging/features.ts'
import { roleCount } from './roles.ts'
import { margin, type Traits } from './traits.ts'

/** What the first tagger says of each token of a paragraph. */
export interface Opinions {
  /** The probability of each role at each token. */
  probabilities: Float64Array
  /** 0 none, 1 source, 2 cue, 3 content: the most probable one, with a margin on both sides. */
  roles: Int32Array
}

export function opinionsFrom(probabilities: Float64Array): Opinions {
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
export function anchorsOf(opinions: Opinions, length: number, least = 0.08): number[] {
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

const each = 11

/** Features of each token by what the first tagger says. */
export function opinionFeatures({ probabilities, roles }: Opinions, { length, word, quote }: Traits): Features {
  const writer = { values: new Int32Array(length * each), length: 0 }
  const starts = new Uint32Array(length + 1)
  for (let i = 0; i < length; i++) {
    const at = i + margin
    const p = i * roleCount
    for (let d = -1; d <= 1; d++) write(writer, roles[at + d]!)
    write(writer, mix(mix(roles[at - 1]!, roles[at]!), roles[at + 1]!))
    write(writer, level(probabilities[p + 1]! + probabilities[p + 2]!))
    write(writer, level(probabilities[p + 1]!))
    write(writer, level(probabilities[p + 3]! + probabilities[p + 4]!))
    write(writer, level(probabilities[p + 5]! + probabilities[p + 6]!))
    write(writer, level(probabilities[p + 5]!))
    write(writer, mix(roles[at]!, word[at]!))
    write(writer, mix(level(probabilities[p]!), quote[at]!))
    numberKinds(writer, starts[i]!, 200)
    starts[i + 1] = writer.length
  }
  return { starts, values: writer.values }
}
