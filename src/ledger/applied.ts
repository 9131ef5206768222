import type { Actor, Analysis, Claim, DateMention, Figure, Mention, Quotation, Span } from '../engine/analysis.ts'
import type { Decided, DecidedMark } from './decide.ts'
import type { Role } from './decision.ts'
import { indexSpans } from './span-index.ts'

/**
 * The analysis as people have decided it, for whatever shows an analysis: without what they rejected, with their changes, with what they
 * added. What is theirs alone has the id of their decision, and tells in `why` who decided it.
 */
export function applied(analysis: Analysis, { marks }: Decided, text: string): Analysis {
  const of = (kind: DecidedMark['kind']) =>
    marks.filter((mark) => mark.kind === kind && mark.state !== 'rejected' && mark.parts.length > 0)
  const mentions = new Map(
    analysis.actors.flatMap((actor) => actor.mentions.map((mention) => [place(mention), mention])),
  )
  const engine = { actors: byId(analysis.actors), claims: byId(analysis.claims), figures: byId(analysis.figures) }
  const actors = of('actor').map((mark) => toActor(mark, engine.actors.get(mark.id), mentions, text))
  const named = new Map(actors.map(({ name, id }) => [name, id]))
  const speakers = of('claim').flatMap((mark) => newSpeaker(mark, named))
  const figures = of('figure').map((mark) => toFigure(mark, engine.figures.get(mark.id)))
  const claims = of('claim').map((mark) => toClaim(mark, engine.claims.get(mark.id), named))
  const claimsOf = indexSpans(claims, ({ content }) => content)
  for (const { id, ...span } of figures) for (const claim of claimsOf(span)) claim.figures.push(id)
  const ids = new Set(claims.map(({ id }) => id))
  const quotations = new Map(analysis.quotations.map((each) => [place(each), each]))
  const dates = new Map(analysis.dates.map((each) => [place(each), each]))
  return {
    ...analysis,
    actors: [...actors, ...speakers],
    claims,
    figures: figures.map((figure) => withClaim(figure, ids, claimsOf)),
    quotations: of('quotation').map((mark) => withClaim(toQuotation(mark, quotations), ids, claimsOf)),
    dates: of('date').map((mark) => toDate(mark, dates)),
  }
}

const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((each) => [each.id, each]))

const place = ({ start, end }: Span) => `${start}-${end}`

const spansOf = ({ parts }: DecidedMark, role: Role): Span[] =>
  parts.filter((part) => part.role === role).map(({ start, end }) => ({ start, end }))

const first = ({ parts: [part] }: DecidedMark): Span => ({ start: part!.start, end: part!.end })

const decidedBy = ({ decisions }: DecidedMark) => `decided by ${decisions.findLast(({ by }) => by)?.by ?? 'a person'}`

/** A label that a person gave may be none of the engine's. */
const oneOf = <T extends string>(all: readonly T[], label: string | undefined, otherwise: T): T =>
  all.find((each) => each === label) ?? otherwise

const actorKinds = ['person', 'organization', 'place', 'group'] as const

function toActor(
  mark: DecidedMark,
  engine: Actor | undefined,
  known: ReadonlyMap<string, Mention>,
  text: string,
): Actor {
  const mentions = spansOf(mark, 'mention').map(
    (span): Mention => known.get(place(span)) ?? { ...span, form: 'name', why: decidedBy(mark) },
  )
  const name = mark.name ?? text.slice(first(mark).start, first(mark).end)
  const before = engine ? [engine.name, ...engine.aliases] : mentions.map(({ start, end }) => text.slice(start, end))
  return {
    id: mark.id,
    name,
    kind: oneOf(actorKinds, mark.label, engine?.kind ?? 'person'),
    // A title that a person gives stands nowhere: the name does.
    titles: (mark.titles ?? []).map(
      (title) => engine?.titles.find((each) => each.text === title) ?? { ...first(mark), text: title },
    ),
    affiliations: engine?.affiliations ?? [],
    aliases: [...new Set(before)].filter((alias) => alias !== name),
    mentions,
  }
}

/** Whom a person names as a speaker may be no actor yet. */
function newSpeaker(mark: DecidedMark, named: Map<string, string>): Actor[] {
  const { speaker } = mark
  if (speaker == null || named.has(speaker)) return []
  const id = `speaker-${mark.id}`
  named.set(speaker, id)
  const mentions = spansOf(mark, 'source').map((span): Mention => ({ ...span, form: 'name', why: decidedBy(mark) }))
  return [{ id, name: speaker, kind: 'person', titles: [], affiliations: [], aliases: [], mentions }]
}

function toClaim(mark: DecidedMark, engine: Claim | undefined, named: ReadonlyMap<string, string>): Claim {
  const content = spansOf(mark, 'content')
  const ours = mark.state === 'open' && engine
  return {
    id: mark.id,
    kind: oneOf(['direct', 'mixed', 'indirect'], mark.label, engine?.kind ?? 'indirect'),
    source: spansOf(mark, 'source')[0] ?? null,
    cue: spansOf(mark, 'cue')[0] ?? null,
    content,
    actor: mark.speaker == null ? null : (named.get(mark.speaker) ?? null),
    carriedOver: engine?.carriedOver ?? false,
    said: engine?.said ?? null,
    figures: [],
    confidence: ours ? ours.confidence : 1,
    why: ours ? ours.why : decidedBy(mark),
  }
}

const figureKinds = ['count', 'money', 'percent', 'ordinal', 'duration', 'measure', 'age', 'score'] as const

function toFigure(mark: DecidedMark, engine: Figure | undefined): Figure {
  const { value, unit, qualifier, of } = mark
  return {
    ...(engine?.claim !== undefined && { claim: engine.claim }),
    ...first(mark),
    id: mark.id,
    kind: oneOf(figureKinds, mark.label, engine?.kind ?? 'count'),
    value: typeof value === 'string' || value === undefined ? null : value,
    ...(unit !== undefined && { unit }),
    ...(qualifier !== undefined && { qualifier }),
    ...(of !== undefined && { of }),
  }
}

function toQuotation(mark: DecidedMark, known: ReadonlyMap<string, Quotation>): Quotation {
  const engine = known.get(place(first(mark)))
  const kind = oneOf(['speech', 'term', 'title'], mark.label, engine?.kind ?? 'speech')
  return { ...engine, ...first(mark), kind }
}

function toDate(mark: DecidedMark, known: ReadonlyMap<string, DateMention>): DateMention {
  const engine = known.get(place(first(mark)))
  return {
    ...(mark.state === 'open' && engine),
    ...first(mark),
    value: typeof mark.value === 'string' ? mark.value : null,
  }
}

/** The claim that something stands in: the engine's where that is left, else the shortest that holds it. */
function withClaim<T extends Span & { claim?: string }>(
  each: T,
  ids: ReadonlySet<string>,
  claimsOf: (span: Span) => readonly Claim[],
): T {
  if (each.claim !== undefined && ids.has(each.claim)) return each
  const { claim: _, ...bare } = each
  const length = ({ content }: Claim) => content.reduce((sum, { start, end }) => sum + end - start, 0)
  const [holding] = [...claimsOf(each)].sort((a, b) => length(a) - length(b))
  return { ...bare, ...(holding && { claim: holding.id }) } as T
}
