import { grouped } from './grouped.ts'

/** Places of a list that are joined to groups, one pair after the other. */
export interface Groups {
  join(i: number, k: number): void
  areJoined(i: number, k: number): boolean
  /** The place that stands for the group of a place. */
  rootOf(i: number): number
}

export function createGroups(length: number): Groups {
  const parents = Array.from({ length }, (_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parents[root] !== root) root = parents[root]!
    for (let at = i; at !== root; ) [at, parents[at]] = [parents[at]!, root]
    return root
  }
  return {
    join(i, k) {
      parents[rootOf(i)] = rootOf(k)
    },
    areJoined: (i, k) => rootOf(i) === rootOf(k),
    rootOf,
  }
}

/** Group items that share a key, directly or through others; items and groups in order of appearance. */
export function components<T>(items: readonly T[], keysOf: (item: T) => readonly unknown[]): T[][] {
  const groups = createGroups(items.length)
  const owners = new Map<unknown, number>()
  items.forEach((item, i) => {
    for (const key of keysOf(item)) {
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, i)
      else groups.join(i, owner)
    }
  })
  const roots = new Map(items.map((item, i) => [item, groups.rootOf(i)]))
  return [...grouped(items, (item) => String(roots.get(item))).values()]
}
