import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Span } from './analysis.ts'
import { type Mark, marksOf, mayClose, type Style, singles } from './quotations/marks.ts'
import type { Paragraph } from './sentences.ts'
import { firstFrom, spanAt } from './spans.ts'

declare module 'vfile' {
  interface DataMap {
    /** Every stretch between quotation marks, marks included, in text order, nested ones after what they stand in. */
    quoted: Quoted[]
    /** Closing marks of double style that close nothing. */
    strayMarks: Span[]
  }
}

export interface Quoted extends Span {
  /** 0 for a quotation that stands in no other. */
  depth: number
  /** False where the closing mark is missing. */
  closed: boolean
  /** The quotation goes on from the paragraph before. */
  continued: boolean
  /** The quotation goes on in the next paragraph. */
  continues: boolean
}

type Placed = Paragraph & { words: string }

interface Pairing {
  quoted: (Span & { single: boolean })[]
  /** Openings without a closing mark, in text order. */
  unclosed: Mark[]
  strays: Mark[]
}

/** With more quotations open than this, the first has lost its closing mark: nobody nests deeper. */
const deepest = 6

/** Pair quotation marks of every style, nested and across paragraphs; a mark without its other half spoils no other. */
export function quotations() {
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const paragraphs = file.data.paragraphs ?? []
    const found: Quoted[] = []
    const strays: Span[] = []
    let open: Style | null = null
    for (const [i, paragraph] of paragraphs.entries()) {
      const words = text.slice(paragraph.start, paragraph.end)
      const next = paragraphs[i + 1]
      const goesOn = paragraph.kind === 'paragraph' && next?.kind === 'paragraph' ? next : null
      const marks = marksOf(words)
      const rest = goesOn && marksOf(text.slice(goesOn.start, Math.min(goesOn.end, goesOn.start + 2000)))
      const pairing = pair(words, marks, { open, rest })
      const last = pairing.unclosed.at(-1)
      const continues = last !== undefined && rest !== null && goesOnWith(rest, last.style)
      for (const quoted of settle(pairing, { ...paragraph, words }, continues)) {
        found.push({ ...quoted, continued: open !== null && quoted.start === paragraph.start })
      }
      for (const { at, end } of pairing.strays) strays.push({ start: paragraph.start + at, end: paragraph.start + end })
      open = continues ? last.style : null
    }
    file.data.quoted = withDepth(found)
    file.data.strayMarks = strays
  }
}

/** The next paragraph opens the mark again, or closes a mark that it has not opened. */
function goesOnWith(marks: readonly Mark[], style: Style): boolean {
  const first = marks.find((mark) => mark.style === style)
  if (!first) return false
  return first.at === 0 ? first.opens : !singles.has(style) && first.closes && !first.opens
}

/** What stands around a paragraph: the style that is open before it, and the marks of the paragraph behind it. */
interface Around {
  open: Style | null
  rest: readonly Mark[] | null
}

function pair(text: string, marks: readonly Mark[], { open, rest }: Around): Pairing {
  const closers = closersLeft(marks)
  const stack: Mark[] = []
  const pairing: Pairing = { quoted: [], unclosed: [], strays: [] }
  if (open && marks[0]?.at !== 0)
    stack.push({ at: 0, end: 0, style: open, opens: true, closes: false, doubtful: false })
  for (const [i, mark] of marks.entries()) {
    const partner = stack.findLastIndex(({ style, end }) => mayClose(mark, style, text) && end < mark.at)
    if (partner >= 0) {
      if (isNoMark(marks, i, stack)) continue
      pairing.quoted.push({ start: stack[partner]!.at, end: mark.end, single: singles.has(mark.style) })
      stack.length = partner
    } else if (!mark.opens) {
      if (!singles.has(mark.style) && !/\d/u.test(text[mark.at - 1] ?? ' ')) pairing.strays.push(mark)
    } else if (mayOpen(mark, text, { closers: closers[i]!, stack, rest })) {
      stack.push(mark)
      if (stack.length > deepest) pairing.unclosed.push(stack.shift()!)
    }
  }
  pairing.unclosed.push(...stack)
  pairing.unclosed = pairing.unclosed.filter(
    ({ style }) => !singles.has(style) || (rest !== null && goesOnWith(rest, style)),
  )
  return pairing
}

/** For each mark, how many marks of its family after it could close it before another must open. */
function closersLeft(marks: readonly Mark[]): number[] {
  const balance = { single: 0, double: 0 }
  const left = new Array<number>(marks.length).fill(0)
  for (let i = marks.length - 1; i >= 0; i--) {
    const { style, opens, closes } = marks[i]!
    const family = singles.has(style) ? 'single' : 'double'
    left[i] = balance[family]
    if (closes) balance[family]++
    else if (opens) balance[family] = Math.max(0, balance[family] - 1)
  }
  return left
}

/** `‘The workers’ hall is full,’ he said`: a doubtful mark closes nothing where the next one of its family does. */
function isNoMark(marks: readonly Mark[], i: number, stack: readonly Mark[]): boolean {
  const { doubtful, style } = marks[i]!
  if (!doubtful || stack.filter((opening) => singles.has(opening.style) === singles.has(style)).length > 1) return false
  const next = marks.slice(i + 1, i + 9).find((mark) => singles.has(mark.style) === singles.has(style))
  return next?.closes === true && !next.opens
}

function mayOpen(
  mark: Mark,
  text: string,
  { closers, stack, rest }: { closers: number; stack: readonly Mark[]; rest: readonly Mark[] | null },
): boolean {
  // `" We will go, "`, `“ we will go”`
  if (/\s/u.test(text[mark.end] ?? ' ')) return closers > 0 && (mark.closes || text[mark.at] === '“')
  if (!singles.has(mark.style)) return true
  if (stack.some(({ style }) => style === mark.style)) return false
  return closers > 0 || (stack.length === 0 && rest !== null && goesOnWith(rest, mark.style))
}

/** Put a pairing into its place; a quotation that is not closed and does not go on ends with its sentence at the latest. */
function* settle(pairing: Pairing, paragraph: Placed, continues: boolean): Generator<Quoted> {
  const { start, end, sentences, words } = paragraph
  for (const quoted of pairing.quoted) {
    const place = { start: start + quoted.start, end: start + quoted.end }
    yield { ...place, depth: 0, closed: true, continued: false, continues: false }
  }
  const starts = [
    ...pairing.quoted.filter(({ single }) => !single),
    ...pairing.unclosed.map(({ at }) => ({ start: at, end })),
  ]
  starts.sort((a, b) => a.start - b.start)
  for (const [i, { at }] of pairing.unclosed.entries()) {
    const goesOn = continues && i === pairing.unclosed.length - 1
    const next = starts[firstFrom(starts, at + 1)]?.start ?? words.length
    const sentence = (spanAt(sentences, start + at)?.end ?? end) - start
    const length = words.slice(at, goesOn ? words.length : Math.min(sentence, next)).trimEnd().length
    // A sentence that ends with the mark is cut wrongly: `<b title="">`.
    const place = { start: start + at, end: start + at + length }
    if (length > 2) yield { ...place, depth: 0, closed: false, continued: false, continues: goesOn }
  }
}

function withDepth(found: readonly Quoted[]): Quoted[] {
  const around: Quoted[] = []
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((quoted) => {
      while (around.length > 0 && around.at(-1)!.end <= quoted.start) around.pop()
      around.push(quoted)
      return { ...quoted, depth: around.length - 1 }
    })
}
