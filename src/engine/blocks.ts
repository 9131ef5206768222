import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Block, BlockKind } from './analysis.ts'
import { goesOnByline, isByline } from './blocks/bylines.ts'
import { isFurniture } from './blocks/furniture.ts'
import { joinWrapped, lines, type Piece } from './blocks/lines.ts'
import { wordCount } from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** Every line that is not blank, in text order. */
    blocks: Block[]
  }
}

// `[NORTHSHORE]`, `(AP Photo/Ana Ruiz)`, `Photo: Harbour Trust`, `. Photograph by Ana Ruiz`
const credit =
  /(?:\[(?:[\p{Lu}\p{N}/ .,&-]{2,60}|[^\]]{0,50}\b(?:photo|image|picture|courtesy)\b[^\]]{0,50})\]|\([^()]{0,80}\b(?:photo|photograph|image|picture|file|getty|courtesy|handout)\b[^()]{0,80}\)|\b(?:photo|photograph|image|picture|credit)s?(?::| courtesy of) ?\p{Lu}[\p{L} /.'’-]{1,50}|[.|/—–-]\s*(?:photo|photograph|image|picture)s? by \p{Lu}[\p{L} /.'’-]{1,50})\.?$/iu
const agency = /\((?:reuters|ap|afp|epa)\)\.?$/iu
const creditLine = /^(?:photo|photograph|image|picture|credit)s?(?: by|:| courtesy of) ?\p{Lu}[\p{L} /.'’-]{1,50}$/iu
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const day = `(?:${month} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${month}(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2})`
const place = "\\p{Lu}[\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]+){0,3}(?:, \\p{Lu}[\\p{L}. ]{1,20})?"
const dateLabel = /^(?:date|published|updated|posted|last updated|first published)\b/iu
const datelines: readonly RegExp[] = [
  // ` date 2031-05-13 The ministry said`
  new RegExp(`^(?:date|published|updated|posted)(?: on)?:? ${day}(?=\\s|$)`, 'iu'),
  // `PORTWICK, Feb. 15 (Northshore) --`, `Portwick, March 3 —`, `PORTWICK (Agency) —`
  new RegExp(`^${place}(?:, ${day}(?: ?\\([^)]{2,30}\\))?| ?\\([\\p{L} ]{2,30}\\))\\s*(?:—|–|--|-|:)(?=\\s)`, 'u'),
  // `WASHINGTON —`
  /^(?!BREAKING|EXCLUSIVE|UPDATE|WATCH|OPINION|ANALYSIS|LIVE|VIDEO)\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, \p{Lu}[\p{L}.]{1,15})?\s+(?:—|–|--)(?=\s)/u,
  // a line of its own: `March 3, 2024`, `Tuesday, 4 June 2024 09:15`
  new RegExp(
    `^(?:(?:published|updated|posted)\\P{L}+)?(?:\\p{Lu}\\p{L}+day,? )?${day}[\\d\\s:.,apmAPMGUTCES|]*$`,
    'iu',
  ),
]
const tellsNews = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|said)\b/u
const endsSentence = /[.!?…]["”’'»)\]]*$/u

/** Split the article into headline, deck, byline, dateline, captions, paragraphs and what the site added. */
export function blocks() {
  return (_tree: Root, file: VFile): undefined => {
    const pieces = joinWrapped(lines(String(file)))
    file.data.blocks = classify(pieces)
  }
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
    if (found.at(-1)?.kind === 'byline' && !piece.apart && goesOnByline(text)) found.at(-1)!.end = piece.end
    else if (isByline(text)) add('byline')
    else if (isFurniture(text)) add('furniture')
    else if (isCaption(text)) add(known ? 'furniture' : 'caption')
    else if (known && (text === headline || repeated.has(text))) add('furniture')
    else if (opensWithDateline(text)) found.push(...splitDateline(piece))
    else if (headline === null && !body && isHeadline(piece, pieces[i + 1])) {
      headline = text
      add('headline')
    } else if (found.at(-1)?.kind === 'headline' && isDeck(piece, pieces.slice(i + 1, i + 3))) add('deck')
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

function isCaption(text: string): boolean {
  if (text.length >= 600) return false
  if (creditLine.test(text)) return true
  const credited = credit.test(text)
  if (!credited && !agency.test(text)) return false
  const words = wordCount(text)
  return words >= 5 && (credited || words <= 40)
}

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
  // Without a headline the article begins with its first paragraph: `The council voted on Monday.`
  if (
    endsSentence.test(text) &&
    ((words > 14 && /\p{Ll}{3}\. \p{Lu}/u.test(text)) || (words > 8 && tellsNews.test(text)))
  )
    return false
  // A first paragraph of one sentence is longer than a title with a full stop.
  return !endsSentence.test(text) || words <= 16 || (/[.;?!]['’]?$/u.test(text) && words <= 22 && next.apart)
}

/** A standfirst has no full stop, or stands close below the title or above the reporter's line. */
function isDeck({ text, apart }: Piece, [next, story]: readonly Piece[]): boolean {
  const words = wordCount(text)
  if (words > 40 || /\p{Ll}{2}[.?!] \p{Lu}/u.test(text)) return false
  if (!endsSentence.test(text) || (!apart && words <= 25)) return true
  const above = next !== undefined && (isByline(next.text) || opensWithDateline(next.text))
  return above && words <= 30 && story !== undefined && wordCount(story.text) >= 8
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
  return kind === 'paragraph' && wordCount(text) >= (endsSentence.test(text) ? 4 : 20)
}
