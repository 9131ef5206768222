/** Tells whether any of the texts holds the words looked for; case and diacritics do not count (`selenskyj`, `Ünal`). */
export function matches(filter: string, texts: (string | null)[]): boolean {
  const wanted = fold(filter.trim())
  return texts.some((text) => text !== null && fold(text).includes(wanted))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
