import type { ActorKind } from '../engine/analysis.ts'

/** The file of what people decided about actors, in `.newsmark`. */
export const actorsFile = 'actors.json'

/** An actor as a decision names it. */
export interface NamedActor {
  name: string
  kind: ActorKind
  /** The country that `Defense Ministry` is of. */
  of?: string
  /** Below the folder that holds `.newsmark`; set where only the actor that this article names so is meant. */
  path?: string
}

/** A person's decision about two actors of a folder. */
export interface ActorDecision {
  decision: 'same' | 'not the same'
  actors: readonly [NamedActor, NamedActor]
  /** Who decided it and when (ISO 8601), where they want that to be known. */
  by?: string
  at?: string
}

/** How the house spells the name of an actor, however an article does. */
export interface HouseSpelling {
  actor: Pick<NamedActor, 'name' | 'kind'>
  spelling: string
  by?: string
  at?: string
}

/** The file of what people decided about actors, with all that we do not know in it. */
export interface ActorFile {
  /** What stands in the file beside the decisions. */
  others: Readonly<Record<string, unknown>>
  lines: readonly ActorLine[]
}

/** One decision as it is written; both are null where it is one that we do not know. */
export interface ActorLine {
  line: string
  decision: ActorDecision | null
  spelling: HouseSpelling | null
}

/** Read the file; an empty text is a file without decisions. Throws where it is not whole, as after a merge with conflicts. */
export function parseActors(text: string): ActorFile {
  const bare = text.replace(/^\ufeff/, '')
  if (bare.trim() === '') return { others: {}, lines: [] }
  const { decisions = [], ...others } = parseObject(bare)
  if (!Array.isArray(decisions)) throw new Error('its "decisions" are no list')
  const lines = decisions.filter((each) => each !== null)
  return { others, lines: lines.map(toLine) }
}

const toLine = (value: unknown): ActorLine => ({
  line: JSON.stringify(value),
  decision: toKnown(value),
  spelling: toSpelling(value),
})

function parseObject(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(
      /^(?:<{7}|={7}|>{7})/m.test(text)
        ? 'it holds conflicts of a merge'
        : `it is not JSON: ${(error as Error).message}`,
    )
  }
  if (!isObject(value)) throw new Error('it is not a JSON object')
  return value
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function toKnown(value: unknown): ActorDecision | null {
  if (!isObject(value) || (value.decision !== 'same' && value.decision !== 'not the same')) return null
  const { decision, by, at } = value
  const [one, other, ...more] = Array.isArray(value.actors) ? value.actors.map(toNamed) : []
  if (!one || !other || more.length > 0) return null
  return {
    decision,
    actors: [one, other],
    ...signature(by, at),
  }
}

function toSpelling(value: unknown): HouseSpelling | null {
  if (!isObject(value) || value.decision !== 'spelling' || typeof value.spelling !== 'string') return null
  const { spelling, by, at } = value
  const [actor, ...more] = Array.isArray(value.actors) ? value.actors.map(toNamed) : []
  if (!actor || actor.path !== undefined || more.length > 0 || spelling.trim() === '') return null
  const { name, kind } = actor
  return { actor: { name, kind }, spelling, ...signature(by, at) }
}

const signature = (by: unknown, at: unknown) => ({
  ...(typeof by === 'string' && { by }),
  ...(typeof at === 'string' && { at }),
})

const kinds = ['person', 'organization', 'place', 'group'] as const

function toNamed(value: unknown): NamedActor | null {
  if (!isObject(value) || typeof value.name !== 'string') return null
  const { name, of, path } = value
  const kind = kinds.find((kind) => kind === value.kind)
  if (!kind || ![of, path].every((each) => each === undefined || typeof each === 'string')) return null
  return { name, kind, ...(typeof of === 'string' && { of }), ...(typeof path === 'string' && { path }) }
}

/**
 * Write the file: a decision a line, each once, in an order that does not depend on who came first. Every line of a decision begins with
 * its comma, so that no other line changes when one is put in or taken out.
 */
export function formatActors({ others, lines }: ActorFile): string {
  const head = JSON.stringify({ ...others, decisions: [null] }).slice(0, -2)
  return [head, ...[...new Set(lines.map(({ line }) => line))].sort().map((line) => `,${line}`), ']}', ''].join('\n')
}

/** Add a decision, in place of any other about the same two. */
export function addDecision(file: ActorFile, decision: ActorDecision): ActorFile {
  const { by, at, ...what } = decision
  const { lines } = removeDecisions(file, [decision])
  return { ...file, lines: [...lines, { line: JSON.stringify({ ...what, by, at }), decision, spelling: null }] }
}

/** Take out what is decided about the actors of these decisions, whoever decided it. */
export function removeDecisions(file: ActorFile, decisions: readonly ActorDecision[]): ActorFile {
  const gone = new Set(decisions.map(identity))
  return { ...file, lines: file.lines.filter(({ decision }) => !decision || !gone.has(identity(decision))) }
}

/** The two in either order. */
const identity = ({ actors }: ActorDecision) =>
  actors
    .map(({ kind, name, of = null, path = null }) => JSON.stringify([kind, name, of, path]))
    .sort()
    .join()

/** The decisions of a file that we know. */
export const decisionsOf = ({ lines }: ActorFile): ActorDecision[] => lines.flatMap(({ decision }) => decision ?? [])

/** Spell an actor's name so, in place of how it was spelled before. */
export function addSpelling(file: ActorFile, spelling: HouseSpelling): ActorFile {
  const { actor, spelling: words, by, at } = spelling
  const { name, kind } = actor
  const line = JSON.stringify({ decision: 'spelling', actors: [{ name, kind }], spelling: words, by, at })
  const { lines } = removeSpellings(file, actor)
  return { ...file, lines: [...lines, { line, decision: null, spelling }] }
}

/** Leave the spelling of an actor, by the name of the articles or by that of the house, to the articles. */
export function removeSpellings(file: ActorFile, { name, kind }: HouseSpelling['actor']): ActorFile {
  const isIts = (spelling: HouseSpelling) =>
    spelling.actor.kind === kind && (spelling.actor.name === name || spelling.spelling === name)
  return { ...file, lines: file.lines.filter(({ spelling }) => !spelling || !isIts(spelling)) }
}

/** The spellings of a file. */
export const spellingsOf = ({ lines }: ActorFile): HouseSpelling[] => lines.flatMap(({ spelling }) => spelling ?? [])
