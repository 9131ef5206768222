import type { Span } from '../analysis.ts'
import type { Direction } from './direction.ts'

/** What a date is counted from. */
export interface Anchors {
  /** The day of publication or of speaking, null where the article does not tell it. */
  today: string | null
  /** The one day that the paragraph has told before, null where it has told none or several. */
  told?: string | null
  /** The year that the paragraph has just spoken of. */
  year?: number | null
}

/** What the words of a date are read with. */
export interface Reading extends Anchors {
  /** The named groups of the form. */
  groups: Readonly<Record<string, string | undefined>>
  /** Where the verb puts it. */
  direction: () => Direction | null
  /** Up to 40 characters on either side. */
  before: string
  after: string
}

/** Where a date stands, and how its value is read from the days to count from. */
export interface Found extends Span {
  read: (from: Anchors) => string | null
}

/** One form of dates. */
export interface Form {
  /** Sticky. */
  pattern: RegExp
  /** The ISO value of a match, null where the text does not tell. */
  value: (reading: Reading) => string | null
  /** True where the words are no date though they have the form of one. */
  isNoDate?: (words: string, around: Pick<Reading, 'before' | 'after'>) => boolean
}

/** A form from the source of its pattern; case counts unless the flags say otherwise. */
export const form = (
  source: string,
  value: Form['value'],
  more: Pick<Form, 'isNoDate'> & { flags?: string } = {},
): Form => {
  const { flags = '', ...rest } = more
  return { pattern: new RegExp(source, `uy${flags}`), value, ...rest }
}
