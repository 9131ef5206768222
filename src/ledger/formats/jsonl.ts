import { type MarkKind, markKinds, type Part, type Role, roles } from '../decision.ts'
import { readDetails } from '../details.ts'
import {
  decider,
  type Exported,
  type Imported,
  inOrder,
  readCheck,
  readNotes,
  readTags,
  readWho,
  tagsOf,
} from './exported.ts'
import { type Named, pick } from './picking.ts'

/** Write each mark as a line of JSON; offsets are UTF-16 code units. */
export function toJsonLines({ path, text, marks }: Exported): string {
  return marks
    .map((mark) => {
      const { id, kind, parts, state, engine: _, decisions: __, check, tags: ___, notes, ...said } = mark
      const { by, at } = decider(mark) ?? {}
      const spans = inOrder(parts).map((part) => ({ ...part, text: text.slice(part.start, part.end) }))
      return `${JSON.stringify({ path, id, kind, ...said, state, by, at, parts: spans, check, tags: tagsOf(mark), notes })}\n`
    })
    .join('')
}

/** Read the marks of one article; lines of `others` are left out. Throws with the number of a line that does not fit the text. */
export function fromJsonLines(
  file: string,
  { text, ...article }: Named & { text: string },
): { marks: Imported[]; others: number } {
  const lines = file
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : { line, number: index + 1 }))
    .map(({ line, number }) => ({ number, mark: numbered(number, () => Object(JSON.parse(line))) }))
  const { here, others } = pick(lines, ({ mark: { path } }) => (typeof path === 'string' ? path : undefined), article)
  return { marks: here.map(({ number, mark }) => numbered(number, () => readMark(mark, text))), others }
}

/** Tells in which line something went wrong. */
function numbered<Result>(line: number, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw new Error(`line ${line}: ${(error as Error).message}`)
  }
}

function readMark(mark: Record<string, unknown>, text: string): Imported {
  const { kind, parts, state, by, at, check, tags, notes, id } = mark
  if (!markKinds.includes(kind as MarkKind)) throw new Error(`"kind" must be one of ${markKinds.join(', ')}`)
  if (!Array.isArray(parts) || parts.length === 0) throw new Error('"parts" is missing')
  return {
    kind: kind as MarkKind,
    id: typeof id === 'string' ? id : '',
    ...readDetails(mark),
    parts: parts.map((part) => readPart(Object(part), text)),
    open: state === 'open',
    ...readWho({ by, at }),
    check: readCheck(check),
    tags: readTags(tags, readWho({ by, at })),
    notes: readNotes(notes),
  }
}

function readPart({ role, start, end, text: words }: Record<string, unknown>, text: string): Part {
  if (!roles.includes(role as Role)) throw new Error(`"role" must be one of ${roles.join(', ')}`)
  const here = text.slice(start as number, end as number)
  if (!Number.isSafeInteger(start) || here === '' || (words !== undefined && words !== here))
    throw new Error(`the article has other words at ${start}-${end}`)
  return { role: role as Role, start: start as number, end: end as number }
}
