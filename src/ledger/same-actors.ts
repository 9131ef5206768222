import type { ActorDecision } from './actors.ts'

/** The pairs of names that people decided are one actor's, as far as both are meant in an article (its path below the folder). */
export function sameActors(decisions: readonly ActorDecision[], path: string): [string, string][] {
  return decisions.flatMap(({ decision, actors }): [string, string][] => {
    const [one, other] = actors
    const here = actors.every((actor) => actor.path === undefined || actor.path === path)
    return decision === 'same' && here && one.name !== other.name ? [[one.name, other.name]] : []
  })
}
