import type { VFile } from 'vfile'
import type { Span } from '../analysis.ts'
import type { Quoted } from '../quotations.ts'
import type { Paragraph } from '../sentences.ts'
import { firstFrom, within } from '../spans.ts'
import { wordCount } from '../text.ts'
import type { Check, Found } from './check.ts'

/** A shorter quotation is a slogan or the answer to a question. */
const speech = 6

/**
 * A paragraph that is a quotation and has nobody who says it: no speaker of its own, none who goes on from before, nobody in
 * the sentence above who could be meant, no colon or sign-off. A motto over the text, a quotation over several paragraphs and
 * one whose mark is missing are left alone.
 */
export const unattributedQuotation: Check = {
  rule: 'unattributed-quotation',
  severity: 'information',
  about: 'A quotation that nobody is named to have said.',
  find: unattributed,
}

function unattributed(file: VFile): Found[] {
  const { claims = [], quoted = [], paragraphs = [] } = file.data
  const open = claims.filter(({ source, cue, carriedOver }) => !source && !cue && !carriedOver)
  if (open.length === 0) return []
  const text = String(file)
  const people = peopleIn(file)
  const whole = new Map(quoted.filter(isWhole).map((one) => [one.start, one]))
  return open.flatMap(({ content }) => {
    const at = firstFrom(paragraphs, content[0]!.start + 1) - 1
    const paragraph = paragraphs[at]
    if (!paragraph || !content.every(({ start, end }) => whole.get(start)?.end === end)) return []
    if (!isAll(content, paragraph, text) || isExplained(at, { paragraphs, people, text })) return []
    return [{ message: 'Nobody is named who says this quotation.', places: content }]
  })
}

const isWhole = ({ closed, continued, continues, depth }: Quoted) => closed && !continued && !continues && depth === 0

/** Everybody and everything that may speak, pronouns too. */
function peopleIn({ data }: VFile): Span[] {
  return (data.actors ?? [])
    .filter(({ kind }) => kind !== 'place')
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
}

/** The paragraph has no words but the quotation’s, and they are whole sentences. */
function isAll(content: readonly Span[], { start, end }: Paragraph, text: string): boolean {
  const length = content.reduce((sum, span) => sum + span.end - span.start, 0)
  // Words are counted only where that may be so: a long paragraph of many quotations must not be counted for each.
  if (length < (end - start) * 0.8) return false
  const inside = content.map((span) => text.slice(span.start, span.end)).join(' ')
  return (
    wordCount(inside) >= speech &&
    wordCount(inside) === wordCount(text.slice(start, end)) &&
    /[.!?…]\P{L}*$/u.test(inside)
  )
}

interface Article {
  paragraphs: readonly Paragraph[]
  people: readonly Span[]
  text: string
}

/** What stands above or below tells who speaks, or that nobody does. */
function isExplained(at: number, { paragraphs, people, text }: Article): boolean {
  const [above, below] = [paragraphs[at - 1], paragraphs[at + 1]]
  const last = above?.sentences.at(-1)
  // `Pause.` between two quotations: a scene that is told.
  if (above?.kind !== 'paragraph' || !last || wordCount(text.slice(last.start, last.end)) < 2) return true
  if (/[:…—–-]\s*$/u.test(text.slice(above.start, above.end)) || within(people, last).length > 0) return true
  if (
    /[“”"«»]/u.test(text.slice(last.start, last.end)) ||
    /(?<!\p{L})(?:he|she|they|his|her|their)(?!\p{L})/iu.test(text.slice(last.start, last.end))
  )
    return true
  if (!below) return false
  const next = text.slice(below.start, below.end)
  const isSignature = wordCount(next) < speech && (!/[.!?]$/u.test(next) || within(people, below).length > 0)
  return isSignature || /^(?:[\p{Pd}―(]|So says|That\b|Those words|The words|The quot)/u.test(next)
}
