import { type ActorLine, formatActors, parseActors } from './actors.ts'
import { formatIgnores, type IgnoreLine, parseIgnores } from './ignores.ts'
import { formatLedger } from './ledger.ts'
import { ledgerFileOf, sourceOf } from './ledger-file.ts'

/** The folder of the ledgers of a folder's articles, below `.newsmark`. */
export function ledgerFolderOf(path: string): string {
  const inside = ledgerFileOf(`${path}/x`)
  return inside.slice(0, inside.lastIndexOf('/'))
}

/** The path of an article after it, or a folder above it, was renamed; null where it is neither at nor below that path. */
export function pathAfter(path: string, from: string, to: string): string | null {
  if (path === from) return to
  return path.startsWith(`${from}/`) ? to + path.slice(from.length) : null
}

/** A ledger as the ledger of the article's new path: it names that as its source. What is no annotation of ours stays as it is. */
export function moveLedger(file: string, from: string, to: string): string {
  const [before, after] = [sourceOf(from), sourceOf(to)]
  const naming = JSON.stringify(before)
  return file
    .split('\n')
    .map((line) => (line.includes(naming) ? replaceSource(line, before, after) : line))
    .join('\n')
}

function replaceSource(line: string, before: string, after: string): string {
  const annotation = parse(line)
  if (annotation === null) return line
  const written = JSON.stringify(annotation, (key, value) => (key === 'source' && value === before ? after : value))
  return line.endsWith('\r') ? `${written}\r` : written
}

function parse(line: string): object | null {
  try {
    return Object(JSON.parse(line))
  } catch {
    return null
  }
}

/** What two ledgers of one article hold, each line once. Where either cannot be read nothing is put in order. */
export function joinLedgers(ours: string, theirs: string): string {
  const lines = [...new Set([...ours.split('\n'), ...theirs.split('\n')])].filter((line) => line.trim() !== '')
  if (lines.some((line) => parse(line) === null)) return [ours.replace(/\n*$/, ''), theirs].filter(Boolean).join('\n')
  return formatLedger(lines.map((line) => ({ line, decision: null })))
}

/** What of a file goes along with a renamed path, empty where nothing does, and what stays. */
interface Cut {
  stay: string
  go: string
}

// The paths are written as JSON: nothing else needs to be read.
const names = (file: string, path: string) => file.includes(JSON.stringify(path).slice(1, -1))

/** The lines of an ignore file that go along; throws where it cannot be read. */
export function moveIgnores(file: string, from: string, to: string): Cut {
  if (!names(file, from)) return { stay: file, go: '' }
  const [stay, go]: [IgnoreLine[], IgnoreLine[]] = [[], []]
  for (const line of parseIgnores(file)) {
    // A folder's path ends in a slash.
    const path = line.ignore && pathAfter(line.ignore.path, from, to)
    if (line.ignore && path !== null) go.push({ ...line, line: JSON.stringify({ ...parse(line.line), path }) })
    else stay.push(line)
  }
  return { stay: formatIgnores(stay), go: formatIgnores(go) }
}

/** What two ignore files hold. */
export function joinIgnores(ours: string, theirs: string): string {
  return formatIgnores([...parseIgnores(ours), ...parseIgnores(theirs)])
}

/** The decisions about the actors of an article that go along with its path, and all others; throws where the file cannot be read. */
export function moveActors(file: string, from: string, to: string): Cut {
  if (!names(file, from)) return { stay: file, go: '' }
  const actors = parseActors(file)
  const moved = new Map(actors.lines.map((each) => [each, moveActorLine(each, from, to)]))
  const go = actors.lines.flatMap((each) => moved.get(each) ?? [])
  if (go.length === 0) return { stay: file, go: '' }
  const stay = actors.lines.filter((each) => !moved.get(each))
  return { stay: formatActors({ ...actors, lines: stay }), go: formatActors({ others: {}, lines: go }) }
}

function moveActorLine({ line, decision }: ActorLine, from: string, to: string): ActorLine | null {
  if (!decision?.actors.some(({ path }) => path !== undefined && pathAfter(path, from, to) !== null)) return null
  const moved = JSON.stringify(parse(line), (key, value) =>
    key === 'path' ? (pathAfter(value, from, to) ?? value) : value,
  )
  return { line: moved, decision: null, spelling: null }
}

/** What two files of decisions about actors hold. */
export function joinActors(ours: string, theirs: string): string {
  const [one, other] = [parseActors(ours), parseActors(theirs)]
  return formatActors({ others: { ...other.others, ...one.others }, lines: [...one.lines, ...other.lines] })
}
