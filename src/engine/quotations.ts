import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Span } from './analysis.ts'
import type { Paragraph } from './sentences.ts'

declare module 'vfile' {
  interface DataMap {
    /** Every stretch between quotation marks, marks included, in text order, nested ones after what they stand in. */
    quoted: Quoted[]
  }
}

export interface Quoted extends Span {
  /** 0 for a quotation that stands in no other. */
  depth: number
  /** False where the closing mark is missing. */
  closed: boolean
  /** The quotation goes on from the paragraph before, and this paragraph opens its mark again. */
  continued: boolean
  /** The quotation goes on in the next paragraph. */
  continues: boolean
}

interface Opening {
  at: number
  style: Style
}

/** What kind of mark opened it: an opening is closed by a mark of its own style. */
type Style =
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

interface Mark {
  at: number
  length: number
  style: Style
  /** What the mark's shape says; straight marks leave it to the words around them. */
  opens: boolean
  closes: boolean
}

const shapes: Readonly<Record<string, { style: Style; opens: boolean; closes: boolean }>> = {
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
/** `„Ja“`, `„Tak”`: low marks are closed by a mark that opens or closes elsewhere. */
const closesToo: Readonly<Record<string, readonly Style[]>> = {
  '“': ['low'],
  '”': ['low', 'straight'],
  '"': ['double', 'low'],
  '‘': ['lowSingle'],
  '’': ['lowSingle'],
}
// `'90s`, `'em`, `'til`, `'twas`
const elision = /^['’‘](?:\d\ds|em|til|twas|tis|cause|bout|round|n)(?![\p{L}\p{N}])/iu
const singles: ReadonlySet<Style> = new Set(['single', 'prime', 'lowSingle', 'angleSingle'])

/** Pair quotation marks of every style, nested and across paragraphs; a mark without its other half stays alone. */
export function quotations() {
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const found: Quoted[] = []
    let open: Style | null = null
    for (const paragraph of file.data.paragraphs ?? []) {
      const words = text.slice(paragraph.start, paragraph.end)
      const goesOn: Style | null = open !== null && reopens(words, open) ? open : null
      const pairing = pair(words, goesOn)
      for (const quoted of pairing.quoted) {
        found.push({ ...quoted, start: paragraph.start + quoted.start, end: paragraph.start + quoted.end })
      }
      open = paragraph.kind === 'paragraph' ? pairing.open : null
    }
    file.data.quoted = settleUnclosed(found, file.data.paragraphs ?? [])
  }
}

function reopens(text: string, style: Style): boolean {
  const mark = /^(?:''|``|.)/u.exec(text)?.[0] ?? ''
  return shapes[mark]?.style === style
}

/** Pair the marks of one paragraph. `open` is the style still open at its end, null where all is closed. */
function pair(text: string, goesOn: Style | null): { quoted: Quoted[]; open: Style | null } {
  const marks = marksOf(text)
  const closers = closersLeft(marks)
  const stack: Opening[] = []
  const quoted: Quoted[] = []
  const close = (index: number, end: number) => {
    const { at } = stack[index]!
    stack.length = index
    const continued = goesOn !== null && at === 0
    quoted.push({ start: at, end, depth: depthOf(stack), closed: true, continued, continues: false })
  }
  for (const [i, mark] of marks.entries()) {
    const partner = findOpening(stack, mark, text)
    if (partner >= 0) close(partner, mark.at + mark.length)
    else if (mark.opens && mayOpen(mark, stack, closers[i]!, text)) stack.push({ at: mark.at, style: mark.style })
  }
  const last = stack.find(({ style }) => !singles.has(style))
  if (last) {
    const continued = goesOn !== null && last.at === 0
    quoted.push({ start: last.at, end: text.length, depth: 0, closed: false, continued, continues: false })
  }
  quoted.sort((a, b) => a.start - b.start || b.end - a.end)
  return { quoted, open: last?.style ?? null }
}

const depthOf = (stack: Opening[]) => stack.length

function marksOf(text: string): Mark[] {
  const marks: Mark[] = []
  for (const { 0: shape, index } of text.matchAll(anyMark)) {
    const before = text[index - 1] ?? ' '
    const after = text[index + shape.length] ?? ' '
    const insideWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
    const { style, opens, closes } = shapes[shape]!
    if (insideWord && singles.has(style)) continue
    const ambiguous = opens && closes
    // `said"Yes` and `"Yes"said` lack a blank: then the shape alone decides.
    const mayOpenHere = /[\s([{—–\-/:,.“‘"'«„]/u.test(before) && !/\s/u.test(after)
    const mayCloseHere = !/\s/u.test(before) || (before === ' ' && /\s/u.test(after))
    if (!ambiguous) marks.push({ at: index, length: shape.length, style, opens, closes })
    else if (style === 'angle' || style === 'angleSingle')
      marks.push({ at: index, length: shape.length, style, opens, closes })
    else marks.push({ at: index, length: shape.length, style, opens: mayOpenHere || insideWord, closes: mayCloseHere })
  }
  return marks
}

/** For each mark, how many marks of its style after it could close it before another must open. */
function closersLeft(marks: Mark[]): number[] {
  const balance = new Map<Style, number>()
  const left = new Array<number>(marks.length).fill(0)
  for (let i = marks.length - 1; i >= 0; i--) {
    const { style, opens, closes } = marks[i]!
    left[i] = balance.get(style) ?? 0
    if (closes && !opens) balance.set(style, left[i]! + 1)
    else if (opens && !closes) balance.set(style, Math.max(0, left[i]! - 1))
    else if (closes) balance.set(style, left[i]! + 1)
  }
  return left
}

/** The place in the stack of the opening that this mark closes, -1 where it closes none. */
function findOpening(stack: Opening[], mark: Mark, text: string): number {
  const shape = text.slice(mark.at, mark.at + mark.length)
  const others = closesToo[shape] ?? []
  for (let i = stack.length - 1; i >= 0 && i >= stack.length - 4; i--) {
    const { style, at } = stack[i]!
    if (style === mark.style && mark.closes && at + 1 < mark.at) return closesSingle(mark, text) ? i : -1
    if (others.includes(style) && !isInches(mark, text) && !/\s/u.test(text[mark.at - 1] ?? ' ')) return i
  }
  return -1
}

/** `the workers’ rights` holds an apostrophe, `‘for the workers’ ` a closing mark: after an s only before a stop or blank. */
function closesSingle({ at, length, style }: Mark, text: string): boolean {
  if (!singles.has(style)) return true
  const after = text[at + length] ?? ' '
  if (/[\p{L}\p{N}]/u.test(after)) return false
  const possessive = text[at - 1] === 's' && /^\s\p{Ll}/u.test(text.slice(at + length, at + length + 2))
  return !possessive || !/[’'](?![\p{L}\p{N}])/u.test(text.slice(at + length, at + length + 400))
}

// `6'2"`
const isInches = ({ at }: Mark, text: string) => text[at] === '"' && /\d/.test(text[at - 1] ?? '')

function mayOpen(mark: Mark, stack: Opening[], closers: number, text: string): boolean {
  const after = text.slice(mark.at, mark.at + 8)
  if (/\s/u.test(text[mark.at + mark.length] ?? ' ')) return false
  if (singles.has(mark.style))
    return closers > 0 && !elision.test(after) && stack.every(({ style }) => style !== mark.style)
  if (stack.length === 0) return true
  const same = stack.findIndex(({ style }) => style === mark.style)
  if (same < 0) return true
  // `“He said “no” to me”` nests; `“He said no. “Then` lost a closing mark, so the new opening replaces the old.
  if (closers < stack.length + 1) stack.length = same
  return true
}

/** An open quotation continues where the next paragraph opens its mark again. */
function settleUnclosed(found: Quoted[], paragraphs: readonly Paragraph[]): Quoted[] {
  const continuedStarts = new Set(found.filter(({ continued }) => continued).map(({ start }) => start))
  const nextStart = new Map(paragraphs.map(({ end }, i) => [end, paragraphs[i + 1]?.start]))
  return found.map((quoted) => {
    const next = nextStart.get(quoted.end)
    return !quoted.closed && next !== undefined && continuedStarts.has(next) ? { ...quoted, continues: true } : quoted
  })
}
