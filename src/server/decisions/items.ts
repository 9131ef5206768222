import type { Span } from '../../engine/analysis.ts'
import { checklist, type Item, progress } from '../../ledger/checklist.ts'
import type { DecidedMark, Orphan } from '../../ledger/decide.ts'
import { type Decision, type Details, keyRole } from '../../ledger/decision.ts'
import { toPlaceItem } from '../article.ts'
import { toRange } from '../convert.ts'
import type {
  CheckItem,
  DecisionItem,
  Decisions,
  DoneItem,
  LedgerItem,
  MarkItem,
  OrphanItem,
} from '../decision-protocol.ts'
import type { Reading } from '../reading.ts'
import { oneLine } from '../words.ts'
import type { Done } from './histories.ts'
import type { KnownLedger } from './known-ledger.ts'

/** What is decided about an article, ready to be shown. */
export function toDecisions(
  reading: Reading,
  known: KnownLedger | null,
  history: { undo: Done | null; redo: Done | null },
): Decisions {
  const { decided } = reading
  const items = checklist(decided, reading.document.getText())
  const by = decided.marks.flatMap(({ decisions }) => decisions).map((decision) => decision.by ?? '')
  return {
    marks: decided.marks.map((mark) => toMarkItem(reading, mark)),
    orphans: decided.orphans.map((orphan) => toOrphanItem(reading, orphan)),
    checklist: items.map((item) => toCheckItem(reading, item)),
    progress: progress(items),
    undo: toDoneItem(history.undo),
    redo: toDoneItem(history.redo),
    people: [...new Set(by)].filter(Boolean).sort((a, b) => a.localeCompare(b)),
    tags: [...(known?.tags ?? [])],
    ledger: known && toLedgerItem(known),
  }
}

/** A mark in lines and characters. */
export function toMarkItem(reading: Reading, mark: DecidedMark): MarkItem {
  const { id, kind, state, parts, check, tags, decisions, engine } = mark
  const { document } = reading
  const first = firstOf(reading, mark)
  return {
    ...detailsOf(mark),
    ...{ id, kind, state, check, tags: tags.map(oneLine) },
    parts: parts.map(({ role, ...span }) => ({ role, range: toRange(document, span) })),
    words: wordsOf(reading, mark),
    place: first && toPlaceItem(reading, first),
    engine: engine && detailsOf(engine),
    decisions: decisions.map(toDecisionItem),
  }
}

function detailsOf({ label, name, titles, speaker, value, unit, qualifier, of }: Details): Details {
  return {
    ...(label !== undefined && { label }),
    ...(name !== undefined && { name: oneLine(name) }),
    ...(titles && { titles: titles.map(oneLine) }),
    ...(speaker !== undefined && { speaker: speaker === null ? null : oneLine(speaker) }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
    ...(qualifier !== undefined && { qualifier }),
    ...(of !== undefined && { of }),
  }
}

/** The words by which a mark is told from others. */
const keySpans = ({ kind, parts }: DecidedMark): Span[] => parts.filter(({ role }) => role === keyRole(kind))

/** Where a mark first stands, an actor by name where that is anywhere: `my` before `Jonas Falk` says little. */
function firstOf({ document }: Reading, mark: DecidedMark): Span | null {
  const spans = keySpans(mark)
  const text = document.getText()
  const named = spans.find(({ start, end }) => [mark.name, mark.engine?.name].includes(text.slice(start, end)))
  return named ?? spans[0] ?? mark.parts[0] ?? null
}

function wordsOf({ document }: Reading, mark: DecidedMark): string {
  if (mark.kind === 'actor' && mark.name !== undefined) return oneLine(mark.name)
  const text = document.getText()
  return keySpans(mark)
    .map(({ start, end }) => oneLine(text.slice(start, end)))
    .join(' … ')
}

function toDecisionItem({ id, act, by, at }: Decision): DecisionItem {
  const says = saysOf(act)
  return {
    ...{ id, act: act.act },
    ...(says !== undefined && { says: oneLine(says) }),
    ...(by && { by: oneLine(by) }),
    ...(at && { at: oneLine(at) }),
  }
}

function saysOf(act: Decision['act']): string | undefined {
  if (act.act === 'note') return act.text
  if (act.act === 'tag') return act.tag
  if (act.act === 'verify') return act.verdict
  return act.act === 'join' ? act.into : undefined
}

function toOrphanItem(reading: Reading, { decision, near }: Orphan): OrphanItem {
  const { kind, name, anchors } = decision.mark
  const anchor = anchors.find(({ role }) => role === keyRole(kind)) ?? anchors[0]
  return {
    ...toDecisionItem(decision),
    kind,
    words: oneLine((kind === 'actor' ? name : undefined) ?? anchor?.exact ?? ''),
    before: oneLine(anchor?.prefix ?? ''),
    after: oneLine(anchor?.suffix ?? ''),
    near: near && toPlaceItem(reading, near),
  }
}

function toCheckItem(reading: Reading, { kind, mark, words, detail, state, check }: Item): CheckItem {
  const place = toPlaceItem(reading, firstOf(reading, mark)!)
  return { mark: mark.id, kind, state, words: oneLine(words), detail: oneLine(detail), check, place }
}

function toDoneItem(done: Done | null): DoneItem | null {
  return done && { did: done.did, count: Math.max(done.added.length, done.removed.length) }
}

function toLedgerItem({ uri, path, ledger, problem }: KnownLedger): LedgerItem {
  return { uri, path, conflicts: ledger.conflicts.length, problem }
}
