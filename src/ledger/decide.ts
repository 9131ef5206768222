import type { Analysis, Span } from '../engine/analysis.ts'
import type { HouseSpelling } from './actors.ts'
import { type Found, findAnchors } from './anchoring.ts'
import { type Anchor, type Decision, keyRole, type MarkKind, type Part, type Verdict } from './decision.ts'
import { Desk, who } from './desk.ts'
import { keyParts } from './mark-index.ts'
import { type Mark, marksOf } from './marks.ts'
import { sayTheSame } from './quotes.ts'

/**
 * Where a mark stands between the engine and people: `open` is the engine's, and nobody has decided; `accepted` and `rejected` are
 * what they say; `changed` is the engine's with a person's changes; `added` is a person's alone.
 */
export type State = 'open' | 'accepted' | 'changed' | 'rejected' | 'added'

/** What came of checking a mark. */
export interface Check {
  verdict: Verdict
  note?: string
  source?: string
  by?: string
  at?: string
  /** False where the words have changed since. */
  current: boolean
}

/** A mark as it stands after all decisions. */
export interface DecidedMark extends Mark {
  state: State
  /** What the engine says, whatever people decided; null where it sees no such mark. */
  engine: Mark | null
  /** All that was decided about it, the earliest first. */
  decisions: Decision[]
  /** The last check. */
  check: Check | null
  tags: string[]
  notes: { text: string; by?: string; at?: string }[]
}

/** A decision whose words are not found. */
export interface Orphan {
  decision: Decision
  /** Where other words stand now between the same surroundings. */
  near: Span | null
}

/** What is decided about the actors of all articles of a folder, as far as it reaches one. */
export interface ForAll {
  /** Names that are one actor's. */
  same?: readonly (readonly [string, string])[]
  spellings?: readonly HouseSpelling[]
}

export interface Decided {
  /** In text order, the rejected ones too. */
  marks: DecidedMark[]
  orphans: Orphan[]
}

/**
 * Apply what people decided about an article to what the engine finds in its text now; the last decision counts. What is decided
 * for a whole folder comes first.
 */
export function decide(
  analysis: Analysis,
  decisions: readonly Decision[],
  text: string,
  { same = [], spellings = [] }: ForAll = {},
): Decided {
  const sorted = inTime(decisions)
  const found = findWords(sorted, text)
  const desk = new Desk(marksOf(analysis))
  for (const names of same) desk.unite(names)
  for (const spelling of spellings) desk.respell(spelling)
  const orphans: Orphan[] = []
  // A mark that was added, or accepted anew, after a remark was made on it has to be there when the remark looks for it.
  const [remarks, others] = [sorted.filter(isRemark), sorted.filter((decision) => !isRemark(decision))]
  for (const decision of [...others, ...remarks]) {
    const place = placeOf(decision, found)
    if (!settle(desk, decision, place, found)) orphans.push({ decision, near: place.near })
  }
  const marks = desk.marks()
  const turn = new Map(sorted.map((decision, index) => [decision, index]))
  const byTurn = (a: Decision, b: Decision) => turn.get(a)! - turn.get(b)!
  for (const { decisions } of marks) decisions.sort(byTurn)
  return { marks, orphans: orphans.sort((a, b) => byTurn(a.decision, b.decision)) }
}

const isRemark = ({ act: { act } }: Decision) => act === 'verify' || act === 'note' || act === 'tag'

/** The earliest first; of what was decided at one time, a mark is there before anything is said of it. */
const inTime = (decisions: readonly Decision[]): Decision[] =>
  decisions
    .map((decision) => ({ decision, moment: momentOf(decision), isAdded: Number(decision.act.act === 'add') }))
    .sort((a, b) => a.moment - b.moment || b.isAdded - a.isAdded || compare(a.decision.id, b.decision.id))
    .map(({ decision }) => decision)

