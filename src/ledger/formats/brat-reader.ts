import type { Span } from '../../engine/analysis.ts'
import { type CodePoints, codePoints } from '../code-points.ts'
import type { MarkKind, Part, Role } from '../decision.ts'
import { readDetails } from '../details.ts'
import { bratActors, bratTypes } from './brat.ts'
import { type Imported, inOrder, readCheck, readNotes, readTags, readWho } from './exported.ts'

/**
 * Read brat standoff of an article. Types that we do not know become passages with the type as a tag. Throws with the number of a line that
 * is malformed, or whose words are not those of the text.
 */
export function fromBrat(file: string, text: string, byteOrderMark: boolean): Imported[] {
  const reader = new Reader(text, byteOrderMark)
  for (const [index, line] of file.split('\n').entries()) {
    try {
      reader.read(line.replace(/\r$/, ''))
    } catch (error) {
      throw new Error(`line ${index + 1}: ${(error as Error).message}`)
    }
  }
  return reader.marks()
}

/** What a text bound of a type is the mark of. */
interface Meaning {
  kind: MarkKind
  role: Role
  label?: string
}

/** A text bound with all that other lines say of it. */
interface Bound extends Meaning {
  id: string
  words: string
  parts: Part[]
  attributes: Map<string, string>
  notes: Map<string, unknown[]>
}

const meanings = new Map<string, Meaning>([
  ...Object.entries(bratTypes).map(([key, type]): [string, Meaning] => {
    const [kind, role] = key.split(' ') as [MarkKind, Role]
    return [type, { kind, role }]
  }),
  ...bratActors.map((type): [string, Meaning] => [type, { kind: 'actor', role: 'mention', label: type.toLowerCase() }]),
  ['Actor', { kind: 'actor', role: 'mention' }],
])

class Reader {
  readonly #text: string
  readonly #points: CodePoints
  readonly #shift: number
  readonly #bounds = new Map<string, Bound>()
  /** The text bound of a mark by its further ones: an actor's mentions, a claim's source and cue. */
  readonly #heads = new Map<string, string>()
  readonly #speakers = new Map<string, string>()
  /** Notes may stand before what they are about. */
  readonly #later: (() => void)[] = []

  constructor(text: string, byteOrderMark: boolean) {
    this.#text = text
    this.#points = codePoints(text)
    this.#shift = byteOrderMark ? 1 : 0
  }

  read(line: string) {
    const [id = '', what = '', ...rest] = line.split('\t')
    // The article, or a note, may hold tabs itself.
    const words = rest.join('\t')
    if (id.startsWith('T')) this.#bound(id, what, words)
    else if (id.startsWith('R')) this.#relation(what.trim())
    else if (id === '*') for (const other of what.split(' ').slice(2)) this.#heads.set(other, what.split(' ')[1]!)
    else if (/^[AM#]/u.test(id)) this.#later.push(() => this.#say(id, what, words))
  }

  marks(): Imported[] {
    for (const say of this.#later) say()
    const others = new Map<string, Bound[]>()
    for (const [id, head] of this.#heads) {
      const bound = this.#bounds.get(id)
      if (bound) others.set(head, [...(others.get(head) ?? []), bound])
    }
    return [...this.#bounds.values()]
      .filter(({ id }) => !this.#bounds.has(this.#heads.get(id) ?? ''))
      .map((head) => this.#mark(head, others.get(head.id) ?? []))
  }

  #bound(id: string, what: string, words: string) {
    const [, type, spans] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/u.exec(what) ?? []
    if (!type) throw new Error(`not a text bound: ${what}`)
    const pieces = spans!.split(';').map((span): Span => {
      const [start, end] = span.split(' ').map((offset) => this.#points.toUnits(Number(offset) - this.#shift))
      return { start: start!, end: end! }
    })
    const here = pieces.map(({ start, end }) => this.#text.slice(start, end)).join(' ')
    if (here === '' || here !== words) throw new Error(`the article has other words at ${spans}`)
    const meaning = meanings.get(type) ?? { kind: 'passage', role: 'words' }
    const parts = joined(pieces, this.#text).map((piece) => ({ role: meaning.role, ...piece }))
    const notes = new Map<string, unknown[]>(meanings.has(type) ? [] : [['Tag', [type]]])
    this.#bounds.set(id, { id, ...meaning, words, parts, attributes: new Map(), notes })
  }

  #relation(what: string) {
    const [, type, from, to] = /^(\S+) Arg1:(\S+) Arg2:(\S+)$/u.exec(what) ?? []
    if (!type) throw new Error(`not a relation: ${what}`)
    if (type === 'Source' || type === 'Cue') this.#heads.set(to!, from!)
    if (type === 'Speaker') this.#speakers.set(from!, to!)
  }

  #say(id: string, what: string, words: string) {
    const [type = '', target = '', value = 'true'] = what.split(' ')
    const bound = this.#bounds.get(target)
    const name = type === 'AnnotatorNotes' ? 'Note' : type
    if (!id.startsWith('#')) bound?.attributes.set(name, value)
    else bound?.notes.set(name, [...(bound.notes.get(name) ?? []), parsed(words)])
  }

  #mark(head: Bound, others: readonly Bound[]): Imported {
    const said = (type: string) => head.notes.get(type)?.[0]
    const speaker = this.#bounds.get(this.#speakers.get(head.id) ?? '')
    const decider = readWho({ by: said('By'), at: said('At') })
    return {
      kind: head.kind,
      id: head.id,
      ...readDetails({
        label: head.attributes.get('Kind') ?? said('Kind') ?? head.label,
        name: said('Name') ?? (head.kind === 'actor' ? head.words : undefined),
        speaker: speaker ? (speaker.notes.get('Name')?.[0] ?? speaker.words) : said('Speaker'),
        ...{ titles: said('Titles'), value: said('Value'), unit: said('Unit') },
        ...{ qualifier: said('Qualifier'), of: said('Of') },
      }),
      parts: inOrder([head, ...others].flatMap(({ parts }) => parts)),
      open: head.attributes.get('State') === 'open',
      ...decider,
      check: readCheck(said('Check')),
      tags: readTags(head.notes.get('Tag'), decider),
      notes: readNotes(head.notes.get('Note')),
    }
  }
}

/** Pieces of one span that a line end alone parted. */
function joined(pieces: readonly Span[], text: string): Span[] {
  const whole: Span[] = []
  for (const piece of pieces) {
    const before = whole.at(-1)
    const gap = before && before.end <= piece.start ? text.slice(before.end, piece.start) : ''
    if (before && /^[\s\x1c-\x1e\x85]+$/u.test(gap)) before.end = piece.end
    else whole.push({ ...piece })
  }
  return whole
}

/** A value as we write it, or plain text as others do. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
