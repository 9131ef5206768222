import { type ActorDraft, longestForm } from '../actors.ts'
import type { ActorKind, Mention, MentionForm } from '../analysis.ts'
import { articles, crowds, documents } from '../lexicon/phrases.ts'
import type { Token } from '../sentences.ts'
import {
  bare,
  countryOfDemonym,
  isCalendarWord,
  isCapital,
  isFunctionWord,
  isNoName,
  isOrganizationNoun,
  isPerson,
  isPossessive,
  isRole,
  isRoles,
  officeOf,
} from '../words.ts'

export interface Description {
  /** The actor the phrase names or describes, null where it is nobody known. */
  actor: ActorDraft | null
  form: MentionForm
  /** The phrase without its article, and the kind of somebody new. */
  name: string
  kind: ActorKind | null
  tokens: readonly Token[]
  why: string
}

interface Context {
  mentions: ReadonlyMap<number, { actor: ActorDraft; mention: Mention }>
  before: readonly { actor: ActorDraft; mention: Mention }[]
}

const articleWords = new Set(articles)
const isArticle = (word: string) => articleWords.has(word.toLowerCase())
const definite = /^(?:the|this|that|his|her|their|its)$/iu
const preposition = /^(?:of|for|at|in|from|on|with|by|to|who|whose|and|,|—|–|\()$/iu
// `The Transport Ministry here`, `the mayor himself`
const adverb = /^(?:here|there|abroad|also|itself|himself|herself|themselves|alone|nationwide|alike)$/iu
const documentNouns = new Set(documents)
const groupNouns = new Set(crowds)

/** Read the phrase of a source: whom it names, or whom it describes. */
export function describe(tokens: readonly Token[], context: Context): Description {
  const head = headOf(tokens)
  const named = namedIn(tokens, head, context)
  const phrase = withoutArticle(beforeAside(tokens))
  const name = phrase.map(({ text }, i) => (i > 0 && phrase[i]!.start > phrase[i - 1]!.end ? ' ' : '') + text).join('')
  if (named) return { actor: named, form: 'name', name, kind: null, tokens, why: 'the name in the source' }
  const word = bare(tokens[head]!.text)
  const core = tokens.slice(0, head + 1)
  const known = isRole(word) ? byTitle(core, context) : byNoun(core, word, context)
  if (known)
    return {
      actor: known.actor,
      form: isRole(word) ? 'title' : 'description',
      name,
      kind: null,
      tokens: core,
      why: known.why,
    }
  const own = beforeAside(tokens)
  if (isUnknownName(phrase)) {
    // `The Federalist`
    const kind = phrase.length < own.length ? 'organization' : 'person'
    return { actor: null, form: 'name', name, kind, tokens: phrase, why: 'a name that speaks' }
  }
  const why = 'the article makes them speak without a name'
  return { actor: null, form: 'description', name, kind: kindOf(word), tokens: own, why }
}

// `Opponents`, `Residents`, `Scientists`
const manyOf = /(?:[^su]s|men|women|people|[eo]d|ing|ly|ions?|ment|ity|ort)$/iu

/** `Berg openly admitted`: a capital alone opens the sentence, and nothing else in the article explains it. */
const isUnknownName = (tokens: readonly Token[]) =>
  !manyOf.test(tokens.at(-1)!.text) &&
  tokens.length < 4 &&
  tokens.every(
    ({ text }) =>
      isCapital(text) &&
      !isNoName(text) &&
      !isCalendarWord(text) &&
      !/^[RDI]-\p{Lu}/u.test(text) &&
      !isFunctionWord(text) &&
      !isRoles(text),
  )

const withoutArticle = (tokens: readonly Token[]) =>
  isArticle(tokens[0]!.text) && tokens.length > 1 ? tokens.slice(1) : tokens

/** `a diplomat from Oslo[, who asked not to be named]` */
function beforeAside(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ text }, i) => i > 0 && /^(?:,|who|which|—|–|\()$/u.test(text))
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** The noun the phrase is about: `officials` in `two officials in Kyiv`, `figures` in `figures the club gave`. */
function headOf(tokens: readonly Token[]): number {
  const end = tokens.findIndex(
    ({ text }, i) => i > 0 && (preposition.test(text) || adverb.test(text) || isArticle(text)),
  )
  return (end < 0 ? tokens.length : end) - 1
}

