import type { Span } from '../engine/analysis.ts'

const cellLength = 256

/** Find the things one of whose spans holds another span, in the order in which they were given. */
export function indexSpans<T>(all: readonly T[], spansOf: (each: T) => readonly Span[]): (inner: Span) => readonly T[] {
  const cells = new Map<number, { span: Span; each: T }[]>()
  for (const each of all)
    for (const span of spansOf(each))
      for (let cell = Math.floor(span.start / cellLength); cell * cellLength <= span.end; cell++) {
        const known = cells.get(cell)
        if (known) known.push({ span, each })
        else cells.set(cell, [{ span, each }])
      }
  return (inner) => {
    const near = cells.get(Math.floor(inner.start / cellLength)) ?? []
    const holding = near.filter(({ span }) => span.start <= inner.start && inner.end <= span.end)
    return [...new Set(holding.map(({ each }) => each))]
  }
}
