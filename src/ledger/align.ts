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
  const codes = Uint16Array.from({ length: stretch.length }, (_, j) => stretch.charCodeAt(j))
  const step = new Uint8Array((snippet.length + 1) * width).fill(stretchOnly, 0, width)
  let above = new Uint16Array(width)
  let costs = new Uint16Array(width)
  for (let i = 1; i <= snippet.length; i++) {
    const code = snippet.charCodeAt(i - 1)
    const row = i * width
    costs[0] = i
    step[row] = snippetOnly
    let before = i
    for (let j = 1; j < width; j++) {
      const together = above[j - 1]! + (code === codes[j - 1] ? 0 : 1)
      const alone = above[j]! + 1
      const added = before + 1
      before = together <= alone ? (together <= added ? together : added) : alone <= added ? alone : added
      costs[j] = before
      step[row + j] = before === together ? both : before === alone ? snippetOnly : stretchOnly
    }
    ;[above, costs] = [costs, above]
  }
  return trace(snippet, stretch, step, cheapest(above))
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
