import { type Features, mix, wordNumber } from '../tagging/features.ts'
import { margin, type Traits } from './traits.ts'

/** The labels of a paragraph's tokens: each role's beginning and inside. */
export const roleLabels = { none: 0, source: 1, cue: 3, content: 5 } as const
export const roleCount = 7

export const mayStart = (label: number) => label === 0 || label % 2 === 1
export const mayFollow = (from: number, to: number) => to === 0 || to % 2 === 1 || from === to || from === to - 1

/** For each token what stands in its sentence before and behind it. */
interface Surroundings {
  /** The last and the next reporting verb: its list, and how far it is. */
  verbBefore: Int32Array
  verbBehind: Int32Array
  nameBefore: Int32Array
  nameBehind: Int32Array
  /** `that`, commas and marks since the sentence's start. */
  opened: Int32Array
}

const distance = (tokens: number) => (tokens < 4 ? tokens : tokens < 8 ? 4 : tokens < 16 ? 5 : 6)

/** The features by which a paragraph's roles are found; the most there may be for a token is a bound, not a count. */
export function roleFeatures(traits: Traits): Features {
  const around = surroundings(traits)
  const values = new Int32Array(traits.length * most)
  const starts = new Uint32Array(traits.length + 1)
  let length = 0
  for (let i = 0; i < traits.length; i++) {
    length = fill(values, length, i + margin, traits, around)
    starts[i + 1] = length
  }
  return { starts, values: values.subarray(0, length) }
}

const most = 80

function fill(values: Int32Array, start: number, at: number, traits: Traits, around: Surroundings): number {
  const { word, suffix, shape, list, name, quote, sentence, line, role } = traits
  let next = start
  let template = 1
  const add = (value: number) => {
    values[next++] = mix(value, template++)
  }
  const pair = (a: number, b: number) => {
    values[next++] = mix(mix(a, b), template++)
  }
  // The words around.
  for (let d = -4; d <= 4; d++) add(word[at + d]!)
  for (let d = -2; d <= 1; d++) pair(word[at + d]!, word[at + d + 1]!)
  pair(word[at - 1]!, word[at + 1]!)
  pair(mix(word[at - 1]!, word[at]!), word[at + 1]!)
  for (let d = -1; d <= 1; d++) add(suffix[at + d]!)
  pair(suffix[at]!, suffix[at + 1]!)
  for (let d = -1; d <= 1; d++) add(shape[at + d]!)
  pair(mix(shape[at - 1]!, shape[at]!), shape[at + 1]!)
  // What kind of words they are.
  for (let d = -3; d <= 3; d++) add(mix(list[at + d]!, name[at + d]!))
  pair(mix(list[at - 1]!, name[at - 1]!), mix(list[at]!, name[at]!))
  pair(mix(list[at]!, name[at]!), mix(list[at + 1]!, name[at + 1]!))
  // Quotations.
  const here = mix(mix(quote[at - 1]!, quote[at]!), quote[at + 1]!)
  add(here)
  pair(here, word[at]!)
  pair(quote[at]!, mix(list[at]!, name[at]!))
  pair(quote[at - 2]!, quote[at + 2]!)
  // What the rules found.
  add(mix(mix(role[at - 1]!, role[at]!), role[at + 1]!))
  pair(role[at]!, word[at]!)
  pair(role[at]!, mix(quote[at]!, list[at]!))
  pair(role[at]!, around.verbBefore[at]!)
  // The sentence.
  const edge = Number(sentence[at - 1] !== sentence[at]) | (Number(sentence[at + 1] !== sentence[at]) << 1)
  add(edge)
  add(Number(line[at - 1] !== line[at]) | (Number(line[at + 1] !== line[at]) << 1) | (Number(line[at] === 0) << 2))
  pair(edge, shape[at]!)
  add(around.verbBefore[at]!)
  add(around.verbBehind[at]!)
  pair(around.verbBefore[at]!, around.verbBehind[at]!)
  pair(around.nameBefore[at]!, around.verbBehind[at]!)
  pair(around.nameBefore[at]!, around.nameBehind[at]!)
  pair(around.verbBefore[at]!, list[at]!)
  pair(around.verbBehind[at]!, mix(list[at]!, name[at]!))
  pair(around.verbBefore[at]!, word[at]!)
  add(around.opened[at]!)
  pair(around.opened[at]!, around.verbBefore[at]!)
  return next
}

function surroundings(traits: Traits): Surroundings {
  const column = () => new Int32Array(traits.length + 2 * margin)
  const around = {
    verbBefore: column(),
    verbBehind: column(),
    nameBefore: column(),
    nameBehind: column(),
    opened: column(),
  }
  const { list, name, sentence, word, quote, length } = traits
  const seen = { verb: -1, name: -1, that: 0, commas: 0, marks: 0 }
  for (let at = margin; at < margin + length; at++) {
    if (sentence[at] !== sentence[at - 1]) Object.assign(seen, { verb: -1, name: -1, that: 0, commas: 0, marks: 0 })
    around.verbBefore[at] = seen.verb < 0 ? -1 : list[seen.verb]! * 8 + distance(at - seen.verb)
    around.nameBefore[at] = seen.name < 0 ? -1 : name[seen.name]! * 8 + distance(at - seen.name)
    around.opened[at] = seen.that | (Math.min(seen.commas, 3) << 1) | (Math.min(seen.marks, 2) << 3)
    if (list[at]! >= 16 && quote[at] === 0) seen.verb = at
    if (name[at] !== 0) seen.name = at
    if (word[at] === that) seen.that = 1
    if (word[at] === comma) seen.commas++
    if (quote[at]! % 4 === 1) seen.marks++
  }
  seen.verb = seen.name = -1
  for (let at = margin + length - 1; at >= margin; at--) {
    if (sentence[at] !== sentence[at + 1]) seen.verb = seen.name = -1
    around.verbBehind[at] = seen.verb < 0 ? -1 : list[seen.verb]! * 8 + distance(seen.verb - at)
    around.nameBehind[at] = seen.name < 0 ? -1 : name[seen.name]! * 8 + distance(seen.name - at)
    if (list[at]! >= 16 && quote[at] === 0) seen.verb = at
    if (name[at] !== 0) seen.name = at
  }
  return around
}

const that = wordNumber('that')
const comma = wordNumber(',')
