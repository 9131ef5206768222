import { initialsOf } from '../actors.ts'
import type { ActorKind } from '../analysis.ts'
import {
  countryOf,
  countryOfCapital,
  isAcronym,
  isBrand,
  isFunctionWord,
  isGiven,
  isHonorific,
  isKnownOrganization,
  isNoName,
  isOfficeAbbreviation,
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
import { type Title, titleAfter, titleBefore } from './titles.ts'

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
}

const preposition = /^(?:of|at|in|for|from|on|with|by|to|who|whose)$/iu
const locative = /^(?:in|at|near|from|outside|around|across|throughout|inside|toward|towards|into)$/iu

/** Read a candidate as names: the offices before and behind are taken off, what is known inside a title is kept. */
export function readCandidate(candidate: Candidate): Reading[] {
  const words = wordsOf(candidate)
  const start = nameStart(words)
  const inTitle = start > 0 ? knownWithin({ ...candidate, to: candidate.from + start }) : []
  if (start === words.length) return inTitle
  return [...inTitle, readName({ ...candidate, from: candidate.from + start }, words.slice(0, start))]
}

/** Where the name begins behind honorifics and offices: 4 in `US Secretary of State | Ann Lee`. */
function nameStart(words: readonly string[]): number {
  const honorific = words.findLastIndex((word) => isHonorific(word))
  if (honorific >= 0 && honorific < words.length - 1) return honorific + 1
  if (isOrganizationHead(words.at(-1)!) || isKnownOrganization(words.join(' '))) return 0
  // `Republican Ann Marsh`
  if (words.length > 2 && isNoName(words[0]!) && isGiven(words[1]!)) return 1
  // `Senators Ruiz and Berg`
  const role = words.findLastIndex((word, i) => isRole(word) || (i === 0 && isRoles(word)))
  if (role < 0 || (isGiven(words[0]!) && role === words.length - 1 && role > 0)) return 0
  if (words[role + 1] !== 'of') return role + 1
  const rest = words.slice(role + 2)
  const portfolio = portfolioAt(rest)
  if (portfolio > 0) return role + 2 + portfolio
  const given = rest.findIndex((word, i) => i > 0 && isGiven(word))
  return given > 0 ? role + 2 + given : role + 2
}

function readName(candidate: Candidate, office: readonly string[]): Reading {
  const words = wordsOf(candidate)
  const { tokens } = candidate.sentence
  const reading = { ...candidate, words, name: words.join(' '), titles: [] as Title[], addressed: false }
  const known = knownKind(words)
  if (known && office.length === 0) return { ...reading, ...known }
  const before = titleBefore(tokens, skipHonorific(candidate))
  const after = titleAfter(tokens, candidate.to)
  const titles = [officeTitle(candidate, office), before, after].filter((title) => title !== null)
  const addressed = office.some((word) => isHonorific(word) || isRole(word))
  if (addressed || before) {
    const said = addressed ? office.join(' ') : before!.text
    return {
      ...reading,
      titles,
      addressed: true,
      kind: 'person',
      evidence: `a person: “${said}” stands before the name`,
    }
  }
  if (looksLikePerson(words)) {
    return { ...reading, titles, kind: 'person', evidence: `a person: ${personEvidence(words)}` }
  }
  const told = kindBehind(candidate, words)
  if (told) return { ...reading, ...told }
  if (after && words.length > 1)
    return { ...reading, titles, kind: 'person', evidence: `a person: described as “${after.text}”` }
  const previous = tokens[candidate.from - 1]?.text ?? ''
  if (words.length === 1 && !candidate.opens && locative.test(previous) && !isBrand(words[0]!)) {
    return { ...reading, kind: 'place', evidence: `a place: stands behind “${previous}”` }
  }
  return { ...reading, titles, kind: null, evidence: 'a run of capitalised words' }
}

