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
        counted = { alike, findings, statements: withSources(alike, findings) }
      return counted.statements
    },
    findings: conflicts.results,
  }
}

const isNamed = (part: Part): part is Named => 'actor' in part || 'merge' in part
const isSame = (part: Part): part is Same => 'same' in part
const isTold = (part: Part): part is Told => 'finding' in part || 'copied' in part

/** Articles that share their text are one source, named by the first of them. */
function withSources(statements: readonly Alike[], findings: readonly Conflict[]): Statement[] {
  const copied = findings.filter(({ rule }) => rule === 'copied-text')
  const sourceOf = new Map(copied.flatMap(({ places }) => places.map(({ path }) => [path, places[0]!.path] as const)))
  return statements.map((statement) => ({
    ...statement,
    sources: new Set(statement.claims.map(({ path }) => sourceOf.get(path) ?? path)).size,
  }))
}
