import { type Features, type FeatureWriter, mix, numberKinds, wordNumber, write } from '../tagging/features.ts'
import type { Opinions } from './opinions.ts'
import { margin, type Traits } from './traits.ts'

/** A stretch of a paragraph's tokens, `to` exclusive. */
export interface Range {
  from: number
  to: number
}

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

/** No source or content stands farther from its cue than that many tokens. */
export const reach = 60

/** At the anchor stands the cue, before it nothing that belongs behind it. */
export function masksAround(anchor: number, length: number): Uint16Array {
  const masks = new Uint16Array(length).fill(0b000011111, 0, anchor).fill(0b111110000, anchor)
  masks[anchor] = 1 << label.cue
  return masks
}

/**
 * The tokens around an anchor: its sentence, and on both sides a quotation that stands there up to its other end, `“We go.
 * We stay,” [she said]. “Now.”`
 */
export function windowAround(anchor: number, { length, quote, sentence }: Traits): Range {
  const own = sentence[anchor + margin]!
  let [from, to] = [anchor, anchor + 1]
  while (from > 0 && anchor - from < reach && sentence[from - 1 + margin] === own) from--
  while (to < length && to - anchor <= reach && sentence[to + margin] === own) to++
  while (from > 0 && anchor - from < 10 * reach && quote[from - 1 + margin]! !== 0) from--
  while (to < length && to - anchor < 10 * reach && quote[to + margin]! !== 0) to++
  return { from, to }
}

const step = (tokens: number) =>
  tokens < 4 ? tokens : tokens < 6 ? 4 : tokens < 9 ? 5 : tokens < 13 ? 6 : tokens < 21 ? 7 : tokens < 41 ? 8 : 9

const each = 21
const comma = wordNumber(',')

/** What was passed on the way from the cue to a token. */
interface Passed {
  cues: number
  sources: number
  commas: number
  marks: number
}

/** Features of the tokens of a window by how they stand to the cue in it. */
export function aroundFeatures(traits: Traits, opinions: Opinions, anchor: number, view: Range): Features {
  const length = view.to - view.from
  const writer = { values: new Int32Array(length * each), length: 0 }
  const starts = new Uint32Array(length + 1)
  for (let i = 1; i <= length; i++) starts[i] = i * each
  for (const side of [-1, 1]) {
    const passed = { cues: 0, sources: 0, commas: 0, marks: 0 }
    for (let i = side < 0 ? anchor : anchor + 1; view.from <= i && i < view.to; i += side) {
      writer.length = (i - view.from) * each
      fill(writer, traits, opinions, { anchor, i, side, passed })
      numberKinds(writer, (i - view.from) * each, 240)
      if (i !== anchor) pass(passed, traits, opinions, i + margin, side)
    }
  }
  return { starts, values: writer.values }
}

function pass(passed: Passed, { word, quote }: Traits, { roles }: Opinions, at: number, side: number): void {
  const own = roles[at]
  if (own === 2 && roles[at - side] !== 2) passed.cues = Math.min(2, passed.cues + 1)
  if (own === 1 && roles[at - side] !== 1) passed.sources = Math.min(2, passed.sources + 1)
  if (word[at] === comma) passed.commas = Math.min(3, passed.commas + 1)
  if (quote[at]! % 4 === 1 || quote[at]! % 4 === 3) passed.marks = Math.min(4, passed.marks + 1)
}

/** A token of the window as seen from its cue. */
interface Seen {
  at: number
  cue: number
  side: number
  /** How far it is, in steps. */
  far: number
  /** Its most probable role. */
  own: number
  /** Sentences between them. */
  sentences: number
}

function fill(
  writer: FeatureWriter,
  traits: Traits,
  { roles }: Opinions,
  { anchor, i, side, passed }: { anchor: number; i: number; side: number; passed: Passed },
): void {
  const at = i + margin
  const cue = anchor + margin
  const sentences = Math.max(-2, Math.min(2, traits.sentence[at]! - traits.sentence[cue]!))
  const seen = { at, cue, side, far: step(Math.abs(i - anchor)), own: roles[at]!, sentences }
  addPlace(writer, traits, seen, passed)
  addPassed(writer, traits, seen, passed)
}

/** How far it is from the cue, and what the rules say of both. */
function addPlace(
  writer: FeatureWriter,
  { word, list, quote, role, claim }: Traits,
  { at, cue, side, far, own, sentences }: Seen,
  { cues }: Passed,
): void {
  const sameRule = claim[at] !== 0 && claim[at] === claim[cue] ? role[at]! : role[at] === 0 ? 0 : 7
  const place = mix(side < 0 ? far : far + 16, own)
  const cueList = list[cue]!
  write(writer, side < 0 ? far : far + 16)
  write(writer, place)
  write(writer, mix(place, cueList))
  write(writer, mix(mix(sentences, own), quote[at]!))
  write(writer, mix(mix(word[cue]!, own), side))
  write(writer, mix(mix(cueList, own), cues))
  write(writer, mix(mix(own, cues), mix(sentences, side)))
  write(writer, sameRule)
  write(writer, mix(sameRule, own))
  write(writer, mix(sameRule, cueList))
}

/** What was passed on the way, and the words at both ends of it. */
function addPassed(
  writer: FeatureWriter,
  { word, list, name, quote }: Traits,
  { at, cue, side, far, own, sentences }: Seen,
  { cues, sources, commas, marks }: Passed,
): void {
  const [cueWord, cueList, quoted] = [word[cue]!, list[cue]!, quote[at]!]
  const direction = mix(far, side)
  const quotedBehind = mix(marks, quoted)
  write(writer, mix(mix(commas, own), mix(cueList, side)))
  write(writer, mix(direction, far < 5 ? word[at]! : name[at]!))
  write(writer, mix(direction, far < 4 ? cueWord : 0))
  write(writer, mix(quotedBehind, side))
  write(writer, mix(quotedBehind, mix(sentences, cueList)))
  write(writer, mix(mix(sources, own), side))
  write(writer, mix(mix(sources, cues), mix(own, sentences)))
  write(writer, mix(name[at]!, mix(side < 0 ? far : far + 16, own)))
  write(writer, mix(mix(cueWord, word[at]!), side * Number(far < 7)))
  write(writer, mix(mix(quote[cue]!, quoted), sentences))
  write(writer, mix(mix(word[cue + 1]!, own), mix(side, Number(far < 4))))
}
