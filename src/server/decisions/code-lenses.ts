import type { CodeLens } from 'vscode-languageserver'
import type { Block, Claim, Span } from '../../engine/analysis.ts'
import { checklist, type Item, progress } from '../../ledger/checklist.ts'
import type { DecidedMark } from '../../ledger/decide.ts'
import { toRange } from '../convert.ts'
import { type ActParams, type DecideParams, decideCommand } from '../decision-protocol.ts'
import type { Reading } from '../reading.ts'
import { speakerOf } from '../speech.ts'
import { clip, count } from '../words.ts'
import { stateWords } from './state-words.ts'

const mostWords = 80

/** A paragraph with what there is to decide about it. */
interface Paragraph {
  block: Block
  claims: { claim: Claim; mark: DecidedMark }[]
  items: Item[]
}

/** One line above each paragraph that says something: who says what, how far it is checked; accept and reject what is open. */
export function findLenses(reading: Reading, canDecide: boolean): CodeLens[] {
  return paragraphs(reading).flatMap((paragraph) => {
    const { document } = reading
    const { start } = toRange(document, paragraph.block)
    const range = { start, end: start }
    const open = paragraph.claims.filter(({ mark }) => mark.state === 'open').map(({ mark }) => mark.id)
    const all = open.length > 1 ? ' all' : ''
    const lens = (title: string, act: ActParams): CodeLens => {
      const params: DecideParams = { uri: document.uri, marks: open, act }
      return { range, command: { title, command: decideCommand, arguments: [params] } }
    }
    return [
      { range, command: { title: describe(reading, paragraph), command: '' } },
      ...(canDecide && open.length > 0
        ? [lens(`Accept${all}`, { act: 'accept' }), lens(`Reject${all}`, { act: 'reject' })]
        : []),
    ]
  })
}

function paragraphs({ document, analysis, decided }: Reading): Paragraph[] {
  const found = analysis.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block): Paragraph => ({ block, claims: [], items: [] }))
  const marks = new Map(decided.marks.map((mark) => [mark.id, mark]))
  for (const claim of analysis.claims) {
    const mark = marks.get(claim.id)
    if (mark && claim.content[0]) holding(found, claim.content[0])?.claims.push({ claim, mark })
  }
  for (const item of checklist(decided, document.getText())) holding(found, item.mark.parts[0]!)?.items.push(item)
  return found.filter(({ claims, items }) => claims.length + items.length > 0)
}

/** The last paragraph that begins no later than a span, where that begins in it. */
function holding(paragraphs: readonly Paragraph[], { start }: Span): Paragraph | null {
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle]!.block.start <= start) low = middle + 1
    else high = middle
  }
  const last = paragraphs[low - 1]
  return last && start < last.block.end ? last : null
}

/** `Jonas Falk · direct · open · 1 of 3 checked`, `2 claims: Falk, Sorvik · 1 of 3 checked`. */
function describe(reading: Reading, { claims, items }: Paragraph): string {
  const { checked, of } = progress(items)
  const words = [...claimWords(reading, claims), ...(of > 0 ? [`${checked} of ${of} checked`] : [])]
  return words.join(' · ')
}

function claimWords(reading: Reading, claims: Paragraph['claims']): string[] {
  const speakers = [...new Set(claims.map(({ claim }) => speakerOf(reading, claim) ?? 'nobody named'))]
  const states = [...new Set(claims.map(({ mark }) => stateWords(mark)))]
  const [first, ...others] = claims
  if (!first) return []
  if (others.length === 0) return [clip(speakers.join(), mostWords), first.claim.kind, ...states]
  const named = `${count(claims.length, 'claim')}: ${clip(speakers.join(', '), mostWords)}`
  return states.length === 1 && states[0] !== 'open' ? [named, ...states] : [named]
}
