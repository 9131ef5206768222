import type { CodeAction, CodeActionKind, CodeActionParams } from 'vscode-languageserver'
import { CodeActionTriggerKind } from 'vscode-languageserver'
import type { Span } from '../../engine/analysis.ts'
import type { Tag } from '../../ledger/codebook.ts'
import type { DecidedMark } from '../../ledger/decide.ts'
import { keyRole, type MarkKind, type Verdict } from '../../ledger/decision.ts'
import { toRange, toSpan } from '../convert.ts'
import { innermost } from '../cursor.ts'
import {
  type ActParams,
  type DecideParams,
  decideCommand,
  type MarkParams,
  markCommand,
  type WithdrawParams,
  withdrawCommand,
} from '../decision-protocol.ts'
import type { Reading } from '../reading.ts'
import { clip, count, oneLine } from '../words.ts'
import { likelySame, likelySpeakers } from './likely.ts'

/** What people decide about marks, so that an editor can ask for these actions alone. */
export const markActionKind: CodeActionKind = 'refactor.newsmark'

const most = { words: 30, tags: 10 }

/**
 * Offer what can be decided about the marks at a cursor, or to mark what is selected. An editor that asks by itself wherever the cursor
 * goes gets none for a cursor: nearly every word of an article is in some mark.
 */
export function findMarkActions(reading: Reading, params: CodeActionParams, tags: readonly Tag[]): CodeAction[] {
  const { only, triggerKind } = params.context
  if (only && !only.some(holdsOurs)) return []
  const span = toSpan(reading.document, params.range)
  if (span.start < span.end) return marking(reading, trim(reading, span), tags).map(toAction)
  if (!only && triggerKind === CodeActionTriggerKind.Automatic) return []
  return marksAt(reading, span.start)
    .flatMap((mark, index) => deciding(reading, mark, index === 0 ? tags : []))
    .map(toAction)
}

/** `refactor` holds all kinds below it. */
const holdsOurs = (kind: CodeActionKind) =>
  kind === '' || kind === markActionKind || markActionKind.startsWith(`${kind}.`)

interface Offer {
  title: string
  command: string
  params: DecideParams | MarkParams | WithdrawParams
}

function toAction({ title, command, params }: Offer): CodeAction {
  return { title, kind: markActionKind, command: { title, command, arguments: [params] } }
}

const kinds: readonly MarkKind[] = ['figure', 'date', 'actor', 'quotation', 'claim', 'passage']

/** The innermost mark of each kind, the most specific kind first; one that is rejected where there is no other. */
function marksAt({ decided: { marks } }: Reading, offset: number): DecidedMark[] {
  const parts = marks
    .filter((mark) => mark.parts.some(({ start, end }) => start <= offset && offset <= end))
    .flatMap((mark) => mark.parts.map(({ start, end }) => ({ start, end, mark })))
  return kinds.flatMap((kind) => {
    const ofKind = parts.filter(({ mark }) => mark.kind === kind)
    const stands = ofKind.filter(({ mark }) => mark.state !== 'rejected')
    return (innermost(stands, offset) ?? innermost(ofKind, offset))?.mark ?? []
  })
}

function deciding(reading: Reading, mark: DecidedMark, tags: readonly Tag[]): Offer[] {
  const { uri } = reading.document
  const name = nameOf(reading, mark)
  const decide = (title: string, act: ActParams): Offer => ({
    title,
    command: decideCommand,
    params: { uri, marks: [mark.id], act },
  })
  const { decisions } = mark
  const title = `Withdraw ${count(decisions.length, 'decision')} about ${name}`
  const withdraw: Offer = { title, command: withdrawCommand, params: { uri, decisions: decisions.map(({ id }) => id) } }
  return [
    ...judging(mark, name, decide),
    ...(mark.state === 'rejected' ? [] : describing(reading, mark, name, tags, decide)),
    ...(decisions.length > 0 ? [withdraw] : []),
  ]
}

type Decide = (title: string, act: ActParams) => Offer

function judging({ kind, state }: DecidedMark, name: string, decide: Decide): Offer[] {
  if (kind === 'passage') return []
  return [
    ...(state === 'accepted' || state === 'added' ? [] : [decide(`Accept ${name}`, { act: 'accept' })]),
    ...(state === 'rejected' ? [] : [decide(`Reject ${name}`, { act: 'reject' })]),
  ]
}

function describing(reading: Reading, mark: DecidedMark, name: string, tags: readonly Tag[], decide: Decide): Offer[] {
  const { kind } = mark
  return [
    ...(kind === 'claim' || kind === 'passage' ? [] : checking(mark, name, decide)),
    ...(kind === 'actor' ? likelySame(reading, mark) : []).map((into) =>
      decide(`Join ${name} with ${oneLine(into)}`, { act: 'join', into }),
    ),
    ...(kind === 'claim' ? likelySpeakers(reading, mark) : []).map((speaker) =>
      decide(`Change the speaker to ${oneLine(speaker)}`, { act: 'change', to: { speaker } }),
    ),
    ...newTags(mark, tags).map((tag) => decide(`Tag ${name} with #${oneLine(tag)}`, { act: 'tag', tag })),
  ]
}

const verbs: readonly (readonly [Verdict, (name: string) => string])[] = [
  ['confirmed', (name) => `Confirm ${name}`],
  ['disputed', (name) => `Dispute ${name}`],
  ['cannot verify', (name) => `Note that ${name} cannot be verified`],
]

function checking({ check }: DecidedMark, name: string, decide: Decide): Offer[] {
  return verbs
    .filter(([verdict]) => check?.verdict !== verdict || !check.current)
    .map(([verdict, title]) => decide(title(name), { act: 'verify', verdict }))
}

const newTags = (mark: DecidedMark | null, tags: readonly Tag[]) =>
  tags
    .map(({ name }) => name)
    .filter((name) => !mark?.tags.includes(name))
    .slice(0, most.tags)

/** As a title calls it: `“14 days”`, `Elin Sorvik`, `the claim by Elin Sorvik`. */
function nameOf({ document }: Reading, { kind, name, speaker, parts }: DecidedMark): string {
  if (kind === 'actor' && name !== undefined) return oneLine(name)
  if (kind === 'claim') return speaker == null ? 'the claim' : `the claim by ${oneLine(speaker)}`
  if (kind === 'quotation' || kind === 'passage') return `the ${kind}`
  const { start, end } = parts[0]!
  return `“${clip(oneLine(document.getText().slice(start, end)), most.words)}”`
}

const marked: readonly (readonly [MarkKind, string])[] = [
  ['actor', 'an actor'],
  ['claim', 'a claim'],
  ['quotation', 'a quotation'],
  ['figure', 'a figure'],
]

function marking({ document }: Reading, span: Span, tags: readonly Tag[]): Offer[] {
  if (span.start >= span.end) return []
  const mark = (title: string, kind: MarkKind, remark?: MarkParams['remark']): Offer => {
    const parts = [{ role: keyRole(kind), range: toRange(document, span) }]
    return { title, command: markCommand, params: { uri: document.uri, kind, parts, ...(remark && { remark }) } }
  }
  return [
    ...marked.map(([kind, name]) => mark(`Mark as ${name}`, kind)),
    ...newTags(null, tags).map((tag) => mark(`Tag with #${oneLine(tag)}`, 'passage', { act: 'tag', tag })),
  ]
}

/** What is selected without the blanks at its edges. */
function trim({ document }: Reading, { start, end }: Span): Span {
  const words = document.getText().slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }
}
