import type { Decision } from './decision.ts'
import { type FlatText, flatten } from './flat-text.ts'
import { oneBlank } from './quotes.ts'

/** How many characters beside the words must be the same too. */
const beside = 16

/** So many decisions tell enough. */
const drawn = 200

/** How many of the decisions must be found in the article that their own has become. */
const enough = 0.5

/** So many characters of it must be known, so that one dateline, `SEOUL, Feb. 15`, does not make two articles one. */
const least = 40

/**
 * The share of decisions, drawn evenly where they are many, whose words, with what stands beside them, are in a text, 0 to 1; 0 where
 * they hold too little of it to tell.
 */
function shareFound(decisions: readonly Decision[], { flat }: FlatText): number {
  const every = Math.ceil(decisions.length / drawn)
  const sample = decisions.filter((_, index) => index % every === 0)
  const quotes = new Set(
    sample.flatMap(({ mark }) =>
      mark.anchors.map(({ prefix, exact, suffix }) =>
        oneBlank(prefix.slice(-beside) + exact + suffix.slice(0, beside)),
      ),
    ),
  )
  const found = [...quotes]
    .map((quote) => ({ start: flat.indexOf(quote), length: quote.length }))
    .filter(({ start }) => start >= 0)
  const known = new Set(found.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at)))
  return known.size < least ? 0 : found.length / quotes.size
}

/** Of the ledgers whose article is gone, the one that is about a text: the article was renamed or moved. Null where none is. */
export function ledgerOfMoved<T extends { decisions: readonly Decision[] }>(
  ledgers: readonly T[],
  text: string,
): T | null {
  let [best, most] = [null as T | null, 0]
  const flat = flatten(text)
  for (const ledger of ledgers) {
    const share = shareFound(ledger.decisions, flat)
    if (share >= enough && share > most) [best, most] = [ledger, share]
  }
  return best
}
