// What a user gets from chrono-node: every date it parses, with the value it is certain of.
import * as chrono from 'chrono-node'

/** Dates in the form of Newsmark's analysis; `today` is the day of publication. */
export function dates(text, today) {
  const reference = today ? { instant: new Date(`${today}T12:00:00Z`), timezone: 'UTC' } : undefined
  return {
    dates: chrono
      .parse(text, reference)
      .filter(({ start }) => ['year', 'month', 'day', 'weekday'].some((part) => start.isCertain(part)))
      .map(({ index, text: words }) => ({ start: index, end: index + words.length })),
  }
}
