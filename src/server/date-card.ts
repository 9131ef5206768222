import type { DateMention, Published } from '../engine/analysis.ts'
import { type Desk, linkTo, placeLink } from './cards.ts'

/** Which day, month or year it is in words, and from which day that was counted. */
export function dateCard(desk: Desk, { value, countedFrom }: DateMention): string {
  const { markup, reading } = desk
  if (value === null) return `${markup.strong('Date')} · the article does not tell which`
  const words = markup.strong(value.split('/').map(inWords).join(' to '))
  const { published } = reading.analysis.article
  if (countedFrom === undefined || (countedFrom === 'publication' && !published)) return words
  if (countedFrom === 'publication') return `${words} · counted from ${publication(desk, published!)}`
  return `${words} · counted from ${placeLink(desk, countedFrom)}, ${markup.plain(inWords(countedFrom.value))}`
}

function publication(desk: Desk, published: Published): string {
  const day = inWords(published.value)
  if (published.from === 'file name') return `the file’s name, ${desk.markup.plain(day)}`
  return `the ${published.from}, ${linkTo(desk, day, published)}`
}

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter']

/** `Monday, 14 February 2022`, `February 2022`, `Spring 2022`, `2022`. */
function inWords(value: string): string {
  const [year, month, day] = value.split('-')
  if (month === undefined) return value
  const season = seasons[Number(month) - 21]
  if (season) return `${season} ${year}`
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Date(value).toLocaleDateString('en', { ...options, timeZone: 'UTC' })
  const named = `${part({ month: 'long' })} ${year}`
  return day === undefined ? named : `${part({ weekday: 'long' })}, ${Number(day)} ${named}`
}