/** The actor whose name ends at the head; a person named in an aside counts too: `the mayor, Ann Lee`. */
function namedIn(tokens: readonly Token[], head: number, { mentions }: Context): ActorDraft | null {
  const inside = tokens.map(({ start }) => mentions.get(start)).filter((known) => known !== undefined)
  const headEnd = tokens[head]!.start + bare(tokens[head]!.text).length
  const atHead = inside.find(({ mention }) => mention.end === headEnd && !isPossessive(tokens[head]!.text))
  if (atHead) return atHead.actor
  const alone = inside.filter(({ mention }) => standsAlone(tokens, mention))
  const person = alone.find(({ actor }) => actor.kind === 'person')
  if (person) return person.actor
  // `The owner, Calder & Voss Lines,`
  const named = alone.find(({ actor, mention }) => actor.kind === 'organization' && mention.start > tokens[head]!.start)
  if (named && tokens[head + 1]?.text === ',') return named.actor
  // `Ann Marsh of the Harbour Trust`: the name before the preposition runs through the head.
  return inside.find(({ mention }) => mention.start <= tokens[head]!.start && mention.end >= headEnd)?.actor ?? null
}

/** `Secretary of State [Ann Lee]`, `the mayor, [Ann Lee], who` against `aides to Ann Lee`, `the Lee campaign`. */
function standsAlone(tokens: readonly Token[], mention: Mention): boolean {
  const first = tokens.findIndex(({ start }) => start === mention.start)
  const next = tokens.find(({ start }) => start >= mention.end)
  const free = first === 0 || !/^(?:of|for|at|in|from|on|with|by|to|and)$/iu.test(tokens[first - 1]!.text)
  return (
    free &&
    (!next || preposition.test(next.text)) &&
    !tokens.some(({ end, text }) => end > mention.end && end <= mention.end + 2 && isPossessive(text))
  )
}

/** `the minister`, `the Danish transport minister`: the latest person whose titles hold these words. */
function byTitle(tokens: readonly Token[], { before }: Context) {
  if (!definite.test(tokens[0]!.text) && !/^\p{Lu}/u.test(tokens[0]!.text)) return null
  const words = tokens.map(({ text }) => bare(text).toLowerCase()).filter((word) => !isArticle(word))
  const holds = (actor: ActorDraft) => {
    const told = wordsAbout(actor)
    return words.length > 0 && words.every((word) => told.has(word))
  }
  const latest = before.slice(-200).findLast(({ actor }) => actor.kind === 'person' && holds(actor))
  if (!latest) return null
  const text = tokens
    .map((token) => token.text)
    .join(' ')
    .replace(/^the\s/iu, '')
  const { titles } = latest.actor
  if (words.length > 1 && !titles.some((title) => title.text.toLowerCase() === text.toLowerCase())) {
    const first = tokens.find((token) => !isArticle(token.text))!
    titles.push({ text, start: first.start, end: tokens.at(-1)!.end })
  }
  return { actor: latest.actor, why: `“${text}” is a title of ${longestForm(latest.actor)}` }
}

/** The words of the titles of a person and of what she belongs to: `senator` and `ohio` for `Sen. Ann Lee of Ohio`. */
function wordsAbout({ titles, affiliations }: ActorDraft): Set<string> {
  const phrases = [...titles.map(({ text }) => text), ...affiliations.map(({ name }) => name)]
  const words = phrases.flatMap((phrase) => phrase.split(/[\s-]+/u))
  const offices = words.map(officeOf).filter((office) => office !== undefined)
  return new Set([...words.map((word) => word.toLowerCase()), ...offices])
}

/** `the ministry`, `the company`: the latest organisation named that may be called so. */
function byNoun(tokens: readonly Token[], word: string, { before }: Context) {
  if (!definite.test(tokens[0]!.text) || tokens.length > 3 || !isOrganizationNoun(word)) return null
  const near = before.slice(-30)
  const alike = near.findLast(
    ({ actor }) =>
      actor.kind === 'organization' && longestForm(actor).toLowerCase().split(' ').includes(word.toLowerCase()),
  )
  const generic =
    /^(?:company|firm|group|agency|party|organization|organisation|union|bank|manufacturer|maker|carrier|retailer)$/iu.test(
      word,
    )
  const latest = alike ?? (generic ? near.findLast(({ actor }) => actor.kind === 'organization') : undefined)
  return latest ? { actor: latest.actor, why: `“the ${word}” points to ${longestForm(latest.actor)}` } : null
}

function kindOf(word: string): ActorKind | null {
  if (documentNouns.has(word.toLowerCase().replace(/s$/u, '')) || documentNouns.has(word.toLowerCase())) return null
  if (groupNouns.has(word.toLowerCase())) return 'group'
  if (isRole(word) || isPerson(word)) return 'person'
  if (isRoles(word) || isPerson(word.replace(/s$/u, '')) || countryOfDemonym(word.replace(/s$/u, '')) !== undefined)
    return 'group'
  if (isOrganizationNoun(word)) return 'organization'
  return /[^su’']s$/iu.test(word) && !/^(?:this|his|its)$/iu.test(word) ? 'group' : null
}
