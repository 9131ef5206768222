import { initialsOf } from '../actors.ts'
import type { ActorKind } from '../analysis.ts'
import {
  countryOf,
  countryOfCapital,
  isAcronym,
  isBrand,
  isCompanyNoun,
  isFamilyFirst,
  isFunctionWord,
  isGiven,
  isHonorific,
  isKnownOrganization,
  isNoName,
  isOrganizationHead,
  isOrganizationNoun,
  isPlace,
  isPlaceHead,
  isPlaceNoun,
  isRole,
  isRoles,
  isSuffix,
  portfolioAt,
} from '../words.ts'
import { type Candidate, wordsOf } from './candidates.ts'
import { officeTitle, type Title, titleAfter, titleBefore } from './titles.ts'

/** One way to read a candidate, or a part of it: a name with what its own words and neighbours say about it. */
export interface Reading extends Candidate {
  name: string
  words: string[]
  /** Null where nothing tells. */
  kind: ActorKind | null
  /** What the kind rests on, in words. */
  evidence: string
  titles: Title[]
  /** An honorific or an office stands before: `Mr. Marsh` is a person even with one word. */
  addressed: boolean
  /** The kind rests on a preposition alone: `in Portwick`. */
  guessed: boolean
}

const endsPhrase =
  /^(?:of|at|in|for|from|on|with|by|to|near|about|between|north|south|east|west|who|whose|which|that|where|and|has|had|is|was|\p{L}{2,}(?:ed|ing))$/iu
/** Events, laws and works have capitals and are no actors: `Civil War`, `Clean Air Act`. */
export const noActor =
  /\b(?:Act|Accords?|Agreement|Amendment|Awards?|Bill|Bowl|Code|Constitution|Crisis|Cup|Day|Days|Deal|Election|Festival|Games|Law|Medal|Month|Night|Olympics|Plan|Prize|Pact|Protocol|Rights|Series|Show|Tax|Treaty|Tuesday|War|War I{1,3}|Week|Year)$/u
const locative = /^(?:in|at|near|from|outside|around|across|throughout|inside|toward|towards|into)$/iu

/** Read a candidate as names: the offices before and behind are taken off, what is known inside a title is kept. */
export function readCandidate(candidate: Candidate): Reading[] {
  if (isCase(candidate)) return []
  const words = wordsOf(candidate)
  const start = nameStart(words)
  const inTitle = start > 0 ? knownWithin({ ...candidate, to: candidate.from + start }) : []
  if (start === words.length) return inTitle
  return [
    ...inTitle,
    readName({ ...candidate, from: candidate.from + start }, words.slice(start), words.slice(0, start)),
  ]
}

/** `Marsh v. Harbour Trust` is a case, and names nobody. */
const isCase = ({ sentence: { tokens }, from, to }: Candidate) =>
  /^vs?\.?$/u.test(tokens[from - 1]?.text ?? '') || /^vs?\.?$/u.test(tokens[to]?.text ?? '')

/** Where the name begins behind honorifics and offices: 4 in `US Secretary of State | Ann Lee`. */
function nameStart(words: readonly string[]): number {
  const honorific = words.findLastIndex((word) => isHonorific(word))
  // `Miss Universe Ann Lee`, `Mr. President`
  const address = words.findIndex((word, i) => i > honorific && !isNoName(word) && !isRole(word))
  if (honorific >= 0) return address < 0 ? words.length : address
  if (isOrganizationHead(words.at(-1)!) || isKnownOrganization(words.join(' '))) return 0
  // `Republican Ann Marsh`, `Japan Ann Marsh` at the end of an envoy’s title
  if (words.length > 2 && (isNoName(words[0]!) || isState(words[0]!)) && isGiven(words[1]!)) return 1
  // `Senators Ruiz and Berg`; `Earl` in `Earl Dunaway` is an office by its word, a given name by its capital.
  const role = words.findLastIndex(
    (word, i) => (isRole(word) && !isGiven(word)) || (i === 0 && isRoles(word) && !isGiven(word)),
  )
  // `Billy Joel King`, `Billy Joel King Jr.`
  const surname = words.findLastIndex((word) => !isSuffix(word))
  const hasSuffix = surname < words.length - 1
  if (role < 0 || (role === surname && role > 0 && (isGiven(words[0]!) || hasSuffix))) return 0
  if (words[role + 1] !== 'of') return role + 1
  const rest = words.slice(role + 2)
  const portfolio = portfolioAt(rest)
  if (portfolio > 0) return role + 2 + portfolio
  const given = rest.findIndex((word, i) => i > 0 && isGiven(word))
  return given > 0 ? role + 2 + given : role + 2
}

