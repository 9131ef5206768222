// What a user gets from Microsoft's recognizers for English: amounts of money and percentages; dates and their ranges, without
// times of day, durations and repetitions.
import recognizers from '@microsoft/recognizers-text-date-time'
import numbers from '@microsoft/recognizers-text-number'
import units from '@microsoft/recognizers-text-number-with-unit'

const english = 'en-us'

/** Figures in the form of Newsmark's analysis; a paragraph at a time, as their time grows faster than the text. */
export function figures(text) {
  const found = [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: words, index }) => [
    ...spans(units.recognizeCurrency(words, english), index, 'money'),
    ...spans(numbers.recognizePercentage(words, english), index, 'percent'),
  ])
  return { figures: found }
}

/** Their ends are inclusive. */
const spans = (found, offset, kind) =>
  found.map(({ start, end }) => ({ start: offset + start, end: offset + end + 1, kind }))

const isDate = ({ typeName }) => /\.(?:date|daterange|datetime|datetimerange)$/u.test(typeName)

/** Dates in the form of Newsmark's analysis; `today` is the day of publication. */
export function dates(text, today) {
  const reference = new Date(`${today ?? '2000-01-01'}T12:00:00Z`)
  // Line by line it finds the same and needs less time.
  return {
    dates: [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) =>
      recognizers
        .recognizeDateTime(line, english, undefined, reference)
        .filter(isDate)
        .map(({ start, end }) => ({ start: index + start, end: index + end + 1 })),
    ),
  }
}
