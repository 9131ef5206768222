import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Block, BlockKind, Span } from './analysis.ts'
import { furnitureLabels, furniturePhrases } from './lexicon/furniture.ts'
import { wordCount } from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** Every line that is not blank, in text order. */
    blocks: Block[]
  }
}

/** A line, or the lines of one hard-wrapped paragraph. */
interface Piece extends Span {
  text: string
  /** A blank line, or the start of the file, stands before it. */
  apart: boolean
}

const breadcrumbs = /^[^.!?>›»|]{1,40}(?:\s[>›»|]\s[^.!?>›»|]{1,40}){1,6}$/u
const counter = /\(?\d+\s*\/\s*\d+\p{L}?\)?$/u
const copyright = /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/iu
// `By Ahn Sung-mi (sahn@example.com`, `BY MICHAEL LEE`, `By Ana Ruiz and Tom Hall, Staff Writers`
const byline = /^by\s+\p{Lu}[\p{L}'’.-]*(?:\s+(?:and\s+|&\s+)?[\p{L}'’.-]+){0,7}(?:,[\p{L} ]{0,40})?\s*(?:[([<|].*)?$/iu
const bylineRest = /^[)\]>]$|^[([<]?\S+@\S+[)\]>]?$/u
// `[YONHAP]`, `(AP Photo/Ana Ruiz)`, `Photo: Harbour Trust`, `/ Reuters`
const credit =
  /(?:\[[^\]]{2,60}\]|\((?:[^()]*\b(?:photo|photograph|image|picture|file|getty|reuters|ap|afp|epa|courtesy|handout)\b[^()]*)\)|\b(?:photo|photograph|image|picture|credit)s?(?: by)?:? ?\p{Lu}[\p{L} /.'’-]{1,50})\.?$/iu
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const day = `(?:${month} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${month}(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2})`
const place = "\\p{Lu}[\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]+){0,3}(?:, \\p{Lu}[\\p{L}. ]{1,20})?"
const dateLabel = /^(?:date|published|updated|posted|last updated|first published)\b/iu
const datelines: readonly RegExp[] = [
  // ` date 2022-02-15 The US said`
  new RegExp(`^(?:date|published|updated|posted)(?: on)?:? ${day}(?=\\s|$)`, 'iu'),
  // `SEOUL, Feb. 15 (Yonhap) --`, `Portwick, March 3 —`, `PORTWICK (Agency) —`
  new RegExp(`^${place}(?:, ${day}(?: ?\\([^)]{2,30}\\))?| ?\\([\\p{L} ]{2,30}\\))\\s*(?:—|–|--|-|:)(?=\\s)`, 'u'),
  // `WASHINGTON —`
  /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, \p{Lu}[\p{L}.]{1,15})?\s+(?:—|–|--)(?=\s)/u,
  // a line of its own: `March 3, 2024`, `Tuesday, 4 June 2024 09:15`
  new RegExp(
    `^(?:(?:published|updated|posted)\\P{L}+)?(?:\\p{Lu}\\p{L}+day,? )?${day}[\\d\\s:.,apmAPMGUTCES|]*$`,
    'iu',
  ),
]
const endsSentence = /[.!?…]["”’'»)\]]*$/u

/** Split the article into headline, deck, byline, dateline, captions, paragraphs and what the site added. */
export function blocks() {
  return (_tree: Root, file: VFile): undefined => {
    const pieces = joinWrapped(lines(String(file)))
    file.data.blocks = classify(pieces)
  }
}

function lines(text: string): Piece[] {
  const found: Piece[] = []
  let apart = true
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/gu)) {
    const trimmed = match[0].trim()
    if (trimmed === '') {
      apart = true
      continue
    }
    const start = match.index + match[0].indexOf(trimmed)
    found.push({ start, end: start + trimmed.length, text: trimmed, apart })
    apart = false
  }
  return found
}

/**
 * Join the lines of hard-wrapped paragraphs: a run of lines broken at a width, each of which had no room for the
 * next line's first word. `... at the har-` is not joined inside the word: a hyphen may belong there.
 */
function joinWrapped(all: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const run of runs(all)) {
    const width = run.reduce((most, line) => Math.max(most, line.text.length), 0)
    for (const [i, line] of run.entries()) {
      const before = run[i - 1]
      const last = joined.at(-1)
      const wraps = before && width >= 50 && width <= 110 && run.length > 2 && fills(before, line, width)
      if (wraps && last) joined[joined.length - 1] = { ...last, end: line.end, text: `${last.text}\n${line.text}` }
      else joined.push(line)
    }
  }
  return joined
}

function runs(all: Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of all) {
    if (piece.apart || groups.length === 0) groups.push([piece])
    else groups.at(-1)!.push(piece)
  }
  return groups
}

function fills(line: Piece, next: Piece, width: number): boolean {
  const room = width - line.text.length
  const firstWord = next.text.search(/\s|$/u)
  return room <= firstWord && room < width / 3 && !isFurniture(next.text) && !isByline(next.text)
}

