import { currencyCodes, currencySigns } from '../lexicon/currencies.ts'
import { suffixes } from '../lexicon/numbers.ts'
import { isWord, type Piece, wordAt } from './pieces.ts'

const worth = new Map(Object.entries(suffixes))
const currencies = new Set([...currencyCodes, ...Object.keys(currencySigns)])
const races =
  /^(?:backstroke|butterfly|champion|dash|deep|final|freestyle|high|hurdles|long|medley|race|record|relay|run|sprint|tall|walk|wide)$/u
const thing = /[^s]s$|^(?:people|men|women|children|won|yen|yuan|baht)$/u

/** Whether a piece before a number is a currency sign or code. */
export const isCurrency = ({ text }: Piece) => currencies.has(text)

/**
 * The multiplier of `$5m`, `2m homes` and `3bn`, which stands right behind the digits that begin at `i`. A letter without a
 * currency sign is one only where a plural or a currency follows: `the 100m race`, `a 10K`.
 */
export function suffixAt(pieces: readonly Piece[], i: number, to: number): number | undefined {
  const letters = pieces[to]
  const by = letters?.glued && isWord(letters) ? worth.get(letters.text) : undefined
  if (by === undefined || letters!.text.length > 1) return by
  const before = pieces[i - 1]
  if (before && (isCurrency(before) || pieces[i - 2]?.text === letters!.text)) return by
  // `$40-50m`, `$40 to 50m`
  if (/^(?:to|-|–)$/u.test(before?.word ?? '') && pieces[i - 3] && isCurrency(pieces[i - 3]!)) return by
  if (races.test(wordAt(pieces, to + 1))) return undefined
  return thing.test(wordAt(pieces, to + 1)) || thing.test(wordAt(pieces, to + 2)) ? by : undefined
}
