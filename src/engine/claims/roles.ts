import { type Features, type FeatureWriter, mix, numberKinds, wordNumber, write } from '../tagging/features.ts'
import { columnsOf, margin, type Traits } from './traits.ts'

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

/** The features by which the roles of a stretch's tokens are found. */
export function roleFeatures(traits: Traits): Features {
  const around = surroundings(traits)
  const writer = { values: new Int32Array(traits.length * each), length: 0 }
  const starts = new Uint32Array(traits.length + 1)
  for (let i = 0; i < traits.length; i++) {
    addWords(writer, traits, i + margin)
    addQuotation(writer, traits, i + margin, around)
    addSentence(writer, traits, i + margin, around)
    numberKinds(writer, starts[i]!, 1)
    starts[i + 1] = writer.length
  }
  return { starts, values: writer.values }
}

const each = 44

/** The words and what kind of words they are. */
function addWords(writer: FeatureWriter, { word, suffix, shape, list, name }: Traits, at: number): void {
  for (let d = -3; d <= 3; d++) write(writer, word[at + d]!)
  for (let d = -1; d <= 1; d++) write(writer, mix(word[at + d]!, word[at + d + 1]!))
  write(writer, mix(word[at - 1]!, word[at + 1]!))
  write(writer, mix(mix(word[at - 1]!, word[at]!), word[at + 1]!))
  write(writer, suffix[at]!)
  write(writer, suffix[at + 1]!)
  write(writer, shape[at]!)
  write(writer, mix(mix(shape[at - 1]!, shape[at]!), shape[at + 1]!))
  for (let d = -2; d <= 2; d++) write(writer, mix(list[at + d]!, name[at + d]!))
  write(writer, mix(mix(list[at - 1]!, name[at - 1]!), mix(list[at]!, name[at]!)))
  write(writer, mix(mix(list[at]!, name[at]!), mix(list[at + 1]!, name[at + 1]!)))
}

/** Where it stands in a quotation, and what the rules have found. */
function addQuotation(
  writer: FeatureWriter,
  { word, list, name, quote, role }: Traits,
  at: number,
  around: Surroundings,
): void {
  const here = mix(mix(quote[at - 1]!, quote[at]!), quote[at + 1]!)
  write(writer, here)
  write(writer, mix(here, word[at]!))
  write(writer, mix(quote[at]!, mix(list[at]!, name[at]!)))
  write(writer, mix(quote[at - 2]!, quote[at + 2]!))
  write(writer, mix(mix(role[at - 1]!, role[at]!), role[at + 1]!))
  write(writer, mix(role[at]!, word[at]!))
  write(writer, mix(role[at]!, mix(quote[at]!, list[at]!)))
  write(writer, mix(role[at]!, around.verbBefore[at]!))
}

/** Where it stands in its sentence, and what stands before and behind it there. */
function addSentence(
  writer: FeatureWriter,
  { word, shape, list, name, sentence, line }: Traits,
  at: number,
  around: Surroundings,
): void {
  const edge = Number(sentence[at - 1] !== sentence[at]) | (Number(sentence[at + 1] !== sentence[at]) << 1)
  write(writer, edge)
  write(
    writer,
    Number(line[at - 1] !== line[at]) | (Number(line[at + 1] !== line[at]) << 1) | (Number(line[at] === 0) << 2),
  )
  write(writer, mix(edge, shape[at]!))
  write(writer, around.verbBefore[at]!)
  write(writer, around.verbBehind[at]!)
  write(writer, mix(around.verbBefore[at]!, around.verbBehind[at]!))
  write(writer, mix(around.nameBefore[at]!, around.verbBehind[at]!))
  write(writer, mix(around.nameBefore[at]!, around.nameBehind[at]!))
  write(writer, mix(around.verbBefore[at]!, list[at]!))
  write(writer, mix(around.verbBehind[at]!, mix(list[at]!, name[at]!)))
  write(writer, mix(around.verbBefore[at]!, word[at]!))
  write(writer, around.opened[at]!)
  write(writer, mix(around.opened[at]!, around.verbBefore[at]!))
}

function surroundings(traits: Traits): Surroundings {
  const column = columnsOf(traits.length, 5)
  const around = {
    verbBefore: column(),
    verbBehind: column(),
    nameBefore: column(),
    nameBehind: column(),
    opened: column(),
  }
  const { list, name, sentence, word, quote, length } = traits
  let seen = { ...nothing }
  for (let at = margin; at < margin + length; at++) {
    if (sentence[at] !== sentence[at - 1]) seen = { ...nothing }
    around.verbBefore[at] = seen.verb < 0 ? -1 : list[seen.verb]! * 8 + distance(at - seen.verb)
    around.nameBefore[at] = seen.name < 0 ? -1 : name[seen.name]! * 8 + distance(at - seen.name)
    around.opened[at] = seen.that | (Math.min(seen.commas, 3) << 1) | (Math.min(seen.marks, 2) << 3)
    if (list[at]! >= 16 && quote[at] === 0) seen.verb = at
    if (name[at] !== 0) seen.name = at
    if (word[at] === that) seen.that = 1
    if (word[at] === comma) seen.commas++
    if (quote[at]! % 4 === 1) seen.marks++
  }
  seen = { ...nothing }
  for (let at = margin + length - 1; at >= margin; at--) {
    if (sentence[at] !== sentence[at + 1]) seen = { ...nothing }
    around.verbBehind[at] = seen.verb < 0 ? -1 : list[seen.verb]! * 8 + distance(seen.verb - at)
    around.nameBehind[at] = seen.name < 0 ? -1 : name[seen.name]! * 8 + distance(seen.name - at)
    if (list[at]! >= 16 && quote[at] === 0) seen.verb = at
    if (name[at] !== 0) seen.name = at
  }
  return around
}

/** What was passed in a sentence that begins. */
const nothing = { verb: -1, name: -1, that: 0, commas: 0, marks: 0 }

const that = wordNumber('that')
const comma = wordNumber(',')
