import type { Clipping } from './clipping.ts'

/** Which articles meet under a key. */
export interface Meetings {
  put(clipping: Clipping): void
  /** Take out a clipping that was put in. */
  remove(clipping: Clipping): void
  has(key: number): boolean
  /** The clippings that hold a key, in any order. */
  at(key: number): Clipping[]
}

const none = -1

/** A table is made anew where so much of it is full. */
const full = 0.7

/**
 * Tables of numbers: a hundred and fifty keys of each article, most of them of that one alone, take a third of the memory of a Map.
 * A key stands in the first free slot from where its hash tells; from there a chain of links leads to its articles.
 */
export function createMeetings(): Meetings {
  const articles = createNumbers()
  let keys = new Float64Array(1024).fill(none)
  /** The first link of each key. */
  let firsts = new Int32Array(1024).fill(none)
  let used = 0
  const links = createLinks()

  function slotOf(key: number): number {
    const mask = keys.length - 1
    // Below are the five bits of the key's kind.
    let slot = (key / 32) & mask
    while (keys[slot] !== key && keys[slot] !== none) slot = (slot + 1) & mask
    return slot
  }

  /** Keys without articles are left out. */
  function makeRoom() {
    const [oldKeys, oldFirsts] = [keys, firsts]
    const held = oldFirsts.reduce((count, first) => (first === none ? count : count + 1), 0)
    const size = Math.max(1024, 2 ** Math.ceil(Math.log2((1.5 * held) / full)))
    keys = new Float64Array(size).fill(none)
    firsts = new Int32Array(size).fill(none)
    used = held
    oldFirsts.forEach((first, old) => {
      if (first === none) return
      const slot = slotOf(oldKeys[old]!)
      keys[slot] = oldKeys[old]!
      firsts[slot] = first
    })
  }

  return {
    put(clipping) {
      const article = articles.add(clipping)
      for (const key of new Set(clipping.keys)) {
        if (used >= full * keys.length) makeRoom()
        const slot = slotOf(key)
        if (keys[slot] === none) used++
        keys[slot] = key
        firsts[slot] = links.add(article, firsts[slot]!)
      }
    },

    remove(clipping) {
      const article = articles.delete(clipping)
      for (const key of new Set(clipping.keys)) {
        const slot = slotOf(key)
        firsts[slot] = links.without(article, firsts[slot]!)
      }
    },

    has: (key) => firsts[slotOf(key)] !== none,

    at(key) {
      const found: Clipping[] = []
      for (let link = firsts[slotOf(key)]!; link !== none; link = links.next(link))
        found.push(articles.of(links.article(link)))
      return found
    },
  }
}

/** Chains of article numbers. */
function createLinks() {
  let articles = new Int32Array(1024)
  let nexts = new Int32Array(1024)
  let count = 0
  /** The first of a chain of links that no key needs any more. */
  let unused = none

  function free(): number {
    if (unused !== none) {
      const link = unused
      unused = nexts[link]!
      return link
    }
    if (count === nexts.length) {
      articles = grown(articles)
      nexts = grown(nexts)
    }
    return count++
  }

  return {
    article: (link: number): number => articles[link]!,
    next: (link: number): number => nexts[link]!,
    /** A link before others: the first of the longer chain. */
    add(article: number, next: number): number {
      const link = free()
      articles[link] = article
      nexts[link] = next
      return link
    },
    /** The first link of a chain without an article. */
    without(article: number, first: number): number {
      let [before, link] = [none, first]
      while (articles[link] !== article) [before, link] = [link, nexts[link]!]
      const next = nexts[link]!
      if (before !== none) nexts[before] = next
      nexts[link] = unused
      unused = link
      return before === none ? next : first
    },
  }
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.ceil(1.3 * numbers.length))
  longer.set(numbers)
  return longer
}

/** A number for each clipping that is in. */
function createNumbers() {
  const clippings: (Clipping | undefined)[] = []
  const numbers = new Map<Clipping, number>()
  const unused: number[] = []
  return {
    of: (number: number): Clipping => clippings[number]!,
    add(clipping: Clipping): number {
      const number = unused.pop() ?? clippings.length
      clippings[number] = clipping
      numbers.set(clipping, number)
      return number
    },
    delete(clipping: Clipping): number {
      const number = numbers.get(clipping)!
      clippings[number] = undefined
      numbers.delete(clipping)
      unused.push(number)
      return number
    },
  }
}
