import { codePoints } from '../code-points.ts'
import type { DecidedMark } from '../decide.ts'
import { decider, type Exported, tagsOf } from './exported.ts'

/** What a project is made with; `at` is ISO 8601. */
export interface ProjectOptions {
  at: string
  /** Colours and descriptions of the codebook's tags. */
  tags?: readonly { name: string; color?: string; description?: string }[]
}

/**
 * Write articles as one REFI-QDA 1.0 project (`.qde`): a code for each kind of mark and for each tag, a source for each article,
 * a selection for each span. Positions are code points of the source's text, whose line ends are single line feeds.
 */
export function toProject(articles: readonly Exported[], { at, tags = [] }: ProjectOptions): string {
  const marks = articles.flatMap((article) => article.marks)
  const names = new Set(marks.flatMap(({ decisions }) => decisions.flatMap(({ by }) => by ?? [])))
  const users = ['Newsmark', ...[...names].filter((name) => name !== 'Newsmark').sort()]
  const notes: string[] = []
  const sources = articles.map((article) => source(article, at, notes))
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    element(
      'Project',
      {
        xmlns: 'urn:QDA-XML:project:1.0',
        name: 'Newsmark',
        origin: 'Newsmark',
        creatingUserGUID: user('Newsmark'),
        creationDateTime: at,
      },
      [
        element(
          'Users',
          {},
          users.map((name) => element('User', { guid: user(name), name })),
        ),
        ...codeBook(marks, tags),
        ...(sources.length > 0 ? [element('Sources', {}, sources)] : []),
        ...(notes.length > 0 ? [element('Notes', {}, notes)] : []),
      ],
    ),
    '\n',
  ].join('')
}

const user = (name: string) => guid('user', name)

interface Code {
  group: string
  name: string
  /** Who gave it to the mark and when. */
  given: { by?: string; at?: string } | null
}

/** The codes of a mark: its kind and role, and its tags. */
const codesOf = (mark: DecidedMark, role: string): Code[] => [
  { group: mark.kind, name: nameOf(mark, role), given: decider(mark) },
  ...(role === 'source' || role === 'cue'
    ? []
    : tagsOf(mark).map((tag) => ({ group: 'tag', name: tag.name, given: tag }))),
]

function nameOf({ kind, label }: DecidedMark, role: string): string {
  if (kind === 'claim') return role === 'content' ? `claim, ${label ?? 'any'}` : role
  return label === undefined ? kind : `${kind}, ${label}`
}

function codeBook(marks: readonly DecidedMark[], tags: NonNullable<ProjectOptions['tags']>): string[] {
  const codes = new Map<string, Set<string>>()
  const add = ({ group, name }: Pick<Code, 'group' | 'name'>) => {
    const known = codes.get(group) ?? new Set()
    codes.set(group, known.add(name))
  }
  for (const mark of marks) for (const { role } of mark.parts) codesOf(mark, role).forEach(add)
  for (const { name } of tags) add({ group: 'tag', name })
  const children = (group: string, names: ReadonlySet<string>) =>
    [...names].sort().map((name) => {
      const known = group === 'tag' ? tags.find((tag) => tag.name === name) : undefined
      const description = known?.description ? [element('Description', {}, [escapeXml(known.description)])] : []
      return element(
        'Code',
        { guid: guid('code', group, name), name, isCodable: 'true', color: known?.color },
        description,
      )
    })
  const groups = [...codes].map(([group, names]) =>
    element('Code', { guid: guid('group', group), name: group, isCodable: 'false' }, children(group, names)),
  )
  return groups.length > 0 ? [element('CodeBook', {}, [element('Codes', {}, groups)])] : []
}

function source({ path, text, marks }: Exported, at: string, notes: string[]): string {
  // A line feed is all that is left of other line ends when XML is read.
  const feeds = [...text.matchAll(/\r\n/g)].map(({ index }) => index)
  const points = codePoints(text)
  const position = feedsBefore(feeds, points.fromUnits)
  const selections = marks.flatMap((mark, index) =>
    mark.parts.map(({ role, start, end }, part) => {
      const of = [path, String(index), String(part)]
      const codings = codesOf(mark, role).map(({ group, name, given }, number) =>
        element('Coding', { guid: guid('coding', ...of, String(number)), ...made(given, at) }, [
          element('CodeRef', { targetGUID: guid('code', group, name) }),
        ]),
      )
      const said = part === 0 ? mark.notes : []
      const refs = said.map((note, number) => {
        const id = guid('note', ...of, String(number))
        notes.push(
          element('Note', { guid: id, ...made(note, at) }, [element('PlainTextContent', {}, [escapeXml(note.text)])]),
        )
        return element('NoteRef', { targetGUID: id })
      })
      const words = {
        name: text.slice(start, end).slice(0, 60),
        startPosition: position(start),
        endPosition: position(end),
      }
      return element('PlainTextSelection', { guid: guid('selection', ...of), ...words, ...made(decider(mark), at) }, [
        ...codings,
        ...refs,
      ])
    }),
  )
  const content = element('PlainTextContent', {}, [escapeXml(text.replace(/\r\n?/g, '\n'))])
  return element(
    'TextSource',
    { guid: guid('source', path), name: path, creatingUser: user('Newsmark'), creationDateTime: at },
    [content, ...selections],
  )
}

/** Count an offset without the carriage returns before it. */
function feedsBefore(feeds: readonly number[], fromUnits: (offset: number) => number) {
  return (offset: number) => {
    let [low, high] = [0, feeds.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (feeds[middle]! < offset) low = middle + 1
      else high = middle
    }
    return String(fromUnits(offset) - low)
  }
}

/** Who made something and when; `at` is for what nobody dated. */
const made = (said: Code['given'], at: string) => ({
  creatingUser: user(said?.by ?? 'Newsmark'),
  creationDateTime: dateTime(said?.at) ?? at,
})

/** XML wants a date with a time; anything else is left out. */
const dateTime = (at: string | undefined) =>
  at !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/u.test(at) ? at : undefined

function element(
  name: string,
  attributes: Record<string, string | undefined>,
  content: readonly string[] = [],
): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const open = [name, ...given.map(([key, value]) => `${key}="${escapeXml(value!.replace(/\s+/gu, ' '))}"`)].join(' ')
  return content.length === 0 ? `<${open}/>` : `<${open}>${content.join('')}</${name}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What no XML may hold, a control character or half a character, is replaced by one that tells so, and counts the same. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character]!)
}

/** The same for the same words at every run: four hashes of 32 bits (FNV-1a, public domain), each begun otherwise. */
function guid(...words: readonly string[]): string {
  const text = words.join('\0')
  const hex = [0, 1, 2, 3].map((seed) => {
    let hash = Math.imul(0x811c9dc5 ^ seed, 0x01000193)
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    return (hash >>> 0).toString(16).padStart(8, '0')
  })
  const all = hex.join('')
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-')
}
