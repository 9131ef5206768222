import { components } from './components.ts'

/** What makes items one group: a thing in an article, which another item may hold too. */
export interface Node {
  path: string
  id: string | number
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
  const knots = createKnots<Own>()
  let results: Result[] = []
  let [dropped, added] = [new Set<Result>(), [] as Result[]]

  /** The groups of the items that go, and those that the items that come will be part of. */
  function touched(gone: readonly Item[], come: readonly Item[]): Own[] {
    const nodes = [...gone.map((item) => nodesOf(item)[0]!), ...come.flatMap(nodesOf)]
    return [...new Set(nodes.map((node) => knots.at(node).group))].filter((group) => group !== null)
  }

  function add(items: Item[]) {
    // Lists that grew have room for more: copies have none.
    const group = { items: [...items], results: [...resultsOf(items)] }
    for (const item of items) for (const node of nodesOf(item)) knots.at(node).group = group
    for (const result of group.results) added.push(result)
  }

  return {
    change(gone, come) {
      const old = touched(gone, come)
      const items = new Set(old.flatMap(({ items }) => items))
      for (const { results } of old) for (const result of results) dropped.add(result)
      for (const item of gone) {
        items.delete(item)
        nodesOf(item).forEach(knots.forget)
      }
      for (const item of come) items.add(item)
      components([...items], (item) => nodesOf(item).map(knots.at)).forEach(add)
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

/** The group that a node is in. */
interface Knot<Own> {
  group: Own | null
}

/** One knot for every node that an item holds, by path and id. */
function createKnots<Own>() {
  const byPath = new Map<string, Map<Node['id'], Knot<Own>>>()
  return {
    at({ path, id }: Node): Knot<Own> {
      const knots = byPath.get(path) ?? new Map<Node['id'], Knot<Own>>()
      if (knots.size === 0) byPath.set(path, knots)
      const knot = knots.get(id) ?? { group: null }
      if (knot.group === null) knots.set(id, knot)
      return knot
    },

    forget({ path, id }: Node) {
      const knots = byPath.get(path)
      knots?.delete(id)
      if (knots?.size === 0) byPath.delete(path)
    },
  }
}
