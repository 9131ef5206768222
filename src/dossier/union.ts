import { components } from './components.ts'
import { grouped } from './grouped.ts'

/** What makes items one group: a thing in an article, which another item may hold too. */
export interface Node {
  path: string
  id: string
}

/** Items that share a node, directly or through others, are one group; kept up to date as items come and go. */
export interface Union<Item, Result> {
  /** Let items go that came before, and others come: only the groups of their nodes are made anew. */
  change(gone: readonly Item[], come: readonly Item[]): void
  /** What all groups give, in order. The same list as long as nothing changes. */
  results(): Result[]
}

interface Group<Item, Result> {
  items: Item[]
  results: Result[]
}

export function createUnion<Item, Result>(
  nodesOf: (item: Item) => readonly Node[],
  resultsOf: (items: Item[]) => Result[],
  inOrder: (a: Result, b: Result) => number,
): Union<Item, Result> {
  type Own = Group<Item, Result>
  const groups = new Map<string, Own[]>()
  let results: Result[] = []
  let [dropped, added] = [new Set<Result>(), [] as Result[]]

  const pathsOf = ({ items }: Own) => new Set(items.flatMap((item) => nodesOf(item).map(({ path }) => path)))

  function touched(items: readonly Item[]): Set<Own> {
    const nodes = grouped(items.flatMap(nodesOf), ({ path }) => path)
    const found = new Set<Own>()
    for (const [path, own] of nodes) {
      const ids = new Set(own.map(({ id }) => id))
      const holds = (node: Node) => node.path === path && ids.has(node.id)
      for (const group of groups.get(path) ?? [])
        if (!found.has(group) && group.items.some((item) => nodesOf(item).some(holds))) found.add(group)
    }
    return found
  }

  function drop(group: Own) {
    for (const path of pathsOf(group)) {
      const left = groups.get(path)!.filter((other) => other !== group)
      if (left.length > 0) groups.set(path, left)
      else groups.delete(path)
    }
    for (const result of group.results) dropped.add(result)
  }

  function add(items: Item[]) {
    const group = { items, results: resultsOf(items) }
    for (const path of pathsOf(group)) {
      const own = groups.get(path)
      if (own) own.push(group)
      else groups.set(path, [group])
    }
    for (const result of group.results) added.push(result)
  }

  return {
    change(gone, come) {
      const old = touched([...gone, ...come])
      const left = new Set([...old].flatMap(({ items }) => items))
      for (const item of gone) left.delete(item)
      old.forEach(drop)
      components([...left, ...come], (item) => nodesOf(item).map(({ path, id }) => `${path}\0${id}`)).forEach(add)
    },

    results() {
      if (dropped.size === 0 && added.length === 0) return results
      results = [...results, ...added].filter((result) => !dropped.has(result)).sort(inOrder)
      dropped = new Set()
      added = []
      return results
    },
  }
}
