import search from 'approx-string-match'

/**
 * Find a quote as the annotation client Hypothesis does: the exact words where they stand, else approximately with half of them wrong at most; of the
 * places the best by words (50), what stands before (20) and behind (20), and nearness (2).
 */
export function findQuote(text, { exact, prefix, suffix, start: hint }) {
  const matches = searchText(text, exact, Math.min(256, exact.length / 2))
  const scored = matches.map((match) => {
    const before = similarity(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix)
    const after = similarity(text.slice(match.end, match.end + suffix.length), suffix)
    const near = 1 - Math.abs(match.start - hint) / text.length
    const score = 50 * (1 - match.errors / exact.length) + 20 * before + 20 * after + 2 * near
    return { start: match.start, end: match.end, score: score / 92 }
  })
  return scored.sort((a, b) => b.score - a.score)[0] ?? null
}

function searchText(text, words, errors) {
  const found = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length, errors: 0 })
  return found.length > 0 ? found : search(text, words, errors)
}

function similarity(text, words) {
  if (words === '' || text === '') return 0
  const [{ errors }] = search(text, words, words.length)
  return 1 - errors / words.length
}
