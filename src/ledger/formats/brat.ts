import { type CodePoints, codePoints } from '../code-points.ts'
import type { DecidedMark } from '../decide.ts'
import { keyRole, type Part, type Role } from '../decision.ts'
import { decider, type Exported, inOrder, tagsOf } from './exported.ts'

/** The types of text bounds by kind and role; an actor's is its label. */
export const bratTypes: Readonly<Record<string, string>> = {
  'claim content': 'Content',
  'claim source': 'Source',
  'claim cue': 'Cue',
  'quotation words': 'Quotation',
  'figure words': 'Figure',
  'date words': 'Date',
  'passage words': 'Passage',
}

export const bratActors = ['Person', 'Organization', 'Place', 'Group'] as const

/** Write marks as brat standoff; offsets are code points of the file as it is, a byte-order mark included. */
export function toBrat(article: Exported): string {
  const writer = new Writer(article)
  const heads = article.marks.map((mark) => writer.bounds(mark))
  for (const [index, mark] of article.marks.entries()) writer.details(mark, heads[index]!)
  return writer.lines.map((line) => `${line}\n`).join('')
}

class Writer {
  readonly lines: string[] = []
  readonly #text: string
  readonly #points: CodePoints
  readonly #shift: number
  readonly #count = { T: 0, R: 0, A: 0, '#': 0 }
  /** The first text bound of each actor by name. */
  readonly #actors = new Map<string, string>()

  constructor({ text, byteOrderMark }: Exported) {
    this.#text = text
    this.#points = codePoints(text)
    this.#shift = byteOrderMark ? 1 : 0
  }

  /** Write where a mark stands; gives the text bound that stands for it. */
  bounds(mark: DecidedMark): string {
    const { kind, name } = mark
    const bounds = boundsOf(mark).map(({ type, role, parts }) => ({ role, id: this.#bound(type, parts) }))
    const head = (bounds.find(({ role }) => role === keyRole(kind)) ?? bounds[0]!).id
    if (name !== undefined && !this.#actors.has(name)) this.#actors.set(name, head)
    if (kind === 'actor' && bounds.length > 1) this.lines.push(`*\tSame ${bounds.map(({ id }) => id).join(' ')}`)
    for (const { role, id } of kind === 'claim' ? bounds : [])
      if (id !== head) this.#put('R', `${bratTypes[`claim ${role}`]} Arg1:${head} Arg2:${id}`)
    return head
  }

  /** Write what a mark says. */
  details(mark: DecidedMark, head: string) {
    const { kind, state, label, speaker, check, notes, name, titles, value, unit, qualifier, of } = mark
    this.#put('A', `State ${head} ${state}`)
    const speaking = speaker == null ? undefined : this.#actors.get(speaker)
    if (speaking) this.#put('R', `Speaker Arg1:${head} Arg2:${speaking}`)
    const typed = kind === 'actor' && label !== undefined && isActor(label)
    const plain = !typed && label !== undefined && /^[\w-]+$/u.test(label)
    if (plain) this.#put('A', `Kind ${head} ${label}`)
    const { by, at } = decider(mark) ?? {}
    const said = {
      ...{ Kind: typed || plain ? undefined : label, Speaker: speaking ? undefined : speaker },
      ...{ Name: name, Titles: titles, Value: value, Unit: unit, Qualifier: qualifier, Of: of },
      ...{ By: by, At: at, Check: check ?? undefined },
    }
    for (const [type, each] of Object.entries(said)) if (each !== undefined) this.#say(head, type, each)
    for (const tag of tagsOf(mark)) this.#say(head, 'Tag', tag)
    for (const note of notes) this.#say(head, 'Note', note)
  }

  #put(sort: 'T' | 'R' | 'A' | '#', rest: string): string {
    const id = `${sort}${++this.#count[sort]}`
    this.lines.push(`${id}\t${rest}`)
    return id
  }

  #bound(type: string, parts: readonly Part[]): string {
    const pieces = parts.flatMap((part) => cutAtLines(part, this.#text))
    const at = (offset: number) => this.#points.fromUnits(offset) + this.#shift
    const spans = pieces.map(({ start, end }) => `${at(start)} ${at(end)}`)
    const words = pieces.map(({ start, end }) => this.#text.slice(start, end))
    return this.#put('T', `${type} ${spans.join(';')}\t${words.join(' ')}`)
  }

  #say(target: string, type: string, value: unknown) {
    this.#put('#', `${type} ${target}\t${oneLine(value)}`)
  }
}

const isActor = (label: string) => bratActors.some((type) => type.toLowerCase() === label)

/** An actor has a text bound for each mention, other marks one for each role. */
function boundsOf({ kind, label, parts }: DecidedMark): { type: string; role: Role; parts: Part[] }[] {
  const sorted = inOrder(parts)
  if (kind === 'actor') {
    const type = bratActors.find((each) => each.toLowerCase() === label) ?? 'Actor'
    return sorted.map((part) => ({ type, role: part.role, parts: [part] }))
  }
  return [...new Set(sorted.map(({ role }) => role))].map((role) => ({
    type: bratTypes[`${kind} ${role}`]!,
    role,
    parts: sorted.filter((part) => part.role === role),
  }))
}

/** No text bound may hold what some reader takes for the end of a line. */
function cutAtLines({ start, end }: Part, text: string): { start: number; end: number }[] {
  const lines = text.slice(start, end).matchAll(/[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/gu)
  return [...lines].flatMap(({ index, 0: line }) => {
    const from = start + index + line.length - line.trimStart().length
    return line.trim() === '' ? [] : { start: from, end: from + line.trim().length }
  })
}

/** JSON in one line for every reader. */
function oneLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