/** A country or a state; `Georgia` and `Jordan` may begin a person’s name. */
const isState = (word: string) => (countryOf(word) !== undefined || isPlace(word)) && !isGiven(word)

function readName(candidate: Candidate, words: string[], office: readonly string[]): Reading {
  const { paragraph, sentence, from, to, opens } = candidate
  const name = words.join(' ')
  const evidence = 'a run of capitalised words'
  const reading: Reading = {
    paragraph,
    sentence,
    from,
    to,
    opens,
    words,
    name,
    kind: null,
    evidence,
    titles: [],
    addressed: false,
    guessed: false,
  }
  const known = knownKind(words)
  if (known && office.length === 0) return told(reading, known)
  const before = titleBefore(sentence.tokens, skipHonorific(candidate))
  const after = titleAfter(sentence.tokens, to)
  reading.titles = [officeTitle(sentence.tokens, from - office.length, from), before, after].filter(
    (title) => title !== null,
  )
  if (before || office.some((word) => isHonorific(word) || isRole(word))) {
    reading.addressed = true
    const said = before && office.length === 0 ? before.text : office.join(' ')
    return told(reading, { kind: 'person', evidence: `a person: “${said}” stands before the name` })
  }
  if (looksLikePerson(words)) return told(reading, { kind: 'person', evidence: `a person: ${personEvidence(words)}` })
  const previous = sentence.tokens[from - 1]?.text ?? ''
  // `the carmaker Hanbit`, `its rival Daehan Geonji`
  if (isCompanyNoun(previous) && !isNoName(words[0]!)) {
    reading.titles = []
    return told(reading, { kind: 'organization', evidence: `an organisation: “${previous}” stands before the name` })
  }
  const behind = kindBehind(candidate, words)
  if (behind) {
    reading.titles = []
    return told(reading, behind)
  }
  if (after && words.length > 1)
    return told(reading, { kind: 'person', evidence: `a person: described as “${after.text}”` })
  if (words.length > 1 || opens || !locative.test(previous) || isBrand(name) || isNoName(name)) return reading
  reading.titles = []
  reading.guessed = true
  return told(reading, { kind: 'place', evidence: `a place: stands behind “${previous}”` })
}

function told(reading: Reading, { kind, evidence }: Kind): Reading {
  reading.kind = kind
  reading.evidence = evidence
  return reading
}

/** The honorifics before a name are no part of a title: `Secretary of State Mr. Lee`. */
function skipHonorific({ sentence, from }: Candidate): number {
  let start = from
  while (start > 0 && isHonorific(sentence.tokens[start - 1]!.text)) start--
  return start
}

/** `Hanbit Precision, a South Korean company`, `the High Plateau Array (HPA)`: what stands behind the name tells. */
function kindBehind({ sentence: { tokens }, to }: Candidate, words: readonly string[]): Kind | null {
  const [mark, first, close] = tokens.slice(to, to + 3).map(({ text }) => text)
  if (mark === '(' && close === ')' && words.length > 1 && initialsOf(words.join(' ')).includes(first!)) {
    return { kind: 'organization', evidence: `an organisation: its initials “${first}” stand behind it` }
  }
  if (mark !== ',' || !/^(?:a|an|the)$/u.test(first ?? '')) return null
  const end = tokens.findIndex(({ text, word }, i) => i > to + 2 && (!word || endsPhrase.test(text)))
  const noun = end > 0 && end - to < 10 ? tokens[end - 1]! : null
  if (!noun || !/^\p{Ll}/u.test(noun.text)) return null
  if (isOrganizationNoun(noun.text))
    return { kind: 'organization', evidence: `an organisation: described as a “${noun.text}”` }
  return isPlaceNoun(noun.text) ? { kind: 'place', evidence: `a place: described as a “${noun.text}”` } : null
}

type Kind = Pick<Reading, 'kind' | 'evidence'>

/** What the words alone say: the lists of countries, places and organisations, and what a name ends in. */
const knownKind = (words: readonly string[]): Kind | null => listedKind(words.join(' ')) ?? kindByHead(words)

