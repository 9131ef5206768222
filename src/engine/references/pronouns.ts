import { type ActorDraft, longestForm } from '../actors.ts'
import type { ActorKind, Mention, Span } from '../analysis.ts'
import { spanAt } from '../spans.ts'
import { genderOfName } from '../words.ts'

export type Gender = 'female' | 'male'

interface Known {
  actor: ActorDraft
  mention: Mention
}

interface Context {
  before: readonly Known[]
  genders: Map<ActorDraft, Gender>
  /** Those whose gender the text states itself. */
  stated: ReadonlySet<ActorDraft>
  /** The sentences, in text order. */
  sentences: readonly Span[]
  /** The outermost quotations, in text order. */
  quoted: readonly Span[]
  /** `Marsh’s`, `Marsh's` */
  isPossessive: (mention: Span) => boolean
  /** Who spoke last, and the last place of what they said. */
  lastSpeaker: ActorDraft | null
  saidUntil: number
}

const femaleForms = /(?:^|\s)(?:Mrs|Ms|Miss|Madam|Madame|Lady|Dame|Baroness|Sister|Señora|Frau)\.?\s$/u
const maleForms = /(?:^|\s)(?:Mr|Sir|Lord|Father|Herr|Señor|Monsieur)\.?\s$/u
const femaleTitle =
  /\b(?:\p{L}*woman|queen|princess|mother|wife|daughter|sister|actress|duchess|aunt|niece|girlfriend|widow|girl)\b/iu
const maleTitle = /\b(?:\p{L}*(?<!wo)man|king|prince|father|husband|son|brother|duke)\b/iu

const kin =
  'woman|wife|mother|sister|daughter|aunt|niece|grandmother|girlfriend|widow|girl|man|husband|father|brother|son|uncle|nephew|grandfather|boyfriend|widower|boy'
const kinBefore = new RegExp(`\\b(?:his|her|their|the|a|['’]s) (?:\\w+ )?(${kin}),? $`, 'iu')
const kinBehind = new RegExp(`^,(?: \\d+,)? (?:a|an|the|his|her|their) (?:[\\w-]+ ){0,3}(${kin})\\b`, 'iu')

/** The gender the text states by a form of address or a title: never guessed from a given name. */
export function genderOf(actors: readonly ActorDraft[], text: string): Map<ActorDraft, Gender> {
  const genders = new Map<ActorDraft, Gender>()
  for (const actor of actors) {
    if (actor.kind !== 'person') continue
    const before = actor.mentions.map(({ start }) => text.slice(Math.max(0, start - 12), start))
    const titles = actor.titles.map((title) => title.text)
    if (before.some((words) => femaleForms.test(words)) || titles.some((title) => femaleTitle.test(title)))
      genders.set(actor, 'female')
    else if (before.some((words) => maleForms.test(words)) || titles.some((title) => maleTitle.test(title)))
      genders.set(actor, 'male')
    else setByKin(genders, actor, text)
  }
  return genders
}

/** `His wife, Ann Lee,`, `Ann Lee, a mother of two,`: the words right before and behind a name. */
function setByKin(genders: Map<ActorDraft, Gender>, actor: ActorDraft, text: string) {
  for (const { start, end } of actor.mentions.slice(0, 20)) {
    const told = kinBefore.exec(text.slice(Math.max(0, start - 20), start)) ?? kinBehind.exec(text.slice(end, end + 50))
    if (!told) continue
    genders.set(actor, femaleTitle.test(told[1]!) ? 'female' : 'male')
    return
  }
}

const standsFor = new Map<string, readonly ActorKind[]>([
  ['he', ['person']],
  ['she', ['person']],
  ['him', ['person']],
  ['it', ['organization', 'place']],
  ['they', ['group', 'organization']],
])
const genderOfWord = new Map<string, Gender>([
  ['he', 'male'],
  ['him', 'male'],
  ['she', 'female'],
])
/** How far back a pronoun reaches, in characters. */
const reach = { person: 3000, other: 400 }
/**
 * What makes an earlier mention likelier, in characters of distance: `The ministry` and `Governor Ann Lee` open a sentence
 * too. A given name of the other gender makes it unlikely, not impossible: the text alone decides.
 */
const weights = {
  opens: 300,
  nearlyOpens: 200,
  spoke: 50,
  speaks: 150,
  stated: 150,
  inQuotation: -300,
  otherName: -800,
  possessive: -100,
}

/** The actor a pronoun stands for, with the evidence; null where the text does not tell. */
export function resolvePronoun(
  { start, word }: { start: number; word: string },
  context: Context,
): { actor: ActorDraft; why: string } | null {
  const pronoun = word.toLowerCase()
  const kinds = standsFor.get(pronoun)
  if (!kinds) return null
  const gender = genderOfWord.get(pronoun)
  const limit = gender ? reach.person : reach.other
  const best = likeliest(start, context, gender, ({ actor, mention }) => {
    const known = context.genders.get(actor)
    const contradicts = gender !== undefined && known !== undefined && known !== gender
    return kinds.includes(actor.kind) && !contradicts && start - mention.start < limit
  })
  if (!best) return null
  // What one pronoun says of a person the next ones may not contradict.
  const doubtful = gender && mostlyBorneBy(best, otherThan(gender))
  if (gender && !doubtful && !context.genders.has(best)) context.genders.set(best, gender)
  return { actor: best, why: `“${word}” stands for ${longestForm(best)}, the nearest one named before who fits` }
}

const otherThan = (gender: Gender): Gender => (gender === 'male' ? 'female' : 'male')

/** The given name speaks for that gender. */
const mostlyBorneBy = (actor: ActorDraft, gender: Gender) => genderOfName(longestForm(actor).split(' ')[0]!) === gender

/** The nearest of those that fit; who opened a sentence or spoke last is preferred, who stands in a quotation is not. */
function likeliest(
  start: number,
  context: Context,
  gender: Gender | undefined,
  fits: (known: Known) => boolean,
): ActorDraft | null {
  const { before, sentences, quoted, lastSpeaker, saidUntil } = context
  let best: ActorDraft | null = null
  let bestScore = -Infinity
  for (let i = before.length - 1; i >= 0 && before.length - i < 40; i--) {
    const known = before[i]!
    const { actor, mention } = known
    if (mention.start >= start || !fits(known)) continue
    const behind = mention.start - (spanAt(sentences, mention.start)?.start ?? 0)
    const score =
      mention.start -
      start +
      (behind < 5 ? weights.opens : behind < 40 ? weights.nearlyOpens : 0) +
      (lastSpeaker === actor ? (start < saidUntil ? weights.speaks : weights.spoke) : 0) +
      (context.stated.has(actor) ? weights.stated : 0) +
      (spanAt(quoted, mention.start) ? weights.inQuotation : 0) +
      (context.isPossessive(mention) ? weights.possessive : 0) +
      (gender && !context.genders.has(actor) && mostlyBorneBy(actor, otherThan(gender)) ? weights.otherName : 0)
    if (score > bestScore) {
      bestScore = score
      best = actor
    }
  }
  return best
}
