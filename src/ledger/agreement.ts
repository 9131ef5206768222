import type { Span } from '../engine/analysis.ts'
import type { DecidedMark } from './decide.ts'
import type { MarkKind } from './decision.ts'
import { indexMarks, keyParts } from './mark-index.ts'

/** How far two people agree on one kind of mark. */
export interface Agreement {
  kind: MarkKind
  /** Marks that both have. */
  both: number
  ours: number
  theirs: number
  /** Of where the marks stand, blanks and punctuation at their edges aside; 1 where neither has any. */
  f1: number
  /** Cohen's kappa of the labels where both have a mark; null where there is none, or only one label. */
  kappa: number | null
}

/** A place that the two see differently: one has no mark there, or both have another. */
export interface Disagreement {
  kind: MarkKind
  ours: DecidedMark | null
  theirs: DecidedMark | null
  /** What differs where both have a mark; `place` where they have most of its words in common, or of an actor some mentions. */
  differs: ('place' | 'label' | 'name' | 'speaker' | 'value' | 'check')[]
}

export interface Comparison {
  agreement: Agreement[]
  /** In text order. */
  disagreements: Disagreement[]
}

/** Compare what two people say of one article: the marks that stand, each with its decisions applied. */
export function compareMarks(ours: readonly DecidedMark[], theirs: readonly DecidedMark[], text: string): Comparison {
  const pairs = pair(ours, theirs, text)
  const kinds = [...new Set(pairs.map(({ kind }) => kind))]
  return {
    agreement: kinds.map((kind) =>
      agreementOf(
        kind,
        pairs.filter((each) => each.kind === kind),
      ),
    ),
    disagreements: [...pairs.filter(({ ours, theirs }) => ours && theirs), ...alike(pairs)]
      .map((pair) => ({ ...pair, differs: differing(pair, text) }))
      .filter(({ ours, theirs, differs }) => !ours || !theirs || differs.length > 0)
      .sort((a, b) => startOf(a) - startOf(b)),
  }
}

interface Pair {
  kind: MarkKind
  ours: DecidedMark | null
  theirs: DecidedMark | null
}

/** Every mark of either, together with the other's at the same place. */
function pair(ours: readonly DecidedMark[], theirs: readonly DecidedMark[], text: string): Pair[] {
  const standing = (marks: readonly DecidedMark[]) => marks.filter(({ state }) => state !== 'rejected')
  const waiting = new Map<string, DecidedMark[]>()
  for (const mark of standing(theirs)) {
    const key = placeKey(mark, text)
    const same = waiting.get(key)
    if (same) same.push(mark)
    else waiting.set(key, [mark])
  }
  const pairs = standing(ours).map((mark): Pair => {
    const other = waiting.get(placeKey(mark, text))?.shift() ?? null
    return { kind: mark.kind, ours: mark, theirs: other }
  })
  const alone = [...waiting.values()].flat().map((mark): Pair => ({ kind: mark.kind, ours: null, theirs: mark }))
  return [...pairs, ...alone]
}

function placeKey(mark: DecidedMark, text: string): string {
  const spans = keyParts(mark).map((span) => bare(span, text))
  return `${mark.kind} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`
}

/** A span without blanks and punctuation at its edges; whole where it is nothing else. */
function bare({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end)
  const from = words.search(/[\p{L}\p{N}]/u)
  if (from < 0) return { start, end }
  // Runs of letters, so that a long run of dots is gone over once.
  const last = [...words.slice(from).matchAll(/[\p{L}\p{N}]+/gu)].at(-1)!
  return { start: start + from, end: start + from + last.index + last[0].length }
}

function agreementOf(kind: MarkKind, pairs: readonly Pair[]): Agreement {
  const both = pairs.filter(({ ours, theirs }) => ours && theirs)
  const ours = pairs.filter((each) => each.ours).length
  const theirs = pairs.filter((each) => each.theirs).length
  return {
    kind,
    both: both.length,
    ours,
    theirs,
    f1: ours + theirs === 0 ? 1 : (2 * both.length) / (ours + theirs),
    kappa: kappa(both.map((each) => [each.ours!.label ?? '', each.theirs!.label ?? ''])),
  }
}

/** Cohen's kappa of pairs of labels; null where there is nothing to agree on. */
export function kappa(pairs: readonly (readonly [string, string])[]): number | null {
  const count = (label: string, side: 0 | 1) => pairs.filter((each) => each[side] === label).length
  const labels = [...new Set(pairs.flat())]
  const chance = labels.reduce((sum, label) => sum + count(label, 0) * count(label, 1), 0) / pairs.length ** 2
  const observed = pairs.filter(([ours, theirs]) => ours === theirs).length / pairs.length
  return labels.length < 2 ? null : (observed - chance) / (1 - chance)
}

/** Marks that only one of the two has, with that of the other which stands at most of the same words. */
function alike(pairs: readonly Pair[]): Pair[] {
  const theirs = pairs.flatMap((pair) => (pair.ours ? [] : (pair.theirs ?? [])))
  const index = indexMarks<DecidedMark>()
  for (const mark of theirs) index.add(mark)
  const taken = new Set<DecidedMark>()
  const paired = pairs
    .filter((pair) => !pair.theirs)
    .map(({ kind, ours }): Pair => {
      const found = index.find(kind, keyParts(ours!))
      if (!found || taken.has(found)) return { kind, ours, theirs: null }
      taken.add(found)
      return { kind, ours, theirs: found }
    })
  const alone = theirs.filter((mark) => !taken.has(mark))
  return [...paired, ...alone.map((mark): Pair => ({ kind: mark.kind, ours: null, theirs: mark }))]
}

function differing({ ours, theirs }: Pair, text: string): Disagreement['differs'] {
  if (!ours || !theirs) return []
  const elsewhere = placeKey(ours, text) !== placeKey(theirs, text)
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
  const fields = (['label', 'name', 'speaker', 'value'] as const).filter((field) => !same(ours[field], theirs[field]))
  const contrary = ours.check && theirs.check && ours.check.verdict !== theirs.check.verdict
  return [...(elsewhere ? (['place'] as const) : []), ...fields, ...(contrary ? (['check'] as const) : [])]
}

const startOf = ({ ours, theirs }: Disagreement) => (ours ?? theirs)!.parts[0]?.start ?? 0
