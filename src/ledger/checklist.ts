import type { Span } from '../engine/analysis.ts'
import type { Check, Decided, DecidedMark } from './decide.ts'
import type { Verdict } from './decision.ts'
import { keyParts } from './mark-index.ts'
import { indexSpans } from './span-index.ts'

export type ItemKind = 'name' | 'quotation' | 'figure' | 'date'

/** `open`: nobody has checked it; `changed since checked`: its words are others than those that were checked. */
export type ItemState = Verdict | 'open' | 'changed since checked'

/** Something that an article states and that can be checked. */
export interface Item {
  kind: ItemKind
  mark: DecidedMark
  /** As the article has it; of a person, the name. */
  words: string
  /** The titles of a name, the speaker of a quotation, the day of a date. */
  detail: string
  state: ItemState
  check: Check | null
}

/** Everything to be checked in an article, in text order; what people rejected is not. */
export function checklist({ marks }: Decided, text: string): Item[] {
  const claims = marks.filter(({ kind, state }) => kind === 'claim' && state !== 'rejected')
  const claimsOf = indexSpans(claims, keyParts)
  return marks.flatMap((mark) => {
    const kind = kindOf(mark)
    if (!kind || mark.state === 'rejected') return []
    const [first] = mark.parts
    const words = kind === 'name' ? mark.name! : first ? text.slice(first.start, first.end) : ''
    return { kind, mark, words, detail: detailOf(mark, claimsOf), state: stateOf(mark), check: mark.check }
  })
}

/** Groups are no names: `critics`. A work's title between quotation marks is nobody's words. */
function kindOf({ kind, label, name, parts }: DecidedMark): ItemKind | null {
  if (parts.length === 0) return null
  if (kind === 'actor') return name !== undefined && label !== 'group' ? 'name' : null
  if (kind === 'quotation') return label === 'title' ? null : 'quotation'
  return kind === 'figure' || kind === 'date' ? kind : null
}

function stateOf({ check }: DecidedMark): ItemState {
  if (!check) return 'open'
  return check.current ? check.verdict : 'changed since checked'
}

function detailOf(
  { kind, titles, value, parts }: DecidedMark,
  claimsOf: (span: Span) => readonly DecidedMark[],
): string {
  if (kind === 'actor') return (titles ?? []).join(', ')
  if (kind === 'date') return typeof value === 'string' ? value : ''
  return kind === 'quotation' ? (claimsOf(parts[0]!)[0]?.speaker ?? '') : ''
}

export interface Progress {
  checked: number
  of: number
}

/** How far the checking has come: `37/52`. What has changed since is to be checked again. */
export function progress(items: readonly Item[]): Progress {
  const left = items.filter(({ state }) => state === 'open' || state === 'changed since checked')
  return { checked: items.length - left.length, of: items.length }
}
