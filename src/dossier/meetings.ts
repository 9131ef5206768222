/** Which things meet under a key: the articles of a bucket, the actors of a shelf. */
export interface Meetings<Thing> {
  put(thing: Thing, keys: Iterable<number>): void
  /** Take out a thing that was put in under these keys. */
  remove(thing: Thing, keys: Iterable<number>): void
  has(key: number): boolean
  /** What is under a key, in any order. */
  at(key: number): Thing[]
}

const none = -1

/** A table is made anew where so much of it is full, so much larger than what it holds. */
const full = 0.7
const room = 1.4

const smallest = 1024

/** The number of the only thing of a key as a link of it: below `none`, and back. */
const alone = (number: number) => none - 1 - number

/**
 * Tables of numbers: a hundred and fifty keys of each article, most of them of that one alone, take a third of the memory of a Map.
 * A key stands in the first free slot from where its hash tells; beside it its only thing, or the first of a chain of links to all of them.
 */
export function createMeetings<Thing>(): Meetings<Thing> {
  const things = createNumbers<Thing>()
  let keys = new Float64Array(smallest).fill(none)
  let firsts = new Int32Array(smallest).fill(none)
  let used = 0
  const links = createLinks()

  function slotOf(key: number): number {
    // Below are the five bits of the key's kind; what is above 32 bits is not needed.
    let slot = Math.floor(((key / 32) >>> 0) * (keys.length / 2 ** 32))
    while (keys[slot] !== key && keys[slot] !== none) slot = slot + 1 === keys.length ? 0 : slot + 1
    return slot
  }

  /** Keys without things are left out. */
  function makeRoom() {
    const [oldKeys, oldFirsts] = [keys, firsts]
    used = oldFirsts.reduce((count, first) => (first === none ? count : count + 1), 0)
    const size = Math.max(smallest, Math.ceil((room * used) / full))
    keys = new Float64Array(size).fill(none)
    firsts = new Int32Array(size).fill(none)
    oldFirsts.forEach((first, old) => {
      if (first === none) return
      const slot = slotOf(oldKeys[old]!)
      keys[slot] = oldKeys[old]!
      firsts[slot] = first
    })
  }

  return {
    put(thing, own) {
      const number = things.add(thing)
      for (const key of new Set(own)) {
        if (used >= full * keys.length) makeRoom()
        const slot = slotOf(key)
        if (keys[slot] === none) used++
        keys[slot] = key
        const first = firsts[slot]!
        const chain = first < none ? links.add(alone(first), none) : first
        firsts[slot] = first === none ? alone(number) : links.add(number, chain)
      }
    },

    remove(thing, own) {
      const number = things.delete(thing)
      for (const key of new Set(own)) {
        const slot = slotOf(key)
        firsts[slot] = firsts[slot]! < none ? none : links.without(number, firsts[slot]!)
      }
    },

    has: (key) => firsts[slotOf(key)] !== none,

    at(key) {
      const first = firsts[slotOf(key)]!
      if (first < none) return [things.of(alone(first))]
      const found: Thing[] = []
      for (let link = first; link !== none; link = links.next(link)) found.push(things.of(links.number(link)))
      return found
    },
  }
}

/** Chains of numbers of things. */
function createLinks() {
  let numbers = new Int32Array(smallest)
  let nexts = new Int32Array(smallest)
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
      numbers = grown(numbers)
      nexts = grown(nexts)
    }
    return count++
  }

  return {
    number: (link: number): number => numbers[link]!,
    next: (link: number): number => nexts[link]!,
    /** A link before others: the first of the longer chain. */
    add(number: number, next: number): number {
      const link = free()
      numbers[link] = number
      nexts[link] = next
      return link
    },
    /** The first link of a chain without a number. */
    without(number: number, first: number): number {
      let [before, link] = [none, first]
      while (numbers[link] !== number) [before, link] = [link, nexts[link]!]
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

/** A number for each thing that is in. */
function createNumbers<Thing>() {
  const things: (Thing | undefined)[] = []
  const numbers = new Map<Thing, number>()
  const unused: number[] = []
  return {
    of: (number: number): Thing => things[number]!,
    add(thing: Thing): number {
      const number = unused.pop() ?? things.length
      things[number] = thing
      numbers.set(thing, number)
      return number
    },
    delete(thing: Thing): number {
      const number = numbers.get(thing)!
      things[number] = undefined
      numbers.delete(thing)
      unused.push(number)
      return number
    },
  }
}
