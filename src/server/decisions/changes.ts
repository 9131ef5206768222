import type { DecidedMark } from '../../ledger/decide.ts'
import { type Act, anchor, type Decision, keyRole, type MarkKind, type Part } from '../../ledger/decision.ts'
import type { Change } from '../../ledger/history.ts'
import type { LedgerLine } from '../../ledger/ledger.ts'
import { type Mark, toMarked } from '../../ledger/marks.ts'
import { toSpan } from '../convert.ts'
import type {
  ActParams,
  DecideParams,
  LetGoParams,
  MarkItem,
  MarkParams,
  ReattachParams,
  WithdrawParams,
} from '../decision-protocol.ts'
import type { Reading } from '../reading.ts'
import { oneLine } from '../words.ts'
import type { Scribe } from './scribe.ts'

/** What a command makes of the lines of a ledger. */
export type ChangeOf = (lines: readonly LedgerLine[]) => Change

/** Decide the same about several marks. What the same person says of a mark already is not said again. */
export function deciding(reading: Reading, { marks, act }: DecideParams, scribe: Scribe): ChangeOf {
  const text = reading.document.getText()
  const decided = toAct(reading, act)
  const added = marksOf(reading, marks)
    .filter((mark) => !isSaid(mark, decided, scribe.by))
    .map((mark) => scribe.write({ mark: toMarked(text, mark), act: decided }))
  return () => ({ removed: [], added })
}

function marksOf({ decided }: Reading, ids: readonly string[]): DecidedMark[] {
  return decided.marks.filter(({ id, parts }) => ids.includes(id) && parts.length > 0)
}

function toAct(reading: Reading, act: ActParams): Act {
  if (act.act !== 'change') return act
  const { parts = [], ...details } = act.to
  const spans = toParts(reading, parts)
  return { act: 'change', to: { ...details, ...(spans.length > 0 && { anchors: anchorsOf(reading, spans) }) } }
}

const anchorsOf = ({ document }: Reading, parts: readonly Part[]) => anchor(document.getText(), parts)

/** In text order; a cursor is no span. */
function toParts({ document }: Reading, parts: MarkItem['parts']): Part[] {
  return parts
    .map(({ role, range }) => ({ role, ...toSpan(document, range) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

function isSaid({ state, tags, decisions }: DecidedMark, act: Act, by: string | undefined): boolean {
  if (act.act === 'tag') return tags.includes(act.tag)
  const stands = act.act === 'accept' ? state === 'accepted' : act.act === 'reject' && state === 'rejected'
  return stands && decisions.some((decision) => decision.act.act === act.act && decision.by === by)
}

/** Mark what the engine missed. A passage is marked by what is said of it. */
export function marking(reading: Reading, params: MarkParams, scribe: Scribe): ChangeOf {
  const { uri: _, kind, parts, remark, ...details } = params
  const spans = toParts(reading, parts)
  const mark = { kind, ...describe(reading, kind, spans), ...details, anchors: anchorsOf(reading, spans) }
  const acts: Act[] = [...(kind === 'passage' ? [] : [{ act: 'add' as const }]), ...(remark ? [remark] : [])]
  const added = spans.length > 0 ? acts.map((act) => scribe.write({ mark, act })) : []
  return () => ({ removed: [], added })
}

/** What a mark of these words is, where nobody says more. */
function describe({ document }: Reading, kind: MarkKind, parts: readonly Part[]): Pick<Mark, 'label' | 'name'> {
  const words = parts
    .filter(({ role }) => role === keyRole(kind))
    .map(({ start, end }) => document.getText().slice(start, end))
  if (kind === 'actor') return { label: 'person', name: oneLine(words[0] ?? '').trim() }
  if (kind === 'claim') return { label: labelOfClaim(words) }
  if (kind === 'quotation') return { label: 'speech' }
  return kind === 'figure' ? { label: 'count' } : {}
}

const quoted = /["“”„«»‹›]/u

function labelOfClaim(pieces: readonly string[]): string {
  if (pieces.every((words) => /^["“”„«»‹›].*["“”„«»‹›]$/su.test(words.trim()))) return 'direct'
  return pieces.some((words) => quoted.test(words)) ? 'mixed' : 'indirect'
}

/** Take decisions out. */
export function withdrawing(reading: Reading, { decisions = [], marks = [], acts }: WithdrawParams): ChangeOf {
  const ofMarks = reading.decided.marks
    .filter(({ id }) => marks.includes(id))
    .flatMap((mark) => mark.decisions)
    .filter(({ act }) => !acts || acts.includes(act.act))
  const ids = new Set([...decisions, ...ofMarks.map(({ id }) => id)])
  return (lines) => ({ removed: lines.filter(({ decision }) => decision && ids.has(decision.id)), added: [] })
}

/** Give decisions whose words are not found a place: what they were about begins and ends there now. */
export function reattaching(reading: Reading, { decisions, range }: ReattachParams, scribe: Scribe): ChangeOf {
  const span = toSpan(reading.document, range)
  const moved = ({ mark, ...decision }: Decision): Decision => {
    const role = keyRole(mark.kind)
    const [place] = anchorsOf(reading, [{ role, ...span }])
    return { ...decision, mark: { ...mark, anchors: [...mark.anchors.filter((each) => each.role !== role), place!] } }
  }
  return (lines) => {
    const removed = lines.filter(({ decision }) => decision && decisions.includes(decision.id))
    const added = span.start < span.end ? removed.map((line) => scribe.rewrite(moved(line.decision!), line)) : []
    return added.length > 0 ? { removed, added } : { removed: [], added: [] }
  }
}

/** Give up decisions whose words are not found. */
export function lettingGo(reading: Reading, { decisions }: LetGoParams): ChangeOf {
  const orphans = reading.decided.orphans.map(({ decision }) => decision.id)
  return withdrawing(reading, { uri: '', decisions: decisions.filter((id) => orphans.includes(id)) })
}
