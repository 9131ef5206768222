import type { ClippedActor } from '../clipping.ts'
import type { Part } from '../comparison.ts'
import { grouped, pairsOf } from '../grouped.ts'
import { isFirstShared, keyOf } from '../hash.ts'
import { contradict, profileOf } from '../homonyms.ts'
import { letterApart } from '../letters.ts'
import { nameWords } from '../names.ts'
import { byText } from '../order.ts'
import { placesOf } from '../places.ts'
import { remember } from '../remember.ts'
import type { BucketKind, Entry } from '../rule.ts'
import { daysBetween } from '../said-days.ts'
import { soundOf } from '../sounds.ts'
import { folded } from '../words.ts'

const shortest = 5

/** One first name, surnames a letter or a way of writing apart, and the same title: one person, spelled in two ways. */
export const nameSpelling: BucketKind<ClippedActor> = {
  values: ({ actors }) => actors,
  keysOf(actor) {
    const words = nameWords(actor.name)
    const [given, surname] = [words[0], words.at(-1)]
    if (actor.kind !== 'person' || words.length < 2 || !given || !surname || surname.length < shortest) return []
    // One letter apart, either the first two letters or the last two are the same.
    const parts = [surname.slice(0, 2), surname.slice(-2), soundOf(surname)]
    return parts.map((part, i) => keyOf('s', i, soundOf(given), part))
  },

  reduce(entries, key) {
    const surnames = [...grouped(entries, ({ value }) => surnameOf(value))]
    return [...pairsOf(surnames, 50)].flatMap(([[one, some], [other, others]]) =>
      (letterApart(one, other) || soundOf(one) === soundOf(other)) && isFirstShared(key, some[0]!.keys, others[0]!.keys)
        ? conflictOf(notApart(some, others), notApart(others, some))
        : [],
    )
  },
}

const surnameOf = ({ name }: ClippedActor) => nameWords(name).at(-1)!

/** What too many people are: `Sen.`, `former police chief`, `deputy spokesman`. */
const idle = {
  before: new Set(
    'the us democratic republican presidential gop former retired deputy senior associate police fire'.split(' '),
  ),
  last: new Set(
    `actor actress adviser aide analyst attorney author candidate capt captain chief coach col colonel cpl corporal detective director
    doctor editor farmer gen general gov governor host house judge justice lawyer lieutenant lt maj major mayor nominee officer owner party
    pastor pollster president professor rep reporter representative resident rev sen senate senator sergeant sgt spokesman spokesperson
    spokeswoman strategist student teacher voter`.split(/\s+/u),
  ),
}

/** Even an idle title, `former President`, tells who is meant where so many articles give it to one spelling, and so many times as many as to the other. */
const wellKnown = { articles: 10, times: 5 }

/** Titles, folded: what makes two spellings one person. */
const titlesOf = ({ titles }: ClippedActor) => titles.flatMap(({ text }) => folded(text) || [])

const isTelling = remember(4000, (title) => {
  const words = title.split(' ')
  return !(idle.last.has(words.at(-1)!) && words.slice(0, -1).every((word) => idle.before.has(word)))
})

/** A title that both have. */
function sharedTitle(rare: readonly Entry<ClippedActor>[], common: readonly Entry<ClippedActor>[]): string | undefined {
  const articles = new Map<string, number>()
  for (const { value } of common)
    for (const title of new Set(titlesOf(value))) articles.set(title, (articles.get(title) ?? 0) + 1)
  const shared = rare.flatMap(({ value }) => titlesOf(value)).filter((title) => articles.has(title))
  const fewest = Math.max(wellKnown.articles, wellKnown.times * rare.length)
  return shared.find(isTelling) ?? shared.find((title) => articles.get(title)! >= fewest)
}

/** Without those of whom people decided that they are not one of the others. */
function notApart(some: readonly Entry<ClippedActor>[], others: readonly Entry<ClippedActor>[]) {
  const keys = new Set(others.map(({ value }) => value.identity?.key))
  return some.filter(({ value }) => !value.identity?.apart.some((key) => keys.has(key)))
}

/** Without those of whom the articles tell what cannot be true of the others: a goalkeeper is no minister. */
function withoutNamesakes(some: readonly Entry<ClippedActor>[], others: readonly Entry<ClippedActor>[]) {
  const profiles = others.map(profileOf)
  return some.filter((entry) => {
    const own = profileOf(entry)
    return !profiles.some((profile) => contradict(own, profile))
  })
}

function conflictOf(some: readonly Entry<ClippedActor>[], others: readonly Entry<ClippedActor>[]): Part[] {
  const [one, other] = [some[0]?.value, others[0]?.value]
  if (!one || !other) return []
  const [fewer, common] = some.length < others.length ? [some, others] : [others, some]
  const rare = withoutNamesakes(fewer, common)
  const shared = sharedTitle(rare, common)
  const paths = new Set(some.map(({ path }) => path))
  // An article that names both knows two people, or is for the check within one article.
  if (shared === undefined || others.some(({ path }) => paths.has(path))) return []
  const names = [one.name, other.name].sort()
  return [
    {
      finding: {
        rule: 'name-spelling',
        message: `One person, it seems, in two spellings: ${names.join(' and ')} (both “${shared}”).`,
        severity: 'warning',
        places: placesOf([...rare, ...nearest(common, rare)].map(firstPlace)),
      },
    },
  ]
}

/** Nobody looks through more articles for the spelling that most of them have. */
const mostPlaces = 20

/** Of many articles those of the days nearest to the first of the others. */
function nearest(entries: readonly Entry<ClippedActor>[], others: readonly Entry<ClippedActor>[]) {
  if (entries.length <= mostPlaces) return entries
  const first = others.reduce((day, other) => earlier(day, other.day), null as string | null)
  const far = new Map(entries.map((entry) => [entry, daysBetween(entry.day, first) ?? Number.MAX_SAFE_INTEGER]))
  return [...entries].sort((a, b) => far.get(a)! - far.get(b)! || byText(a.path, b.path)).slice(0, mostPlaces)
}

const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)

/** The first place that names the person. */
const firstPlace = ({ path, value: { mentions } }: Entry<ClippedActor>) => ({
  path,
  start: mentions[0]!,
  end: mentions[1]!,
})
