import type { ClaimDraft } from '../claims.ts'
import { type Phrase, sourceAfter, spanOf } from './sources.ts'
import type { Unit } from './units.ts'

/** Find `CONTENT, according to SOURCE` and `According to SOURCE, CONTENT`. */
export function claimsAccordingTo(unit: Unit): ClaimDraft[] {
  const { tokens, inside } = unit
  const found: ClaimDraft[] = []
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (inside[i] !== null || !/^according$/iu.test(tokens[i]!.text) || tokens[i + 1]!.text !== 'to') continue
    const source = sourceBehind(unit, i + 2, i === 0)
    if (!source) continue
    const content = i === 0 ? behind(unit, source.to) : before(unit, i)
    if (!content) continue
    found.push({
      kind: 'indirect',
      source: spanOf(unit, source),
      cue: { start: tokens[i]!.start, end: tokens[i + 1]!.end },
      content: [spanOf(unit, content)],
      carriedOver: false,
      confidence: 0.78,
      why: 'the clause beside “according to”',
    })
  }
  return found
}

/** `according to [exit polls]`, `according to [Ann Lee, a doctor]`; at the start of a sentence the next comma ends the source. */
function sourceBehind(unit: Unit, from: number, opens: boolean): Phrase | null {
  const named = opens ? null : sourceAfter(unit, from)
  if (named) return named
  const { tokens, inside } = unit
  let to = from
  while (to < tokens.length && to - from < 24 && inside[to] === null && !/^[,.;:?!—–()]$/u.test(tokens[to]!.text)) to++
  return to > from ? { from, to } : null
}

function behind({ tokens }: Unit, from: number) {
  let start = from
  while (start < tokens.length && !/^[,:]$/u.test(tokens[start]!.text)) start++
  let to = tokens.length
  while (to > start && /^[.?!…]$/u.test(tokens[to - 1]!.text)) to--
  return start + 1 < to ? { from: start + 1, to } : null
}

function before({ tokens }: Unit, end: number) {
  const to = tokens[end - 1]?.text === ',' ? end - 1 : end
  return to > 1 ? { from: 0, to } : null
}
