import type { Conflict, Part, Place } from './comparison.ts'
import { components } from './components.ts'
import { grouped } from './grouped.ts'
import { byText } from './order.ts'
import { byPlace, placeKey, placesOf } from './places.ts'
import { createUnion, type Union } from './union.ts'

export type Told = Extract<Part, { finding: unknown } | { copied: unknown }>

/** The conflicts, each once, by place. */
export const createConflicts = (): Union<Told, Conflict> =>
  createUnion(
    (part) =>
      'finding' in part
        ? part.finding.places.map(({ path, start }) => ({ path, id: `${part.finding.rule} ${start}` }))
        : part.copied.map(({ path }) => ({ path, id: 'copied-text' })),
    (group) => {
      const findings = group.flatMap((part) => ('finding' in part ? [part.finding] : []))
      const copied = group.flatMap((part) => ('copied' in part ? [part.copied] : []))
      return [...withoutParts(merged(findings)), ...copiesOf(copied)]
    },
    (a, b) => byPlace(a.places[0]!, b.places[0]!) || byText(a.rule, b.rule) || byText(a.message, b.message),
  )

/** The gravest first. */
const severities = ['error', 'warning', 'information'] as const

/** One conflict may show in several buckets, in each with the places that meet there. */
function merged(findings: readonly Conflict[]): Conflict[] {
  const alike = [...grouped(findings, ({ rule, message }) => `${rule}\0${message}`).values()]
  const groups = alike.flatMap((own) =>
    own.length === 1 ? [own] : components(own, ({ places }) => places.map(placeKey)),
  )
  return groups.map((group) => ({
    ...group[0]!,
    severity: severities.find((severity) => group.some((finding) => finding.severity === severity))!,
    places: group.length === 1 ? group[0]!.places : placesOf(group.flatMap(({ places }) => places)),
  }))
}

/** Drop a finding all of whose places stand in a larger one of the same rule. */
function withoutParts(findings: Conflict[]): Conflict[] {
  if (findings.length === 1) return findings
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
function copiesOf(copied: readonly [Place, Place][]): Conflict[] {
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
