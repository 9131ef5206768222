import { createActors, type Named } from './actors.ts'
import type { Comparison, Conflict, Part, Statement } from './comparison.ts'
import { createConflicts, type Told } from './conflicts.ts'
import { type Alike, createStatements, type Same } from './statements.ts'

/** The union of what all buckets tell, in any order and however often: the same parts give the same comparison. */
export function unite(parts: readonly Part[]): Comparison {
  const united = createComparison()
  united.change([], parts)
  return { actors: united.actors(), statements: united.statements(), findings: united.findings() }
}

export interface United {
  /** Let parts go that came before, and others come. */
  change(gone: readonly Part[], come: readonly Part[]): void
  actors(): Comparison['actors']
  statements(): Comparison['statements']
  findings(): Comparison['findings']
}

export function createComparison(): United {
  const [actors, statements, conflicts] = [createActors(), createStatements(), createConflicts()]
  let counted: { alike?: readonly Alike[]; findings?: readonly Conflict[]; statements: Statement[] } = {
    statements: [],
  }
  const count = createCount()
  return {
    change(gone, come) {
      actors.change(gone.filter(isNamed), come.filter(isNamed))
      statements.change(gone.filter(isSame), come.filter(isSame))
      conflicts.change(gone.filter(isTold), come.filter(isTold))
    },
    actors: actors.results,
    statements() {
      const [alike, findings] = [statements.results(), conflicts.results()]
      if (alike !== counted.alike || findings !== counted.findings)
        counted = { alike, findings, statements: count(alike, findings) }
      return counted.statements
    },
    findings: conflicts.results,
  }
}

const isNamed = (part: Part): part is Named => 'actor' in part || 'merge' in part
const isSame = (part: Part): part is Same => 'same' in part
const isTold = (part: Part): part is Told => 'finding' in part || 'copied' in part

/** Count the sources of statements: articles that share their text are one, named by the first of them. */
function createCount() {
  /** Of thousands of statements one article changes a few: the others stay the same. */
  const known = new WeakMap<Alike, Statement>()
  return (statements: readonly Alike[], findings: readonly Conflict[]): Statement[] => {
    const sourceOf = new Map<string, string>()
    for (const { rule, places } of findings)
      if (rule === 'copied-text') for (const { path } of places) sourceOf.set(path, places[0]!.path)
    return statements.map((alike) => {
      const before = known.get(alike)
      const sources = sourcesOf(alike, sourceOf)
      if (before?.sources === sources) return before
      const statement = { ...alike, sources }
      known.set(alike, statement)
      return statement
    })
  }
}

function sourcesOf({ claims }: Alike, sourceOf: ReadonlyMap<string, string>): number {
  const sources = new Set<string>()
  for (const { path } of claims) sources.add(sourceOf.get(path) ?? path)
  return sources.size
}
