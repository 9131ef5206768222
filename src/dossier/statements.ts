import type { ClaimPlace, Part, SaidClaim, Statement } from './comparison.ts'
import { fuller } from './names.ts'
import { byText } from './order.ts'
import { createUnion, type Union } from './union.ts'

export type Same = Extract<Part, { same: unknown }>

/** A statement before its sources are counted. */
export type Alike = Omit<Statement, 'sources'>

/** The claims that say the same, grouped through each other; by speaker, words and place. */
export const createStatements = (): Union<Same, Alike> =>
  createUnion(
    ({ same }) => same.claims,
    (group) => [statementOf(group)],
    (a, b) => byText(a.actor, b.actor) || byText(a.words, b.words) || byClaim(a.claims[0]!, b.claims[0]!),
  )

function statementOf(group: readonly Same[]): Alike {
  const said = group.flatMap(({ same }) => same.claims)
  const claims = new Map(said.map(({ path, id }) => [`${path}\0${id}`, { path, id }]))
  return {
    actor: group.map(({ same }) => same.actor).reduce(fuller),
    words: said.map(({ words }: SaidClaim) => words).reduce(fuller),
    claims: [...claims.values()].sort(byClaim),
  }
}

const byClaim = (a: ClaimPlace, b: ClaimPlace) => byText(a.path, b.path) || byText(a.id, b.id)
