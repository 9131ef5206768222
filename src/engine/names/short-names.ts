import { type ActorDraft, enterActor, longestForm, peopleIn, surnameKey } from '../actors.ts'
import type { ActorKind } from '../analysis.ts'
import { isBrand, isFamilyFirst, isGiven, isNoName, isOrganizationHead, isPlaceNoun, isRole } from '../words.ts'
import { type Links, take } from './linked.ts'
import { linkNamesake } from './namesakes.ts'
import { isSingleAcronym, type Reading } from './readings.ts'

const speaks = /^(?:said|says|told|tells|added|argued|insisted|announced|warned|tweeted|wrote|asked|noted)$/u

/** Join a surname, initials or another short form with the actor that a longer one named; else it may stand for itself. */
export function linkShortName(reading: Reading, links: Links) {
  const { name } = reading
  const people = bearersOf(reading, links)
  if (people.length > 1) return linkNamesake(reading, people, links)
  if (people[0]) return take(links, reading, people[0], 'short', `the surname of ${longestForm(people[0])}`)
  if (reading.kind && reading.kind !== 'person' && !reading.addressed) return linkKnown(reading, links)
  const byFirst = peopleIn(links.byOtherWord, name)
  if (byFirst.length > 1) return
  if (byFirst[0]) {
    const part = isGiven(name) ? 'given name' : 'family name'
    return take(links, reading, byFirst[0], 'short', `the ${part} of ${longestForm(byFirst[0])}`)
  }
  const company = companyBy(links, name)
  if (company) return take(links, reading, company, 'short', `short for ${longestForm(company)}`)
  const same = links.byForm.get(name)?.[0]
  if (same) return take(links, reading, same, same.forms.get(name)!, reading.evidence)
  linkUnknown(reading, links)
}

/** Who bears the name as a surname; `Kim` may stand before the given name too: `Tom Kim` and `Kim Jong-un`. */
function bearersOf(reading: Reading, links: Links): ActorDraft[] {
  const { words, name } = reading
  const last = withoutKin(peopleIn(links.byLastWord, surnameKey(words.at(-1)!)), reading, links)
  if (!isFamilyFirst(name)) return last
  return [...new Set([...last, ...peopleIn(links.byOtherWord, name)])]
}

/** `Marsh came with his wife, Ann Marsh. Marsh left.`: the surname alone is not hers where another has it before. */
function withoutKin(
  people: ActorDraft[],
  { name, addressed, sentence, from }: Reading,
  { byForm }: Links,
): ActorDraft[] {
  if (addressed || !people.some(({ kin }) => kin)) return people
  const others = people.filter(({ kin }) => !kin)
  const alone = byForm.get(name)?.filter(({ kind, kin }) => kind === 'person' && !kin) ?? []
  if (others.length > 0 || alone.length > 0) return others.length > 0 ? others : alone
  return people.filter(({ mentions }) => mentions[0]!.start < sentence.tokens[from]!.start)
}

/** `Hanbit` for `Hanbit Precision`: a name of two words, the first of which is no common word. */
function companyBy({ byOtherWord, common }: Links, name: string): ActorDraft | undefined {
  if (isNoName(name) || isGiven(name) || common.has(name.toLowerCase())) return undefined
  const named = byOtherWord
    .get(name)
    ?.filter(
      ({ kind, forms }) => kind === 'organization' && [...forms.keys()].some((form) => form.split(' ').length === 2),
    )
  return named?.length === 1 ? named[0] : undefined
}

function linkKnown(reading: Reading, links: Links) {
  const { name, kind, evidence, guessed } = reading
  const company = kind === 'organization' && companyBy(links, name)
  if (company) return take(links, reading, company, 'short', `short for ${longestForm(company)}`)
  const judged = guessed ? links.judge(reading) : null
  if (judged) return linkJudged(reading, judged, links)
  // `in Obamacare` and `Obamacare is`: a place stands behind prepositions only.
  if (guessed && links.named.get(name)!.some((other) => other.kind === null)) return
  take(
    links,
    reading,
    links.byForm.get(name)?.find((draft) => draft.kind === kind) ?? enterActor(links, kind!),
    'name',
    evidence,
  )
}

/** A single word that explains itself: initials, a given name, somebody addressed or speaking. */
function linkUnknown(reading: Reading, links: Links) {
  const { name } = reading
  if (isNoName(name) || isRole(name) || isPlaceNoun(name.toLowerCase())) return
  const told = links.named.get(name)!.slice(0, 50).find(isToldElsewhere)
  if (told) return linkJudged(reading, told, links)
  const enter = (kind: ActorKind, why: string) => take(links, reading, enterActor(links, kind), 'name', why)
  if (/^the$/iu.test(reading.sentence.tokens[reading.from - 1]?.text ?? '') && isOrganizationHead(name))
    return linkHead(reading, links)
  if (reading.addressed) return enter('person', reading.evidence)
  if (isSingleAcronym(reading)) return linkCapitals(reading, links)
  const judged = links.judge(reading)
  if (judged) return linkJudged(reading, judged, links)
  if (isBrand(name)) return enter('organization', 'an organisation: capitals inside the word')
  if (isGiven(name) && !reading.opens) return enter('person', 'a person: a given name')
  if (speaksOften(links.named.get(name)!)) enter('person', 'a person: the name speaks in this article')
}

/** `Hanbit fell. ... Hanbit, a maker of lenses, ...`: what one place tells holds in all. */
const isToldElsewhere = ({ kind, guessed }: Reading) => kind !== null && kind !== 'person' && !guessed

function linkJudged(reading: Reading, { kind, evidence }: Pick<Reading, 'kind' | 'evidence'>, links: Links) {
  const same = links.byForm.get(reading.name)?.find((draft) => draft.kind === kind)
  if (kind) take(links, reading, same ?? enterActor(links, kind), 'name', evidence)
}

/** `the Times` for `The Portwick Times`, `the Commission` for `European Commission`; else a name of its own. */
function linkHead(reading: Reading, links: Links) {
  // `the House` is no short form of `White House`.
  const longer = reading.name === 'House' ? [] : organizationsIn(links, reading.name)
  if (longer.length > 1) return
  if (longer[0]) return take(links, reading, longer[0], 'short', `short for ${longestForm(longer[0])}`)
  take(links, reading, enterActor(links, 'organization'), 'name', `an organisation: “the ${reading.name}”`)
}

const organizationsIn = ({ byLastWord }: Links, word: string) =>
  (byLastWord.get(word) ?? []).filter(({ kind }) => kind === 'organization')

/** `NATO` for `North Atlantic Treaty Organization`, in either order. */
function linkCapitals(reading: Reading, links: Links) {
  const [surname] = peopleIn(links.byLastWord, reading.name[0]! + reading.name.slice(1).toLowerCase())
  if (surname) return take(links, reading, surname, 'short', `the surname of ${longestForm(surname)} in capitals`)
  const long = links.byInitials.get(reading.name.replace(/\./gu, ''))?.find(({ kind }) => kind === 'organization')
  if (long) return take(links, reading, long, 'short', `the initials of ${longestForm(long)}`)
  const judged = links.judge(reading)
  if (judged) return linkJudged(reading, judged, links)
  take(links, reading, enterActor(links, 'organization'), 'name', 'an organisation: initials')
}

function speaksOften(same: readonly Reading[]): boolean {
  if (same.length < 2) return false
  return same
    .slice(0, 50)
    .some(
      ({ sentence, from, to }) =>
        speaks.test(sentence.tokens[to]?.text ?? '') || speaks.test(sentence.tokens[from - 1]?.text ?? ''),
    )
}