/** In milliseconds, whichever time zone it is told in; what has no time comes first. */
const momentOf = ({ at = '' }: Decision) => Date.parse(at) || 0
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function anchorsOf({ mark, act }: Decision): Anchor[] {
  return [...mark.anchors, ...((act.act === 'change' && act.to.anchors) || [])]
}

/** Of a name, a figure or a date each letter counts: `$5 million` is not `$5 billion`, nor North Korea South Korea. */
const byLetter: ReadonlySet<MarkKind> = new Set(['actor', 'figure', 'date'])

function findWords(decisions: readonly Decision[], text: string): Map<Anchor, Found | null> {
  const found = findAnchors(text, decisions.flatMap(anchorsOf))
  for (const decision of decisions.filter(({ mark }) => byLetter.has(mark.kind)))
    for (const each of anchorsOf(decision)) {
      const place = found.get(each)
      if (place?.words === 'changed' && !sayTheSame(each.exact, text.slice(place.start, place.end)))
        found.set(each, { ...place, words: 'replaced' })
    }
  return found
}

/** Where a decision's mark is now. */
interface Place {
  /** Empty where none of the words by which it is known are found. */
  parts: Part[]
  /** Whether the words are the very same. */
  same: boolean
  near: Span | null
}

type Finds = ReadonlyMap<Anchor, Found | null>

function placeOf({ mark }: Decision, found: Finds): Place {
  const key = mark.anchors.filter(({ role }) => role === keyRole(mark.kind))
  const places = key.map((each) => found.get(each) ?? null)
  const known = places.some((place) => place !== null && place.words !== 'replaced')
  const near = places.find((place) => place?.words === 'replaced')
  return {
    parts: known ? partsOf(mark.anchors, found) : [],
    same: places.every((place) => place?.words === 'same'),
    near: near ? { start: near.start, end: near.end } : null,
  }
}

/** The spans that are found, in text order. */
function partsOf(anchors: readonly Anchor[], found: Finds): Part[] {
  return anchors
    .flatMap((each) => {
      const place = found.get(each)
      return place && place.words !== 'replaced' ? { role: each.role, start: place.start, end: place.end } : []
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Apply one decision; false where its words are not found. */
function settle(desk: Desk, decision: Decision, place: Place, found: Finds): boolean {
  const { mark, act } = decision
  // A passage is what a person marked: one inside of another is another.
  const isJustThere = act.act === 'add' || mark.kind === 'passage'
  const known = isJustThere ? desk.findSame(mark, place.parts) : desk.find(mark, keyParts({ ...mark, ...place }))
  // What was checked may say something else now: `20 percent` has become `25 percent`.
  const lost = place.parts.length === 0 && !known
  const instead = lost && act.act === 'verify' && place.near ? desk.find(mark, [place.near]) : null
  if (lost && !instead) return false
  const target = known ?? instead ?? desk.make(decision, place.parts)
  note(apply(desk, target, decision, place, found), decision, !instead && (place.same || place.parts.length === 0))
  return true
}

function apply(desk: Desk, mark: DecidedMark, decision: Decision, { parts }: Place, found: Finds): DecidedMark {
  const { act } = decision
  if (act.act === 'accept') desk.accept(mark, decision, parts)
  // Also where the engine has come to the same: the person may think again.
  if (act.act === 'reject') desk.reject(mark, decision)
  if (act.act === 'change') {
    const { anchors, ...details } = act.to
    desk.change(mark, details, partsOf(anchors ?? [], found))
  }
  if (act.act === 'add') desk.add(mark, decision, parts)
  return act.act === 'join' ? desk.join(mark, act.into) : mark
}

/** Keep a decision with its mark; `current` where the words are those that it is about. */
function note(mark: DecidedMark, decision: Decision, current = true) {
  const { act } = decision
  mark.decisions.push(decision)
  if (act.act === 'note') mark.notes.push({ text: act.text, ...who(decision) })
  if (act.act === 'tag' && !mark.tags.includes(act.tag)) mark.tags.push(act.tag)
  if (act.act !== 'verify') return
  const { act: _, ...said } = act
  mark.check = { ...said, ...who(decision), current }
}
