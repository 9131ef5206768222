import { capitalizedWords } from './lexicon/capitalized-words.ts'
import { countries } from './lexicon/countries.ts'
import { familyNamesFirst } from './lexicon/family-names.ts'
import { functionWords } from './lexicon/function-words.ts'
import { namesOfEither, womensNames } from './lexicon/gendered-names.ts'
import { givenNames } from './lexicon/given-names.ts'
import { honorifics, nameParticles, nameSuffixes, officeAbbreviations, postNominals } from './lexicon/honorifics.ts'
import { nicknames } from './lexicon/nicknames.ts'
import { companyNouns, knownOrganizations, organizationHeads } from './lexicon/organizations.ts'
import { cities, placeHeads, regions, stateAbbreviations, states } from './lexicon/places.ts'
import { people, portfolios, relations, roleModifiers, roleNouns } from './lexicon/roles.ts'

/** The word lists as sets, and the readings of a single word. */

const given = new Set(givenNames)
const womens = new Set(womensNames)
const either = new Set([...namesOfEither, ...familyNamesFirst])
const familiesFirst = new Set(familyNamesFirst)
const heads = new Set(organizationHeads)
const organizationNouns = new Set([...organizationHeads.map((head) => head.toLowerCase()), ...companyNouns])
const landHeads = new Set(placeHeads)
const organizations = new Set(knownOrganizations.map(plain))
const adjectives = new Set(capitalizedWords)
const roles = new Set(roleNouns)
const modifiers = new Set(roleModifiers)
const kin = new Set(relations)
const persons = new Set([...relations, ...people])
const forms = new Set([...honorifics, ...Object.keys(officeAbbreviations)])
const offices = new Map(Object.entries(officeAbbreviations))
const suffixes = new Set(nameSuffixes)
const letters = new Set(postNominals)
const particles = new Set(nameParticles)
const functions = new Set(functionWords)
const otherPlaces = new Set([...states, ...cities, ...regions].map(plain))
const countryNames = new Map(
  countries.flatMap((c) => [c.name, ...c.also].map((name) => [plain(name), c.name] as const)),
)
// `Washington` and `New York` alone are rather the cities.
const stateNames = new Map(
  Object.entries(stateAbbreviations).flatMap(([short, name]) => [
    [short.replace(/\.$/u, ''), name] as const,
    ...(name === 'Washington' || name === 'New York' ? [] : [[name, name] as const]),
  ]),
)
const countryCapitals = new Map(countries.flatMap((c) => c.capitals.map((name) => [plain(name), c.name] as const)))
const countryDemonyms = new Map(countries.flatMap((c) => c.demonyms.map((name) => [plain(name), c.name] as const)))
const calendar =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)s?\.?$/iu

/** One apostrophe and one blank: `Côte d’Ivoire` and `Côte d'Ivoire` are the same key. */
export function plain(text: string): string {
  return /[’‘]|\s\s|[^\S ]/u.test(text) ? text.replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ') : text
}

/** Take off a possessive: `Marsh’s` -> `Marsh`, `the Democrats’` -> `the Democrats`. */
export function bare(word: string): string {
  const apostrophe = word.length - (/[sS]$/.test(word) ? 2 : 1)
  if (apostrophe < 1 || !isApostrophe(word.charCodeAt(apostrophe))) return word
  const before = word.slice(0, apostrophe)
  const plural = apostrophe === word.length - 1
  return (plural ? /s$/iu : /[\p{L}.\p{N}]$/u).test(before) ? before : word
}

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019

export const isPossessive = (word: string) => bare(word) !== word

export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}
export const isAcronym = (word: string) => /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,5})$/u.test(word)
export const isGiven = (word: string) => given.has(word)
/** Who mostly bears a given name; null where both do or no list has it. */
export function genderOfName(word: string): 'female' | 'male' | null {
  if (womens.has(word)) return 'female'
  return given.has(word) && !either.has(word) ? 'male' : null
}
/** `Kim`, `Xi`: a family name that stands before the given name. */
export const isFamilyFirst = (word: string) => familiesFirst.has(word)
/** `Chuck` for `Charles` */
export const isNickname = (short: string, long: string) =>
  Object.hasOwn(nicknames, short) && nicknames[short]!.includes(long)