function classify(pieces: Piece[]): Block[] {
  const found: Block[] = []
  const seen = new Set<string>()
  const repeated = repeatedLines(pieces)
  let headline: string | null = null
  let body = false
  for (const [i, piece] of pieces.entries()) {
    const { text } = piece
    const add = (kind: BlockKind) => found.push({ kind, start: piece.start, end: piece.end })
    const known = seen.has(text)
    body ||= found.at(-1)?.kind === 'paragraph'
    seen.add(text)
    if (found.at(-1)?.kind === 'byline' && text.length < 140 && bylineRest.test(text)) found.at(-1)!.end = piece.end
    else if (isFurniture(text)) add('furniture')
    else if (isByline(text)) add('byline')
    else if (isCaption(text)) add(known ? 'furniture' : 'caption')
    else if (known && (text === headline || repeated.has(text))) add('furniture')
    else if (opensWithDateline(text)) found.push(...splitDateline(piece))
    else if (headline === null && !body && isHeadline(piece, pieces[i + 1])) {
      headline = text
      add('headline')
    } else if (found.at(-1)?.kind === 'headline' && isDeck(piece)) add('deck')
    else add('paragraph')
  }
  return markTail(found, pieces)
}

function repeatedLines(pieces: Piece[]): Set<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const { text } of pieces) (once.has(text) ? twice : once).add(text)
  return new Set([...twice].filter((text) => wordCount(text) >= 4))
}

function isFurniture(text: string): boolean {
  if (text.length > 160) return false
  if (breadcrumbs.test(text) || copyright.test(text)) return true
  if (counter.test(text) && wordCount(text) <= 6) return true
  if (/^\P{L}*\p{L}?\P{L}*$/u.test(text) && !/\p{N}/u.test(text)) return true
  const words = wordCount(text)
  return opensWith(text, furniturePhrases)
    ? words <= 14
    : words <= 5 && !endsSentence.test(text) && opensWith(text, furnitureLabels)
}

function opensWith(text: string, openings: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return openings.some((words) => lower.startsWith(words) && !/^[\p{L}\p{N}]/u.test(lower.slice(words.length)))
}

function isByline(text: string): boolean {
  if (text.length > 140 || !byline.test(text)) return false
  // `By then the bridge had closed.` is a sentence.
  const names = text.slice(3).split(/[([<|,]/u)[0] ?? ''
  return (
    names
      .split(/\s+/u)
      .filter(Boolean)
      .every((word) => /^(?:\p{Lu}|and$|&$|de$|van$|von$|al-)/u.test(word)) && !/[.!?]$/u.test(text)
  )
}

const isCaption = (text: string) => text.length < 600 && wordCount(text) >= 5 && credit.test(text)

const opensWithDateline = (text: string) => datelines.some((form) => form.test(text))

function splitDateline({ start, end, text }: Piece): Block[] {
  const length = Math.max(...datelines.map((form) => form.exec(text)?.[0].trimEnd().length ?? 0))
  const rest = text.slice(length)
  const dateline: Block = { kind: 'dateline', start, end: start + length }
  if (rest.trim() === '') return [dateline]
  return [dateline, { kind: 'paragraph', start: start + length + rest.search(/\S/u), end }]
}

function isHeadline({ text }: Piece, next: Piece | undefined): boolean {
  if (!next || dateLabel.test(text)) return false
  const words = wordCount(text)
  if (words > 30 || text.length > 220) return false
  // A first paragraph of one sentence is longer than a title with a full stop.
  return !endsSentence.test(text) || words <= 16 || (/[.;?!]['’]?$/u.test(text) && words <= 22 && next.apart)
}

function isDeck({ text, apart }: Piece): boolean {
  const words = wordCount(text)
  return words <= 40 && (!endsSentence.test(text) || (!apart && words <= 25))
}

/** After the reporter's line or the last full paragraph, short lines among the site's own are the site's too. */
function markTail(found: Block[], pieces: Piece[]): Block[] {
  const texts = new Map(pieces.map(({ start, text }) => [start, text]))
  let last = found.length - 1
  while (last >= 0 && !isStory(found[last]!, texts.get(found[last]!.start) ?? '')) last--
  const from = found.findIndex(({ kind }, i) => i > last && kind === 'furniture')
  if (from < 0) return found
  const started = found.slice(0, from).some(({ kind }) => kind === 'paragraph' || kind === 'caption')
  return found.map((block, i) =>
    started && i > from && block.kind === 'paragraph' ? { ...block, kind: 'furniture' } : block,
  )
}

function isStory({ kind }: Block, text: string): boolean {
  if (kind === 'byline') return true
  return kind === 'paragraph' && (wordCount(text) >= 14 || (endsSentence.test(text) && wordCount(text) >= 6))
}
