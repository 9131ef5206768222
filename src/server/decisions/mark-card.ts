import type { Check, DecidedMark, State } from '../../ledger/decide.ts'
import type { Decision, Verdict } from '../../ledger/decision.ts'
import { keyParts } from '../../ledger/mark-index.ts'
import type { Mark } from '../../ledger/marks.ts'
import type { Desk } from '../cards.ts'
import type { Markup } from '../markup.ts'
import { clip } from '../words.ts'
import { lastWord } from './state-words.ts'

const mostWords = 80

/** What people decided about a mark, a line for each thing; empty where it is the engine's alone. */
export function markCard(desk: Desk, mark: DecidedMark): string {
  const { markup } = desk
  const lines = [
    stateLine(desk, mark),
    ...(mark.check ? [checkLine(mark.check, markup)] : []),
    ...mark.tags.map((name) => tagLine(desk, name)),
    ...mark.notes.map(({ text, ...who }) => `Note${signed(who, markup)}: ${markup.plain(text)}`),
  ]
  return lines.filter(Boolean).join('\n\n')
}

/** Words that a person marked for a note or a tag alone. */
export function passageCard(desk: Desk, mark: DecidedMark): string {
  return `${desk.markup.strong('Passage')}\n\n${markCard(desk, mark)}`
}

/** The faint line of words that a person says are no such mark. */
export function rejectedLine({ markup }: Desk, mark: DecidedMark): string {
  const what = [mark.kind, ...(mark.speaker == null ? [] : [`by ${mark.speaker}`])].join(' ')
  return markup.aside(`Rejected${whoAndWhen(lastWord(mark))}: ${what}`)
}

const stateNames: Readonly<Record<Exclude<State, 'open' | 'rejected'>, string>> = {
  accepted: 'Accepted',
  changed: 'Changed',
  added: 'Added',
}

function stateLine(desk: Desk, mark: DecidedMark): string {
  const { state, kind } = mark
  if (state === 'open' || state === 'rejected' || kind === 'passage') return ''
  const decision = lastWord(mark)
  // What is decided about a folder's actors, and what was said of words that the engine marks no more, is no decision of this kind.
  if (!decision)
    return state === 'changed' ? 'Changed by what is decided about the folder' : 'The engine does not mark this now'
  return `${stateNames[state]}${signed(decision, desk.markup)}${state === 'changed' ? engineSays(desk, mark) : ''}`
}

/** ` (the engine says: Jonas Falk, direct)`: only where that is something else. */
function engineSays(desk: Desk, mark: DecidedMark): string {
  const { engine } = mark
  if (!engine) return ''
  const others = [
    ...(engine.name !== mark.name ? [engine.name ?? ''] : []),
    ...(engine.speaker !== mark.speaker ? [engine.speaker ?? 'nobody'] : []),
    ...(engine.label !== mark.label ? [engine.label ?? ''] : []),
    ...(titlesOf(engine) !== titlesOf(mark) ? [titlesOf(engine) || 'no title'] : []),
    ...(amountOf(engine) !== amountOf(mark) ? [amountOf(engine) || 'no value'] : []),
    ...(mark.kind !== 'actor' && wordsOf(desk, engine) !== wordsOf(desk, mark) ? [`“${wordsOf(desk, engine)}”`] : []),
  ]
  return others.length > 0 ? ` (the engine says: ${others.map(desk.markup.plain).join(', ')})` : ''
}

const titlesOf = ({ titles = [] }: Mark) => titles.join('; ')
const amountOf = ({ value, unit }: Mark) => [value ?? [], unit ?? []].flat(2).join(' ')

function wordsOf({ reading: { document } }: Desk, mark: Pick<Mark, 'kind' | 'parts'>): string {
  const text = document.getText()
  const words = keyParts(mark).map(({ start, end }) => text.slice(start, end))
  return clip(words.join(' … '), mostWords)
}

const signs: Readonly<Record<Verdict, string>> = {
  confirmed: '✓ Confirmed',
  disputed: '✗ Disputed',
  'cannot verify': '? Cannot be verified',
}

function checkLine(check: Check, markup: Markup): string {
  const { verdict, note, source, current } = check
  return [
    `${signs[verdict]}${signed(check, markup)}`,
    ...(current ? [] : [markup.strong('changed since checked')]),
    ...(note ? [markup.plain(note)] : []),
    ...(source ? [markup.address(source)] : []),
  ].join(' · ')
}

function tagLine({ tags, markup }: Desk, name: string): string {
  const description = tags.find((tag) => tag.name === name)?.description
  return [markup.strong(`#${name}`), ...(description ? [markup.plain(description)] : [])].join(' · ')
}

type Who = Pick<Decision, 'by' | 'at'>

/** ` by Ann Lee, 21 November 2026`, as far as that is told. */
function signed(who: Who, markup: Markup): string {
  return markup.plain(whoAndWhen(who))
}

function whoAndWhen({ by, at }: Who = {}): string {
  const day = at && dayOf(at)
  return `${by ? ` by ${by}` : ''}${day ? `, ${day}` : ''}`
}

/** Where the reader is; empty where another program wrote no date. */
function dayOf(at: string): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return ''
  return `${date.getDate()} ${date.toLocaleDateString('en', { month: 'long' })} ${date.getFullYear()}`
}