function listedKind(name: string): Kind | null {
  if (isKnownOrganization(name)) return { kind: 'organization', evidence: 'a known organisation' }
  if (countryOf(name)) return { kind: 'place', evidence: 'a country' }
  if (countryOfCapital(name)) return { kind: 'place', evidence: `the capital of ${countryOfCapital(name)}` }
  return isPlace(name) ? { kind: 'place', evidence: 'a known place' } : null
}

/** Other languages have the head first: `Grupo Ibáñez`, `Banque de Lenz`. */
const foreignHead =
  /^(?:Grupo|Groupe|Gruppo|Banco|Banca|Banque|Partido|Parti|Partito|Universidad|Université|Universität|Università|Instituto|Istituto|Ministerio|Ministère|Ministero|Compañía|Compagnie|Fundación|Fondation|Fondazione)$/u

function kindByHead(words: readonly string[]): Kind | null {
  const last = words.at(-1)!
  const head = words.findIndex((word, i) => /^(?:of|for)$/u.test(words[i + 1] ?? '') && isOrganizationHead(word))
  if (head >= 0) return { kind: 'organization', evidence: `an organisation: “${words[head]} ${words[head + 1]}”` }
  if (words.length < 2) return null
  if (foreignHead.test(words[0]!)) return { kind: 'organization', evidence: `an organisation: “${words[0]}”` }
  if (isOrganizationHead(last) || last === 'government' || last === 'administration')
    return { kind: 'organization', evidence: `an organisation: “${last}”` }
  if (words.includes('&')) return { kind: 'organization', evidence: 'an organisation: “&”' }
  // `Tom Hall` is a person, `Fenwick Hall` a place.
  return isPlaceHead(last) && !(words.length === 2 && isGiven(words[0]!))
    ? { kind: 'place', evidence: `a place: “${last}”` }
    : null
}

/** `Min-jae`, `R.`, `van`, `al-Tazi` behind a first word; not `State-inspired`, `Florida-based`. */
const personalPart =
  /^\p{Lu}\p{Ll}+-(?!\p{Ll}+(?:ed|ing)$|(?:born|led|wide|style|run|owned)$)\p{Ll}+$|^\p{Lu}\.$|^(?:bin|ibn|bint|van|von)$|^(?:al|el)-\p{Lu}|^[JS]r\.?$/u

/** `John`, `J. R. Lee`, `Do-yun`: words that only a person's name holds. */
function looksLikePerson(words: readonly string[]): boolean {
  const [first, last] = [words[0]!, words.at(-1)!]
  if (words.length < 2 || words.length > 5 || words.includes('of')) return false
  // `Virginia Democrats`, `Charlotte Election Day`, `N. Korea`
  if (isNoName(last) || noActor.test(words.join(' ')) || countryOf(last) !== undefined) return false
  return (
    isGiven(first) ||
    isFamilyFirst(first) ||
    /^\p{Lu}\.$/u.test(first) ||
    words.slice(1).some((word) => personalPart.test(word))
  )
}

function personEvidence(words: readonly string[]): string {
  if (isGiven(words[0]!)) return `“${words[0]}” is a given name`
  if (isFamilyFirst(words[0]!)) return `“${words[0]}” is a family name`
  return words.some(isSuffix) ? 'a family suffix' : 'initials, a particle or a two-part given name'
}

/** The countries, places and organisations named inside a title: `Harbour Trust` in `Harbour Trust press secretary`. */
function knownWithin(candidate: Candidate): Reading[] {
  const found: Reading[] = []
  for (let from = candidate.from; from < candidate.to; ) {
    const to = longestKnown(candidate, from)
    if (to > from) {
      const words = wordsOf({ ...candidate, from, to })
      const name = words.join(' ')
      found.push({
        ...candidate,
        from,
        to,
        words,
        name,
        titles: [],
        addressed: false,
        guessed: false,
        ...listedKind(name)!,
      })
    }
    from = Math.max(to, from + 1)
  }
  return found
}

function longestKnown(candidate: Candidate, from: number): number {
  for (let to = candidate.to; to > from; to--) {
    const words = wordsOf({ ...candidate, from, to })
    if (words.some((word) => isRole(word) || isFunctionWord(word))) continue
    if (listedKind(words.join(' '))) return to
  }
  return from
}

export const isSingleAcronym = (reading: Reading) => reading.words.length === 1 && isAcronym(reading.name)
