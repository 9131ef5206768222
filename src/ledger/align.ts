/** What one step of an alignment does: take a character of both, of the snippet alone, or of the stretch alone. */
const both = 0
const snippetOnly = 1
const stretchOnly = 2

export interface Alignment {
  /** For each offset in the snippet, to its end, where it lies in the stretch: behind what was left out there, and before it. */
  before: number[]
  after: number[]
  /** How many characters are the same. */
  same: number
}

/**
 * Lay a snippet over a stretch of text with the fewest changes, what stands on either side of it in the stretch for free
 * (Sellers). Takes time by the product of both lengths: both must be short.
 */
export function align(snippet: string, stretch: string): Alignment {
  const width = stretch.length + 1
  const cost = new Uint16Array((snippet.length + 1) * width)
  const step = new Uint8Array(cost.length)
  step.fill(stretchOnly, 0, width)
  for (let i = 1; i <= snippet.length; i++) {
    for (let j = 0; j < width; j++) {
      const at = i * width + j
      const alone = cost[at - width]! + 1
      const added = j > 0 ? cost[at - 1]! + 1 : Number.POSITIVE_INFINITY
      const change = j > 0 && snippet[i - 1] !== stretch[j - 1] ? 1 : 0
      const together = j > 0 ? cost[at - width - 1]! + change : Number.POSITIVE_INFINITY
      cost[at] = Math.min(together, alone, added)
      step[at] = together === cost[at] ? both : alone === cost[at] ? snippetOnly : stretchOnly
    }
  }
  return trace(snippet, stretch, step, cheapest(cost.subarray(snippet.length * width)))
}

/** The first of the smallest numbers. */
function cheapest(costs: Uint16Array): number {
  let best = 0
  for (let j = 1; j < costs.length; j++) if (costs[j]! < costs[best]!) best = j
  return best
}

/** Go back over the steps from the end. */
function trace(snippet: string, stretch: string, step: Uint8Array, end: number): Alignment {
  const width = stretch.length + 1
  const before = new Array<number>(snippet.length + 1).fill(end)
  const after = [...before]
  let [i, j, same] = [snippet.length, end, 0]
  while (i > 0) {
    const taken = step[i * width + j]
    if (taken === stretchOnly) j--
    else {
      if (taken === both && snippet[i - 1] === stretch[j - 1]) same++
      i--
      if (taken === both) j--
      after[i] = j
    }
    before[i] = j
  }
  return { before, after, same }
}
