import {
  type DecideParams,
  decideCommand,
  type MarkItem,
  type MarkParams,
  markCommand,
} from '../../server/decision-protocol.ts'
import type { DisagreementItem } from '../../server/exchange-protocol.ts'

/** A command of the server with what it takes. */
export type Step =
  | { command: typeof decideCommand; params: DecideParams }
  | { command: typeof markCommand; params: MarkParams }

/** What makes an article have something as one of two sides has it; nothing where it has. */
export function haveItSo(uri: string, disagreement: DisagreementItem, side: 'ours' | 'theirs'): Step[] {
  const { mark, differs } = disagreement
  const wanted = disagreement[side]
  const decide = (act: DecideParams['act']): Step[] =>
    mark === null ? [] : [{ command: decideCommand, params: { uri, marks: [mark], act } }]
  if (!wanted) return decide({ act: 'reject' })
  if (mark === null)
    return [{ command: markCommand, params: { uri, kind: wanted.kind, parts: wanted.parts, ...said(wanted) } }]
  const changes = differs.some((field) => field !== 'check')
  if (differs.length === 0) return decide({ act: 'accept' })
  const to = { ...said(wanted), ...(differs.includes('place') && { parts: wanted.parts }) }
  return [
    ...(changes ? decide({ act: 'change', to }) : []),
    ...(differs.includes('check') && wanted.check ? decide({ act: 'verify', ...checked(wanted.check) }) : []),
  ]
}

function said({
  label,
  name,
  titles,
  speaker,
  value,
  unit,
  qualifier,
  of,
}: MarkItem): Omit<MarkParams, 'uri' | 'kind' | 'parts'> {
  const all = { label, name, titles, speaker, value, unit, qualifier, of }
  return Object.fromEntries(Object.entries(all).filter(([, field]) => field !== undefined))
}

function checked({ verdict, note, source }: NonNullable<MarkItem['check']>) {
  return { verdict, ...(note !== undefined && { note }), ...(source !== undefined && { source }) }
}
