const unprintable = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu

/**
 * Put text from an article on one line: line breaks become blanks; control characters, halves of a surrogate pair and
 * marks that turn the direction of what follows are dropped.
 */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unprintable, '')
}

/** Shorten text to at most `limit` characters, at a blank where there is one near. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  const blank = cut.lastIndexOf(' ')
  return `${cut.slice(0, blank > limit / 2 ? blank : undefined).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Say how many of a thing there are: `1 claim`, `2 claims`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
