import type { VFile } from 'vfile'
import type { Span } from '../analysis.ts'
import { ageMismatches } from './arithmetic/ages.ts'
import { changeMismatch } from './arithmetic/changes.ts'
import { headlineFigureMismatches } from './arithmetic/headline-figures.ts'
import { multipleMismatch } from './arithmetic/multiples.ts'
import { partsMismatch } from './arithmetic/parts.ts'
import { pollMismatch } from './arithmetic/polls.ts'
import { type Mismatch, type Shape, shapesOf } from './arithmetic/shape.ts'
import { shareMismatch } from './arithmetic/shares.ts'
import { totalMismatch } from './arithmetic/totals.ts'
import { yearsMismatch } from './arithmetic/years.ts'
import type { Check, Found } from './check.ts'

interface Reading {
  check: (shape: Shape) => Mismatch | null
  /** So many amounts at least, and words like these: with a first look nearly every sentence is done. */
  amounts: number
  words: RegExp
}

/** What reads one sentence; the first that finds something speaks for it. */
const readings: readonly Reading[] = [
  { check: changeMismatch, amounts: 2, words: /from [\uE000-\uE3FF]/ },
  { check: multipleMismatch, amounts: 2, words: /(?:doubl|tripl|quadrupl|halv).*from [\uE000-\uE3FF]/ },
  { check: partsMismatch, amounts: 2, words: /(?:[,:(—–-]|including|among them) ?[\uE000-\uE3FF].* and /s },
  { check: shareMismatch, amounts: 2, words: /[\uE000-\uE3FF] (?:out )?of [^\uE000-\uE3FF]{0,12}[\uE000-\uE3FF]/ },
  { check: totalMismatch, amounts: 3, words: / total of [\uE000-\uE3FF]/ },
  {
    check: pollMismatch,
    amounts: 3,
    words: / (?:lead|margin|advantage|edge|gap|undecided|unsure|not sure|no opinion|don.t know|abstain)/,
  },
  { check: yearsMismatch, amounts: 1, words: /[\uE400-\uE7FF]/ },
]

/**
 * Figures of one article that do not go together: `from 40 to 50, up 20 percent`, `five people, three men and one woman`,
 * `12 of the 10 members`, a headline that counts otherwise than the text, an age that the year of birth does not give.
 * Each number may be off by its rounding and by what `about` and `more than` allow; lists that may leave something out,
 * units that differ and numbers in different sentences are left alone.
 */
export const arithmeticConflict: Check = {
  rule: 'arithmetic-conflict',
  severity: 'warning',
  about: 'Figures that do not add up: a change, parts of a whole, shares, a span of years, an age.',
  find: (file) => [...sentenceMismatches(file), ...headlineFigureMismatches(file), ...ageMismatches(file)],
}

function sentenceMismatches(file: VFile): Found[] {
  return shapesOf(file).flatMap((shape) => {
    for (const { check, amounts, words } of readings) {
      const mismatch = shape.amounts.length >= amounts && words.test(shape.text) ? check(shape) : null
      if (mismatch) return [{ ...mismatch, places: distinct(mismatch.places) }]
    }
    return []
  })
}

const distinct = (places: readonly Span[]) =>
  places.filter(({ start }, i) => places.findIndex((other) => other.start === start) === i)
