import type { Comparison, Conflict, DossierActor, Part, SaidClaim, Statement } from './comparison.ts'
import { components } from './components.ts'
import { grouped } from './grouped.ts'
import { fuller } from './names.ts'
import { byPlace, placeKey, placesOf } from './places.ts'

/** The union of what all buckets tell, in any order and however often: the same parts give the same comparison. */
export const unite = (parts: readonly Part[]): Comparison => ({
  actors: actorsOf(parts),
  statements: statementsOf(parts),
  findings: findingsOf(parts),
})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const sorted = (words: Iterable<string>) => [...new Set(words)].sort()

/** Who is who: the actors of one key, and the acronyms that stand for one name. */
export function actorsOf(parts: readonly Part[]): DossierActor[] {
  const known = new Map(parts.flatMap((part) => ('actor' in part ? [[part.actor.key, part.actor] as const] : [])))
  const merges = parts.flatMap((part) => ('merge' in part && known.has(part.merge.into) ? [part.merge] : []))
  const into = new Map(merges.map((merge) => [merge.from, merge]))
  const groups = [...grouped(known, ([key]) => into.get(key)?.into ?? key)].sort(([a], [b]) => compare(a, b))
  return groups
    .map(([key, group]) => {
      const one = known.get(key)!
      const actors = group.map(([, actor]) => actor)
      const names = sorted(actors.flatMap(({ name, aliases }) => [name, ...aliases]))
      return {
        ...{ key, name: one.name, kind: one.kind },
        aliases: names.filter((name) => name !== one.name),
        titles: actors
          .flatMap(({ titles }) => titles)
          .sort((a, b) => compare(a.day ?? '', b.day ?? '') || byPlace(a, b)),
        articles: sorted(actors.flatMap(({ articles }) => articles)),
        why: sorted([...actors.flatMap(({ why }) => why), ...group.flatMap(([key]) => into.get(key)?.why ?? [])]),
      }
    })
    .sort((a, b) => compare(a.name, b.name) || compare(a.kind, b.kind) || compare(a.articles[0]!, b.articles[0]!))
}

/** The claims that say the same, grouped through each other. */
export function statementsOf(parts: readonly Part[]): Statement[] {
  const same = parts.flatMap((part) => ('same' in part ? [part.same] : []))
  const groups = components(same, ({ claims }) => claims.map(claimKey))
  return groups
    .map((group) => {
      const claims = new Map(
        group.flatMap(({ claims }) => claims).map((claim) => [claimKey(claim), { path: claim.path, id: claim.id }]),
      )
      return {
        actor: group.map(({ actor }) => actor).reduce(fuller),
        words: group.flatMap(({ claims }) => claims.map(({ words }) => words)).reduce(fuller),
        claims: [...claims].sort(([a], [b]) => compare(a, b)).map(([, claim]) => claim),
      }
    })
    .sort(
      (a, b) =>
        compare(a.actor, b.actor) ||
        compare(a.words, b.words) ||
        compare(claimKey(a.claims[0]!), claimKey(b.claims[0]!)),
    )
}

const claimKey = ({ path, id }: Pick<SaidClaim, 'path' | 'id'>) => `${path}\0${id}`

/** The conflicts, each once and in order. */
export function findingsOf(parts: readonly Part[]): Conflict[] {
  const findings = parts.flatMap((part) => ('finding' in part ? [part.finding] : []))
  return [...withoutParts(merged(findings)), ...copiesOf(parts)].sort(
    (a, b) => byPlace(a.places[0]!, b.places[0]!) || compare(a.rule, b.rule) || compare(a.message, b.message),
  )
}

/** One conflict may show in several buckets, in each with the places that meet there. */
function merged(findings: readonly Conflict[]): Conflict[] {
  const groups = components(findings, ({ rule, message, places }) =>
    places.map((place) => `${rule}\0${message}\0${placeKey(place)}`),
  )
  return groups.map((group) => ({
    ...group[0]!,
    severity: group.some(({ severity }) => severity === 'warning') ? 'warning' : 'information',
    places: placesOf(group.flatMap(({ places }) => places)),
  }))
}

/** Drop a finding all of whose places stand in a larger one of the same rule. */
function withoutParts(findings: readonly Conflict[]): Conflict[] {
  const held = findings.flatMap((finding) => finding.places.map((place) => ({ finding, place })))
  const holders = grouped(held, ({ finding, place }) => `${finding.rule}\0${placeKey(place)}`)
  return findings.filter((finding) => {
    const places = finding.places.map(placeKey)
    const larger = (holders.get(`${finding.rule}\0${places[0]}`) ?? [])
      .map(({ finding }) => finding)
      .filter((other) => other.places.length > places.length)
    return !larger.some((other) => {
      const all = new Set(other.places.map(placeKey))
      return places.every((place) => all.has(place))
    })
  })
}

/** One finding for all articles that share a source. */
function copiesOf(parts: readonly Part[]): Conflict[] {
  const copied = parts.flatMap((part) => ('copied' in part ? [part.copied] : []))
  return components(copied, (pair) => pair.map(({ path }) => path)).map((group) => {
    const byPath = [...grouped(group.flat(), ({ path }) => path)]
    const places = byPath.map(([path, stretches]) => ({
      path,
      start: Math.min(...stretches.map(({ start }) => start)),
      end: Math.max(...stretches.map(({ end }) => end)),
    }))
    return {
      rule: 'copied-text',
      message: `${places.length} articles share much of their text: they count as one source.`,
      severity: 'information',
      places: places.sort(byPlace),
    }
  })
}
