import type { CodePoints } from './code-points.ts'
import {
  type Act,
  type ActName,
  type Anchor,
  type Decision,
  type Details,
  keyRole,
  type Marked,
  type MarkKind,
  markKinds,
  type Role,
  roles,
  type Verdict,
  verdicts,
} from './decision.ts'
import { readDetails } from './details.ts'

/** A W3C Web Annotation as JSON-LD; what its vocabulary has no words for is a JSON value of our own. */
export type Annotation = Record<string, unknown>

export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  { newsmark: { '@id': 'urn:newsmark:decision', '@type': '@json' } },
]

const motivations: Readonly<Record<ActName, string>> = {
  accept: 'moderating',
  reject: 'moderating',
  change: 'editing',
  add: 'classifying',
  join: 'identifying',
  verify: 'assessing',
  note: 'commenting',
  tag: 'tagging',
}

/** What the bodies that we write are for. */
const purposes: ReadonlySet<unknown> = new Set([...Object.values(motivations), 'linking'])

/** Write a decision down. `source` is the address of the article, whose text is counted in `points`. */
export function toAnnotation({ id, mark, act, by, at }: Decision, source: string, points: CodePoints): Annotation {
  const { kind, anchors, ...details } = mark
  const target = (each: Anchor) => toTarget(each, source, points)
  return {
    '@context': context,
    id,
    type: 'Annotation',
    motivation: motivations[act.act],
    ...(at !== undefined && { created: at }),
    ...(by !== undefined && { creator: { type: 'Person', name: by } }),
    body: bodiesOf(mark, act, target),
    target: anchors.map(target),
    newsmark: {
      act: act.act,
      kind,
      ...details,
      ...placing(anchors),
      ...(act.act === 'change' && { to: changed(act.to) }),
    },
  }
}

/** An annotation that is written anew, with what it had that is not ours: also in who made it, in our own field, among the bodies. */
export function withForeign(annotation: Annotation, before: Annotation): Annotation {
  const { newsmark, creator, body, ...others } = before
  const { repeated: _, ...ours } = object(newsmark)
  const foreign = list(body).filter((each) => !purposes.has(object(each).purpose))
  return {
    ...others,
    ...(creator !== undefined && { creator }),
    ...annotation,
    ...(annotation.creator !== undefined && { creator: { ...object(creator), ...object(annotation.creator) } }),
    body: [...list(annotation.body), ...foreign],
    newsmark: { ...ours, ...object(annotation.newsmark) },
  }
}

function changed({ anchors, ...details }: Details & { anchors?: Anchor[] }): object {
  return { ...details, ...(anchors && placing(anchors)) }
}

/** What the selectors of some spans do not tell. */
function placing(anchors: readonly Anchor[]): object {
  const repeated = anchors.flatMap((each, index) => (each.repeated ? index : []))
  return { roles: anchors.map(({ role }) => role), ...(repeated.length > 0 && { repeated }) }
}

function toTarget({ exact, prefix, suffix, start, end }: Anchor, source: string, points: CodePoints): Annotation {
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: points.fromUnits(start), end: points.fromUnits(end) },
    ],
  }
}

const text = (purpose: string, value: string): Annotation => ({ type: 'TextualBody', purpose, value })

/** What others can read of a decision. */
function bodiesOf({ kind, label }: Marked, act: Act, target: (each: Anchor) => Annotation): Annotation[] {
  switch (act.act) {
    case 'change': {
      const { anchors = [], ...details } = act.to
      const words = Object.entries(details).map(([field, value]) => `${field}: ${value ?? 'none'}`)
      return [text('editing', words.join('; ')), ...anchors.map((each) => ({ ...target(each), purpose: 'editing' }))]
    }
    case 'add':
      return [text('classifying', label === undefined ? kind : `${kind}: ${label}`)]
    case 'join':
      return [text('identifying', act.into)]
    case 'verify':
      return [
        text('assessing', act.verdict),
        ...(act.note === undefined ? [] : [text('commenting', act.note)]),
        ...(act.source === undefined ? [] : [linkBody(act.source)]),
      ]
    case 'note':
      return [text('commenting', act.text)]
    case 'tag':
      return [text('tagging', act.tag)]
    default:
      return [text('moderating', act.act)]
  }
}

