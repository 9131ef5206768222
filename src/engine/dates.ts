import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Block, Dated, DateMention, Span } from './analysis.ts'
import { datesAgo } from './dates/ago.ts'
import type { Calendar } from './dates/calendar.ts'
import { dateStart, forms, isNoDate } from './dates/forms.ts'
import { matchesOf } from './text.ts'

declare module 'vfile' {
  interface DataMap {
    /** What points to a day, month or year, in text order. */
    dates: DateMention[]
    published: Dated | null
    place: Span | null
  }
}

/** Find dates and give each its ISO value, counted from the day of publication where the text tells it. */
export function dates() {
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const blocks = file.data.blocks ?? []
    file.data.published = publication(blocks, text)
    file.data.place = datelinePlace(blocks, text)
    const calendar: Calendar = { today: file.data.published?.value ?? null }
    file.data.dates = blocks.filter(tellsDays).flatMap((block) =>
      datesIn(text.slice(block.start, block.end), calendar).map(({ start, end, value }) => ({
        start: block.start + start,
        end: block.start + end,
        value,
      })),
    )
  }
}

const tellsDays = ({ kind }: Block) => kind !== 'furniture' && kind !== 'byline'

function datesIn(text: string, calendar: Calendar): DateMention[] {
  const found: DateMention[] = []
  const ago = datesAgo(text, calendar)
  let next = 0
  let end = 0
  for (const { index } of matchesOf(dateStart, text)) {
    while (ago[next] && ago[next]!.start <= index) end = Math.max(end, found[found.push(ago[next++]!) - 1]!.end)
    if (index < end) continue
    const date = dateAt(text, index, calendar)
    if (!date) continue
    end = date.end
    found.push(date)
  }
  return [...found, ...ago.slice(next)]
}

function dateAt(text: string, index: number, calendar: Calendar): DateMention | null {
  const before = text.slice(Math.max(0, index - 80), index)
  for (const { pattern, value } of forms) {
    pattern.lastIndex = index
    const match = pattern.exec(text)
    if (!match) continue
    const end = index + match[0].length
    if (isNoDate(match[0], before, text.slice(end, end + 40))) return null
    return { start: index, end, value: value({ groups: match.groups ?? {}, calendar, before }) }
  }
  return null
}

/** The first full date of a dateline or a date line. */
function publication(blocks: readonly Block[], text: string): Dated | null {
  for (const block of blocks) {
    if (block.kind !== 'dateline') continue
    for (const { start, end, value } of datesIn(text.slice(block.start, block.end), { today: null })) {
      if (value && /^\d{4}-\d\d-\d\d$/u.test(value))
        return { start: block.start + start, end: block.start + end, value }
    }
  }
  return null
}

/** `PORTWICK` in `PORTWICK, Feb. 15 (Northshore) --`. */
function datelinePlace(blocks: readonly Block[], text: string): Span | null {
  for (const block of blocks) {
    if (block.kind !== 'dateline') continue
    const line = text.slice(block.start, block.end)
    const place = /^(?!date|published|updated|posted)\p{Lu}[\p{L}.'’ -]*?(?=,| ?\(| +[—–-])/iu.exec(line)?.[0]
    if (place && datesIn(place, { today: null }).length === 0)
      return { start: block.start, end: block.start + place.length }
  }
  return null
}
