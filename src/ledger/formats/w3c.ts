import { createFinder, type Found, findAnchors } from '../anchoring.ts'
import { type Annotation, context, fromAnnotation, readSelectors, toAnnotation } from '../annotation.ts'
import { type CodePoints, codePoints } from '../code-points.ts'
import { type Act, type Anchor, anchor, type Decision, keyRole } from '../decision.ts'
import { addressOf } from '../ledger-file.ts'
import { toMarked } from '../marks.ts'
import { decider, type Exported, readWho } from './exported.ts'
import { type Named, pick } from './picking.ts'

/** An annotation of the engine's own mark, which nobody has decided about. */
const engine = { type: 'Software', name: 'Newsmark' }

/** Write the marks of an article as a page of W3C annotations, and what people noted and checked as further ones. */
export function toPage({ path, text, marks }: Exported): object {
  const points = codePoints(text)
  const source = addressOf(path)
  const write = (decision: Decision) => ({ ...toAnnotation(decision, source, points), '@context': undefined })
  const found = findAnchors(
    text,
    marks.flatMap(({ decisions }) => decisions.flatMap(keyAnchors)),
  )
  const items = marks.flatMap((mark) => {
    const { by, at } = decider(mark) ?? {}
    const marked = { ...toMarked(text, mark), anchors: anchor(text, mark.parts) }
    const own = {
      ...write({ id: idOf(source, mark.kind, mark.id), mark: marked, act: { act: 'add' } }),
      ...who(by, at),
    }
    const others = mark.decisions
      .filter(({ act }) => act.act === 'verify' || act.act === 'note' || act.act === 'tag')
      // What was said of words that have changed since stays about the former ones.
      .map((decision) => write(isCurrent(decision, found) ? { ...decision, mark: marked } : decision))
    return [mark.state === 'open' ? { ...own, creator: engine } : own, ...others]
  })
  return { '@context': context, id: `${source}#newsmark`, type: 'AnnotationPage', items }
}

const keyAnchors = ({ mark }: Decision) => mark.anchors.filter(({ role }) => role === keyRole(mark.kind))

/** Whether the words of a decision are the very same, or none are left: then it is known by its mark's name. */
function isCurrent(decision: Decision, found: ReadonlyMap<Anchor, Found | null>): boolean {
  const words = keyAnchors(decision).map((each) => found.get(each)?.words)
  return words.every((each) => each === 'same') || words.every((each) => each === undefined)
}

/** An engine's id is an address in the article; a person's decision has one of its own. */
function idOf(source: string, kind: string, id: string): string {
  return /^urn:\S+$/u.test(id) ? id : `${source}#${encodeURIComponent(`${kind}-${id}`)}`
}

function who(by: string | undefined, at: string | undefined): Annotation {
  return {
    ...(at !== undefined && { created: at }),
    ...(by !== undefined && { creator: { type: 'Person', name: by } }),
  }
}

/** A decision from elsewhere. */
export interface ImportedDecision {
  decision: Decision
  /** Whether it is the engine's mark that nobody has decided about; in some formats people correct one and do not say so. */
  open: boolean | 'unless corrected'
}

/** What a file says of an article; `lost` is of words that the article does not have, `others` of other articles. */
export interface ReadDecisions {
  decisions: ImportedDecision[]
  lost: number
  others: number
}

/**
 * Read annotations: one, a list, a page, a collection with its first page, or one a line. Those of other programs become notes and
 * tags on passages. What was decided about this very article is kept where its words are lost, too.
 */
export function fromW3c(file: string, { text, ...article }: Named & { text: string }): ReadDecisions {
  const points = codePoints(text)
  const find = createFinder(text)
  const annotations = annotationsOf(file).map((annotation) => ({ annotation, own: fromAnnotation(annotation, points) }))
  const { here, others, named } = pick(
    annotations,
    ({ annotation, own }) => (own ? sourceOf(annotation) : undefined),
    article,
  )
  const decisions: ImportedDecision[] = []
  let lost = 0
  for (const { annotation, own } of here) {
    const imported = own ? ours(own, annotation) : foreign(annotation, text, find, points)
    const found = own ? isFound(own, find) : imported !== null
    if (imported && (found || named)) decisions.push(imported)
    // Where the engine's marks went nothing that anybody decided is lost.
    if (!found && !(named && imported?.open)) lost++
  }
  return { decisions, lost, others }
}

/** The engine is no person, whatever its name. */
function ours(decision: Decision, { creator }: Annotation): ImportedDecision {
  if (Object(creator).type !== 'Software') return { decision, open: false }
  const { by: _, ...unsigned } = decision
  return { decision: unsigned, open: decision.act.act === 'add' }
}

/** The article that an annotation of ours is about. */
function sourceOf({ target }: Annotation): string | undefined {
  const { source } = Object([target].flat()[0]) as Annotation
  if (typeof source !== 'string') return undefined
  try {
    return decodeURIComponent(source)
  } catch {
    return source
  }
}

/** Whether the article has words of a decision; what was checked may say something else now. */
function isFound(decision: Decision, find: Finder): boolean {
  const found = keyAnchors(decision).flatMap((each) => find(each) ?? [])
  return found.some(({ words }) => words !== 'replaced' || decision.act.act === 'verify')
}

function annotationsOf(file: string): Annotation[] {
  const text = file.replace(/^\ufeff/, '').trim()
  const values = parseAll(text)
  return values.flatMap(unpack)
}

/** A whole file of JSON, or one value a line. */
function parseAll(text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch (whole) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    return lines.map((line, index) => {
      try {
        return JSON.parse(line)
      } catch (error) {
        throw new Error(lines.length < 2 ? (whole as Error).message : `line ${index + 1}: ${(error as Error).message}`)
      }
    })
  }
}

function unpack(value: unknown): Annotation[] {
  if (Array.isArray(value)) return value.flatMap(unpack)
  const annotation: Annotation = Object(value)
  if (annotation.items !== undefined) return unpack(annotation.items)
  if (annotation.first !== undefined) return unpack(annotation.first)
  return annotation.target === undefined ? [] : [annotation]
}

type Finder = ReturnType<typeof createFinder>

/** What another program says of some words. */
function foreign(annotation: Annotation, text: string, find: Finder, points: CodePoints): ImportedDecision | null {
  const [target] = [annotation.target].flat().map((each) => Object(each) as Annotation)
  const selectors = [target?.selector].flat().map((each) => Object(each) as Annotation)
  // Without a place, the words and what stands beside them tell it.
  const placed = selectors.some(({ type }) => type === 'TextPositionSelector')
  const position = { type: 'TextPositionSelector', start: 0, end: 0 }
  const quote = readSelectors(placed ? selectors : [...selectors, position], 'words', points)
  const found = quote && find(quote)
  if (!found || found.words === 'replaced' || typeof annotation.id !== 'string') return null
  const { id, creator, created } = annotation
  const by = typeof creator === 'string' ? creator : Object(creator).name
  const anchors = anchor(text, [{ role: 'words', start: found.start, end: found.end }])
  const act = foreignAct([annotation.body].flat().map((each) => Object(each) as Annotation))
  return {
    decision: { id, mark: { kind: 'passage', anchors }, act, ...readWho({ by, at: created }) },
    open: false,
  }
}

function foreignAct(bodies: readonly Annotation[]): Act {
  const body = bodies.find(({ value }) => typeof value === 'string')
  if (!body) return { act: 'add' }
  const value = body.value as string
  return body.purpose === 'tagging' ? { act: 'tag', tag: value } : { act: 'note', text: value }
}
