import { matchesOf } from '../text.ts'
/** What kind of mark it is: an opening is closed by a mark of its own style or by one that stands for it. */
export type Style =
  | 'double'
  | 'straight'
  | 'doubled'
  | 'single'
  | 'prime'
  | 'low'
  | 'lowSingle'
  | 'angle'
  | 'angleSingle'
  | 'corner'

export interface Mark {
  at: number
  end: number
  style: Style
  opens: boolean
  closes: boolean
  /** May be an apostrophe or stand for inches: `the workers’ hall`, `12" wide`. */
  doubtful: boolean
}

interface Shape {
  style: Style
  opens: boolean
  closes: boolean
}

const shapes: Readonly<Record<string, Shape>> = {
  '“': { style: 'double', opens: true, closes: false },
  '”': { style: 'double', opens: false, closes: true },
  '"': { style: 'straight', opens: true, closes: true },
  '＂': { style: 'straight', opens: true, closes: true },
  "''": { style: 'doubled', opens: true, closes: true },
  '``': { style: 'doubled', opens: true, closes: false },
  '‘': { style: 'single', opens: true, closes: false },
  '’': { style: 'single', opens: false, closes: true },
  "'": { style: 'prime', opens: true, closes: true },
  '„': { style: 'low', opens: true, closes: false },
  '‚': { style: 'lowSingle', opens: true, closes: false },
  '«': { style: 'angle', opens: true, closes: true },
  '»': { style: 'angle', opens: true, closes: true },
  '‹': { style: 'angleSingle', opens: true, closes: true },
  '›': { style: 'angleSingle', opens: true, closes: true },
  '「': { style: 'corner', opens: true, closes: false },
  '」': { style: 'corner', opens: false, closes: true },
}
const anyMark = /''|``|[“”"＂‘’'„‚«»‹›「」]/gu
/** Openings that a mark closes besides its own: `„Ja“`, `„Tak”`, `“Yes"`. */
const closesToo: Readonly<Record<string, readonly Style[]>> = {
  '“': ['low'],
  '”': ['low', 'straight'],
  '"': ['double', 'low'],
  '‘': ['lowSingle'],
  '’': ['lowSingle'],
}
export const singles: ReadonlySet<Style> = new Set(['single', 'prime', 'lowSingle', 'angleSingle'])
// `'90s`, `'em`, `'til`, `'twas`, `rock 'n' roll`
const elision = /(?<=['’‘]n)['’]|['’‘](?:\d\ds?|em|til|twas|tis|cause|bout|round|n)(?![\p{L}\p{N}])/iuy
// `the workers’ hall`, `goin’ home`; `the ‘boys’ and the girls` is closed
const apostrophe =
  /(?<=s|in)['’]\s(?!(?:and|or|but|in|on|at|to|of|for|from|by|with|as|that|which|who|he|she|it|they|was|is|were|are|has|had|said|says)\s)\p{L}/iuy
const inches = /(?<=\d)["”]\s\p{Ll}/uy

/** The quotation marks of a paragraph by their shape and the characters around them; apostrophes inside words are none. */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = []
  for (const { 0: shape, index: at } of matchesOf(anyMark, text)) {
    const end = at + shape.length
    const [before, after] = [text[at - 1] ?? ' ', text[end] ?? ' ']
    const { style, opens, closes } = shapes[shape]!
    const insideWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
    if (singles.has(style) && (insideWord || standsAt(elision, text, at))) continue
    const base = { at, end, style, doubtful: standsAt(apostrophe, text, at) || standsAt(inches, text, at) }
    if (style === 'double' && isTurned(opens, before, after)) marks.push({ ...base, opens: closes, closes: opens })
    else if (!(opens && closes) || style === 'angle' || style === 'angleSingle') marks.push({ ...base, opens, closes })
    else marks.push({ ...base, ...facing(before, after, insideWord) })
  }
  return marks
}

function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** `”We go,” he said` and `“We go.“`: the blank beside the mark tells more than its shape. */
function isTurned(opens: boolean, before: string, after: string): boolean {
  return opens ? !/[\s([]/u.test(before) && /\s/u.test(after) : /\s/u.test(before) && /[\p{L}\p{N}]/u.test(after)
}

/** Which way a straight mark faces. `said"Yes"and` and `" Yes, "` do not tell: then what is open decides. */
function facing(before: string, after: string, insideWord: boolean): { opens: boolean; closes: boolean } {
  const [blankBefore, blankAfter] = [/\s/u.test(before), /\s/u.test(after)]
  if (insideWord || (blankBefore && blankAfter)) return { opens: true, closes: true }
  return { opens: !blankAfter && /[\s([{—–\-/:,.=“‘"'«„]/u.test(before), closes: !blankBefore }
}

/** True where a mark may close an opening of that style. */
export function mayClose(mark: Mark, style: Style, text: string): boolean {
  if (mark.style === style) return mark.closes
  const others = closesToo[text.slice(mark.at, mark.end)]
  return others?.includes(style) === true && !/\s/u.test(text[mark.at - 1] ?? ' ')
}
