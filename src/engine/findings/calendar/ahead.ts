import type { VFile } from 'vfile'
import type { DateMention } from '../../analysis.ts'
import { type Contradiction, dayName } from './days.ts'

// What has happened: `died on [March 20]`, `told reporters on [March 20]`; `was scheduled for`, `said March 20 would` have not.
const happened =
  /(?<!\p{L})(?:died|said|told|announced|wrote|tweeted|won|lost|killed|arrested|met|arrived|resigned|collapsed|crashed|happened|took place|was (?:held|born|found|killed|arrested|shot|elected|released))(?:\s(?:reporters|lawmakers|on|late|early|in a statement|in an interview|\p{Lu}\p{L}+)){0,3}?\s(?:on\s)?$/u
const named = /\p{L}.*\d|\d.*\p{L}/u
/** A day further ahead than this rather belongs to the year before: `died on Dec. 20`, read in October. */
const furthest = 45 * 86_400_000

/** `died on March 20` in an article of March 12: what has happened cannot lie ahead. */
export function pastAhead({ data, value }: VFile): Contradiction[] {
  const published = data.published?.value
  if (!published) return []
  const text = String(value)
  return (data.dates ?? []).flatMap((date) => {
    if (!isAhead(date, published) || !named.test(text.slice(date.start, date.end))) return []
    const sure =
      /\d{4}$/u.test(text.slice(date.start, date.end)) || Date.parse(date.value!) - Date.parse(published) < furthest
    const before = text.slice(Math.max(0, date.start - 60), date.start)
    if (
      !sure ||
      !happened.test(before) ||
      !/^(?:[.;,)]|\sthat\b|\s(?:at|in|after|and|from|of|while|when)\b|$)/u.test(text.slice(date.end, date.end + 10))
    )
      return []
    const [year, month, day] = published.split('-').map(Number) as [number, number, number]
    const message = `This has happened, but the article is of ${dayName({ year, month, day })}.`
    const told = data.published && 'start' in data.published ? [data.published] : []
    return [{ message, places: [date, ...told].map(({ start, end }) => ({ start, end })) }]
  })
}

/** More than a day ahead: elsewhere it may be tomorrow already. */
const isAhead = ({ value }: DateMention, published: string) =>
  value !== null && /^\d{4}-\d\d-\d\d$/u.test(value) && Date.parse(value) - Date.parse(published) > 86_400_000
