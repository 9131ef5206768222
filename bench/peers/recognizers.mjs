// What a user gets from Microsoft's recognizers for English: amounts of money and percentages.
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