/** A source may be a page, or words: `the clerk, by telephone`. */
function linkBody(source: string): Annotation {
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/iu.test(source)
    ? { type: 'SpecificResource', source, purpose: 'linking' }
    : text('linking', source)
}

/** Read a decision; null where the annotation is none of ours. */
export function fromAnnotation(annotation: Annotation, points: CodePoints): Decision | null {
  const { id, created, creator, newsmark, target, body } = annotation
  const { kind, act, to, roles, repeated, ...details } = object(newsmark)
  if (typeof id !== 'string' || !oneOf(markKinds, kind) || typeof act !== 'string') return null
  const anchors = readAnchors(list(target), { kind, roles, repeated }, points)
  const decided = anchors && readAct(act, list(body).map(object), { kind, to: object(to) }, points)
  if (!decided) return null
  const { name } = object(creator)
  return {
    id,
    mark: { kind, ...readDetails(details), anchors },
    act: decided,
    ...(typeof name === 'string' && { by: name }),
    ...(typeof created === 'string' && { at: created }),
  }
}

const object = (value: unknown): Record<string, unknown> => (Array.isArray(value) ? {} : Object(value))
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const oneOf = <T extends string>(all: readonly T[], value: unknown): value is T => all.includes(value as T)

interface Placing {
  kind: MarkKind
  roles: unknown
  repeated: unknown
}

/** Read the spans; null where one has not both selectors. */
function readAnchors(targets: readonly unknown[], placing: Placing, points: CodePoints): Anchor[] | null {
  const anchors = targets.map((target, index) => {
    const selectors = list(object(target).selector).map(object)
    const role = list(placing.roles)[index]
    const anchor = readSelectors(selectors, oneOf(roles, role) ? role : keyRole(placing.kind), points)
    return anchor && { ...anchor, ...(list(placing.repeated).includes(index) && { repeated: true as const }) }
  })
  return anchors.every((each) => each !== null) ? anchors : null
}

/** Read what a span is found by; null without words, or without a place. */
export function readSelectors(
  selectors: readonly Record<string, unknown>[],
  role: Role,
  points: CodePoints,
): Anchor | null {
  const { exact, prefix = '', suffix = '' } = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {}
  const { start, end } = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {}
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return null
  if (!isOffset(start) || !isOffset(end)) return null
  return { role, start: points.toUnits(start), end: points.toUnits(end), exact, prefix, suffix }
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

type Body = Record<string, unknown>

function readAct(
  act: string,
  bodies: readonly Body[],
  changed: { kind: MarkKind; to: Body },
  points: CodePoints,
): Act | null {
  const value = (purpose: string) => {
    const body = bodies.find((each) => each.purpose === purpose)
    const found = body?.value ?? body?.source
    return typeof found === 'string' ? found : undefined
  }
  switch (act) {
    case 'accept':
    case 'reject':
    case 'add':
      return { act }
    case 'change':
      return readChange(bodies, changed, points)
    case 'join':
      return withText(value('identifying'), (into) => ({ act, into }))
    case 'note':
      return withText(value('commenting'), (text) => ({ act, text }))
    case 'tag':
      return withText(value('tagging'), (tag) => ({ act, tag }))
    case 'verify':
      return readVerdict(value)
    default:
      return null
  }
}

const withText = (text: string | undefined, act: (text: string) => Act) => (text === undefined ? null : act(text))

function readVerdict(value: (purpose: string) => string | undefined): Act | null {
  const [verdict, note, source] = ['assessing', 'commenting', 'linking'].map(value)
  if (!oneOf<Verdict>(verdicts, verdict)) return null
  return { act: 'verify', verdict, ...(note !== undefined && { note }), ...(source !== undefined && { source }) }
}

function readChange(
  bodies: readonly Body[],
  { kind, to }: { kind: MarkKind; to: Body },
  points: CodePoints,
): Act | null {
  const targets = bodies.filter(({ type }) => type === 'SpecificResource')
  const anchors = readAnchors(targets, { kind, roles: to.roles, repeated: to.repeated }, points)
  return anchors && { act: 'change', to: { ...readDetails(to), ...(to.roles !== undefined && { anchors }) } }
}
