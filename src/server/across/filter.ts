/** Letters that carry their stroke or ligature inside, so that taking accents off leaves them as they are. */
const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }

/**
 * The words of each line of a text in a row, each between blanks, without case and accents: ` we will wait `; a blank alone where a line
 * has none.
 */
export function wordsInRow(text: string): string {
  const lower = text.toLowerCase()
  // Most texts hold no other letters; quotation marks and dashes are none.
  const words = /[^\x00-\x7f\u2000-\u206f]/u.test(lower)
    ? withoutAccents(lower).replace(/[^\p{L}\p{N}\n]+/gu, ' ')
    : lower.replace(/[^a-z0-9\n]+/gu, ' ')
  return ` ${words.replace(/ ?\n ?/gu, ' \n ')} `.replace(/ {2,}/gu, ' ')
}

const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øłđıßæœ]/gu, (letter) => letters[letter]!)

/**
 * What `wordsInRow` of a text must hold, all of it: the beginnings of words (`harb` finds `harbours`), and `"quoted phrases"` as they
 * stand; in a phrase that is not closed yet the last word may go on.
 */
export function termsOf(filter: string): string[] {
  const terms: string[] = []
  for (const [part, phrase, closed] of filter.matchAll(/["“”„]([^"“”„]*)(["“”„])?|[^\s"“”„]+/gu)) {
    const words = wordsInRow(phrase ?? part)
    if (words !== ' ') terms.push(closed ? words : words.slice(0, -1))
  }
  return terms
}

export const holds = (row: string, terms: readonly string[]): boolean => terms.every((term) => row.includes(term))