export const isOrganizationHead = (word: string) => heads.has(word)
/** `ministry`, `company`, `newspaper`: what an organisation is called without its name. */
export const isOrganizationNoun = (word: string) => organizationNouns.has(word.toLowerCase())
const companies = new Set([
  ...companyNouns,
  'company',
  'group',
  'organization',
  'organisation',
  'bank',
  'agency',
  'network',
  'corporation',
])
/** `carmaker`, `company`: what stands right before the name of one. */
export const isCompanyNoun = (word: string) => companies.has(word)
export const isPlaceNoun = (word: string) =>
  landHeads.has(word[0]!.toUpperCase() + word.slice(1)) ||
  /^(?:town|capital|suburb|hamlet|region|state|nation|country|rock)$/u.test(word)
export const isPlaceHead = (word: string) => landHeads.has(word)
export const isKnownOrganization = (name: string) => organizations.has(plain(name))
export const isNoName = (word: string) => adjectives.has(word) || countryDemonyms.has(word)
/** Also `harbourmaster`, `lighthouse-keeper`; a surname such as `Goldman` has a capital. */
export const isRole = (word: string) =>
  roles.has(word.toLowerCase()) || /^\p{Ll}[\p{Ll}-]{2,}(?:master|mistress|keeper)$/u.test(word)
export const isRoles = (word: string) => roles.has(word.toLowerCase().replace(/s$/u, ''))
export const isRoleModifier = (word: string) => modifiers.has(word.toLowerCase())
export const isRelation = (word: string) => kin.has(word.toLowerCase())
/** `wife`, `nephew`: of one family, and often of one surname. */
export const isKinship = (word: string) =>
  isRelation(word) &&
  !/^(?:boyfriend|colleague|counterpart|fianc.*|friend|girlfriend|neighbou?r|resident)$/iu.test(word)
/** `woman`, `resident`, `brother`: somebody without an office. */
export const isPerson = (word: string) => persons.has(word.toLowerCase())
export const isHonorific = (word: string) => forms.has(word.replace(/\.$/u, ''))
export const isOfficeAbbreviation = (word: string) => offices.has(word.replace(/\.$/u, ''))
/** `Sen.` -> `senator` */
export const officeOf = (word: string) => offices.get(word.replace(/\.$/u, ''))
/** `KC`, `OBE`, `PhD` */
export const isPostNominal = (word: string) => letters.has(word)
export const isSuffix = (word: string) => suffixes.has(word)
export const isParticle = (word: string) => particles.has(word)
// `US` is no `us`
export const isFunctionWord = (word: string) =>
  word !== 'US' && (functions.has(plain(word).toLowerCase()) || /^I['’]/u.test(word))
export const isCalendarWord = (word: string) => calendar.test(bare(word))
export const isPlace = (name: string) => otherPlaces.has(plain(name))
/** `Fla.` -> `Florida`, with or without its full stop. */
export const stateOf = (name: string) => stateNames.get(name.replace(/\.$/u, ''))
export const countryOf = (name: string) => countryNames.get(plain(name))
export const countryOfCapital = (name: string) => countryCapitals.get(plain(name))
export const countryOfDemonym = (name: string) => countryDemonyms.get(plain(name))

/** `PolitiFact`, `BuzzFeed`: but not `McKinley`, `DeVos`, `O’Neill`. */
export const isBrand = (word: string) =>
  /\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|Di|Du|La|Le|Van|O['’]|D['’])\p{Lu}/u.test(word) && !word.includes('-')

/** What follows `of` in an office: `State`, `the Armed Forces`. The longest that starts the words, else null. */
export function portfolioAt(words: readonly string[]): number {
  const text = `${words.join(' ')} `
  const best = portfolios.filter((p) => text.startsWith(`${p} `)).sort((a, b) => b.length - a.length)[0]
  return best === undefined ? 0 : best.split(' ').length
}