/** The honorifics before a name are no part of a title: `Secretary of State Mr. Lee`. */
function skipHonorific({ sentence, from }: Candidate): number {
  let start = from
  while (start > 0 && isHonorific(sentence.tokens[start - 1]!.text)) start--
  return start
}

/** `Iowa Sen. Ann Lee`: an abbreviated office is a title, `Mr.` is none. */
function officeTitle({ sentence, from }: Candidate, office: readonly string[]): Title | null {
  const last = office.at(-1)
  if (last === undefined || !isOfficeAbbreviation(last)) return null
  const first = from - office.length
  const start = sentence.tokens[first]!.start
  return { start, end: sentence.tokens[from - 1]!.end, text: office.join(' '), from: first, to: from }
}

/** `Hanbit Precision, a South Korean company`, `the High Plateau Array (HPA)`: what stands behind the name tells. */
function kindBehind({ sentence: { tokens }, to }: Candidate, words: readonly string[]): Kind | null {
  const [mark, first, close] = tokens.slice(to, to + 3).map(({ text }) => text)
  if (mark === '(' && close === ')' && words.length > 1 && initialsOf(words.join(' ')).includes(first!)) {
    return { kind: 'organization', evidence: `an organisation: its initials “${first}” stand behind it` }
  }
  if (mark !== ',' || !/^(?:a|an|the)$/u.test(first ?? '')) return null
  const noun = tokens
    .slice(to + 2, to + 8)
    .find(({ text, word }) => !word || preposition.test(text) || isOrganizationNoun(text) || isPlaceNoun(text))
  if (!noun?.word || preposition.test(noun.text)) return null
  if (isOrganizationNoun(noun.text))
    return { kind: 'organization', evidence: `an organisation: described as a “${noun.text}”` }
  return { kind: 'place', evidence: `a place: described as a “${noun.text}”` }
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

function kindByHead(words: readonly string[]): Kind | null {
  const last = words.at(-1)!
  const head = words.findIndex((word, i) => /^(?:of|for)$/u.test(words[i + 1] ?? '') && isOrganizationHead(word))
  if (head >= 0) return { kind: 'organization', evidence: `an organisation: “${words[head]} ${words[head + 1]}”` }
  if (words.length < 2) return null
  if (isOrganizationHead(last) || last === 'government')
    return { kind: 'organization', evidence: `an organisation: “${last}”` }
  if (words.includes('&')) return { kind: 'organization', evidence: 'an organisation: “&”' }
  // `Tom Hall` is a person, `Fenwick Hall` a place.
  return isPlaceHead(last) && !(words.length === 2 && isGiven(words[0]!))
    ? { kind: 'place', evidence: `a place: “${last}”` }
    : null
}

/** `John`, `J. R. Lee`, `Do-yun`: words that only a person's name holds. */
function looksLikePerson(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 5 || words.includes('of')) return false
  return (
    isGiven(words[0]!) ||
    /^\p{Lu}\.$/u.test(words[0]!) ||
    words.some(isSuffix) ||
    words.slice(1).some((word) => /^\p{Lu}\p{Ll}+-\p{Ll}+$|^\p{Lu}\.$/u.test(word))
  )
}

function personEvidence(words: readonly string[]): string {
  if (isGiven(words[0]!)) return `“${words[0]}” is a given name`
  return words.some(isSuffix) ? 'a family suffix' : 'initials or a two-part given name'
}

/** The countries, places and organisations named inside a title: `Harbour Trust` in `Harbour Trust press secretary`. */
function knownWithin(candidate: Candidate): Reading[] {
  const found: Reading[] = []
  for (let from = candidate.from; from < candidate.to; ) {
    const to = longestKnown(candidate, from)
    if (to > from) {
      const words = wordsOf({ ...candidate, from, to })
      const name = words.join(' ')
      found.push({ ...candidate, from, to, words, name, titles: [], addressed: false, ...listedKind(name)! })
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
