/** Put a list's items under their keys, both in order of appearance. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Every pair of a short list; of a long one each item with the next few, so that the time stays linear. */
export function* pairsOf<T>(items: readonly T[], near: number): Generator<[T, T]> {
  for (let i = 0; i < items.length; i++)
    for (let k = i + 1; k < items.length && k <= i + near; k++) yield [items[i]!, items[k]!]
}
