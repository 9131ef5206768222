import type { Span } from '../analysis.ts'
import { matchesOf } from '../text.ts'

// `555-0134`, `(212) 555-0100`, `+44 20 7946 0018`
const telephone = /(?<![\d-])\d{3}-\d{4}(?![\d-])|\+?\d[\d\s()-]{8,}\d/gu

/** The telephone numbers of a text. */
export function telephoneNumbers(text: string): Span[] {
  return matchesOf(telephone, text).flatMap(({ 0: words, index }) => {
    const digits = words.replace(/\D/gu, '').length
    const grouped = /^[+0]|\D/u.test(words)
    const dialled = grouped && (digits === 7 || (digits >= 9 && digits <= 15))
    return dialled ? [{ start: index, end: index + words.length }] : []
  })
}
