/**
 * Ids made from what is marked, not from a counter, so that an edit elsewhere in the article changes none of them.
 * Only marks with the very same words are told apart by their order.
 */
export function stableIds(prefix: string, marked: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return marked.map((words) => {
    const id = `${prefix}${hash(words)}`
    const before = seen.get(id) ?? 0
    seen.set(id, before + 1)
    return before === 0 ? id : `${id}-${before + 1}`
  })
}

/** 53 bits of the text, base 36 (cyrb53, public domain). */
function hash(text: string): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36)
}
