import { grouped } from './grouped.ts'

/** Group items that share a key, directly or through others; items and groups in order of appearance. */
export function components<T>(items: readonly T[], keysOf: (item: T) => readonly unknown[]): T[][] {
  const parents = items.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parents[root] !== root) root = parents[root]!
    for (let at = i; at !== root; ) [at, parents[at]] = [parents[at]!, root]
    return root
  }
  const owners = new Map<unknown, number>()
  items.forEach((item, i) => {
    for (const key of keysOf(item)) {
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, i)
      else parents[rootOf(i)] = rootOf(owner)
    }
  })
  const roots = new Map(items.map((item, i) => [item, rootOf(i)]))
  return [...grouped(items, (item) => String(roots.get(item))).values()]
}
