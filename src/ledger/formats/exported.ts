import type { Check, Decided, DecidedMark } from '../decide.ts'
import { type Act, anchor, type Decision, type Part, type Verdict, verdicts } from '../decision.ts'
import { who } from '../desk.ts'
import { type Mark, toMarked } from '../marks.ts'

/** An article as it is exported: its marks with what people decided applied. */
export interface Exported {
  path: string
  /** Without a byte-order mark. */
  text: string
  /** Whether the file begins with one: some formats count it. */
  byteOrderMark: boolean
  marks: DecidedMark[]
}

/** The marks that stand: not rejected, and somewhere. */
export function standing({ marks }: Decided): DecidedMark[] {
  return marks.filter(({ state, parts }) => state !== 'rejected' && parts.length > 0)
}

/** Who decided a mark as it stands; nobody where it is the engine's. */
export function decider({ decisions }: DecidedMark): Decision | null {
  return decisions.findLast(({ act }) => ['accept', 'change', 'add', 'join'].includes(act.act)) ?? null
}

/** A tag with who gave it and when. */
export interface Tagged {
  name: string
  by?: string
  at?: string
}

/** The tags of a mark, one that several people gave once for each of them. */
export function tagsOf({ decisions }: DecidedMark): Tagged[] {
  return decisions.flatMap((decision) =>
    decision.act.act === 'tag' ? { name: decision.act.tag, ...who(decision) } : [],
  )
}

/** A mark as another program gives it. */
export type Imported = Mark &
  Partial<Pick<DecidedMark, 'check' | 'notes'>> & {
    tags?: Tagged[]
    /** True where it is the engine's and nobody has decided: it needs no decision where the engine sees it just so. */
    open: boolean
    by?: string
    at?: string
  }

/** The decisions that make an imported mark; `id` gives a new one at each call. */
export function decisionsOf(imported: Imported, text: string, id: () => string): Decision[] {
  const { check, tags = [], notes = [] } = imported
  const mark = { ...toMarked(text, imported), anchors: anchor(text, imported.parts) }
  const decided = (act: Act, said: { by?: string; at?: string }): Decision => ({
    id: id(),
    mark,
    act,
    ...readWho(said),
  })
  return [
    decided({ act: 'add' }, imported),
    ...tags.map((tag) => decided({ act: 'tag', tag: tag.name }, tag)),
    ...notes.map((note) => decided({ act: 'note', text: note.text }, note)),
    // What was checked before it changed is not checked now.
    ...(check?.current ? [decided(checkAct(check), check)] : []),
  ]
}

function checkAct({ verdict, note, source }: Check): Act {
  return { act: 'verify', verdict, ...(note !== undefined && { note }), ...(source !== undefined && { source }) }
}

/** Spans in the order of the text. */
export const inOrder = (parts: readonly Part[]) => [...parts].sort((a, b) => a.start - b.start || a.end - b.end)

/** Read a check; null where it has no verdict that we know. */
export function readCheck(value: unknown): Check | null {
  const { verdict, note, source, by, at, current } = Object(value) as Record<string, unknown>
  if (!verdicts.includes(verdict as Verdict)) return null
  const texts = Object.entries({ note, source, by, at }).filter(([, text]) => typeof text === 'string')
  return { verdict: verdict as Verdict, ...Object.fromEntries(texts), current: current !== false }
}

/** Read tags: names, given by whoever decided the mark, or names with who gave them and when. */
export function readTags(value: unknown, decider: Omit<Tagged, 'name'>): Tagged[] {
  return [value ?? []].flat().flatMap((tag) => {
    const { name, by, at } = (typeof tag === 'string' ? { name: tag, ...decider } : Object(tag)) as Record<
      string,
      unknown
    >
    return typeof name === 'string' ? { name, ...readWho({ by, at }) } : []
  })
}

/** Read notes: texts, or texts with who wrote them and when. */
export function readNotes(value: unknown): DecidedMark['notes'] {
  return [value ?? []].flat().flatMap((note) => {
    const { text, by, at } = (typeof note === 'string' ? { text: note } : Object(note)) as Record<string, unknown>
    if (typeof text !== 'string') return []
    return { text, ...readWho({ by, at }) }
  })
}

/** Read who said something and when. */
export function readWho({ by, at }: { by?: unknown; at?: unknown }): { by?: string; at?: string } {
  return { ...(typeof by === 'string' && { by }), ...(typeof at === 'string' && { at }) }
}
