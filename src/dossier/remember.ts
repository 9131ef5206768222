/** Longer texts, which seldom come twice, are not remembered. */
const longest = 1000

/**
 * A pure function of a text that remembers its answers: an article's names and words come again and again. Forgets all of them when
 * there are `most`, so that memory stays bounded.
 */
export function remember<T>(most: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return work(text)
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    // A long slice of a text keeps the whole text in memory: a copy does not.
    const copy: string = text.length < 13 ? text : JSON.parse(JSON.stringify(text))
    const answer = work(copy)
    known.set(copy, answer)
    return answer
  }
}
