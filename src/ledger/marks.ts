import type { Analysis, Claim, Span } from '../engine/analysis.ts'
import { anchor, type Details, type Marked, type MarkKind, type Part, type Role } from './decision.ts'

/** A mark of any kind in one shape: what it says and where it stands. */
export interface Mark extends Details {
  kind: MarkKind
  /** The engine's id, or made from where it stands. */
  id: string
  /** In text order within a role. */
  parts: Part[]
}

/** All marks of an analysis, by kind and then in text order. Speakers are names. */
export function marksOf(analysis: Analysis): Mark[] {
  const { actors, claims, quotations, figures, dates } = analysis
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  return [
    ...actors.map(({ id, name, kind, titles, mentions }) => ({
      kind: 'actor' as const,
      id,
      label: kind as string,
      name,
      titles: [...new Set(titles.map(({ text }) => text))],
      parts: mentions.map(part('mention')),
    })),
    ...claims.map((claim) => claimMark(claim, nameOf)),
    ...quotations.map((quotation) => wordsMark('quotation', quotation, { label: quotation.kind })),
    ...figures.map(({ kind, value, unit, qualifier, of, ...span }) =>
      wordsMark('figure', span, {
        label: kind,
        value,
        ...(unit !== undefined && { unit }),
        ...(qualifier !== undefined && { qualifier }),
        ...(of !== undefined && { of }),
      }),
    ),
    ...dates.map((date) => wordsMark('date', date, { value: date.value })),
  ]
}

/** A mark as a decision about it keeps it: an actor by the first place that gives the name. */
export function toMarked(
  text: string,
  { kind, parts, label, name, titles, speaker, value, unit, qualifier, of }: Mark,
): Marked {
  const named = parts.find(({ start, end }) => text.slice(start, end) === name) ?? parts[0]
  return {
    kind,
    ...(label !== undefined && { label }),
    ...(name !== undefined && { name }),
    ...(titles !== undefined && { titles }),
    ...(speaker !== undefined && { speaker }),
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
    ...(qualifier !== undefined && { qualifier }),
    ...(of !== undefined && { of }),
    anchors: anchor(text, kind === 'actor' && named ? [named] : parts),
  }
}

const part =
  (role: Role) =>
  ({ start, end }: Span): Part => ({ role, start, end })

function claimMark({ id, kind, source, cue, content, actor }: Claim, nameOf: ReadonlyMap<string, string>): Mark {
  const speaker = actor === null ? null : (nameOf.get(actor) ?? null)
  const parts = [
    ...(source ? [part('source')(source)] : []),
    ...(cue ? [part('cue')(cue)] : []),
    ...content.map(part('content')),
  ]
  return { kind: 'claim', id, label: kind, speaker, parts }
}

function wordsMark(kind: MarkKind, { id, start, end }: Span & { id?: string }, details: Details): Mark {
  return { kind, id: id ?? `${kind}:${start}-${end}`, ...details, parts: [{ role: 'words', start, end }] }
}
