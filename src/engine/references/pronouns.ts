import { type ActorDraft, longestForm } from '../actors.ts'
import type { ActorKind, Mention } from '../analysis.ts'
import type { Token } from '../sentences.ts'

export type Gender = 'female' | 'male'

interface Known {
  actor: ActorDraft
  mention: Mention
}

interface Context {
  before: readonly Known[]
  genders: Map<ActorDraft, Gender>
  openings: ReadonlySet<number>
}

const femaleForms = /(?:^|\s)(?:Mrs|Ms|Miss|Madam|Madame|Lady|Dame|Baroness|Sister|Señora|Frau)\.?\s$/u
const maleForms = /(?:^|\s)(?:Mr|Sir|Lord|Father|Herr|Señor|Monsieur)\.?\s$/u
const femaleTitle = /\b(?:\p{L}*woman|queen|princess|mother|wife|daughter|sister|actress|duchess)\b/iu
const maleTitle = /\b(?:\p{L}*(?<!wo)man|king|prince|father|husband|son|brother|duke)\b/iu

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
  }
  return genders
}

/** The actor a pronoun stands for, with the evidence; null where the text does not tell. */
export function resolvePronoun(token: Token, context: Context): { actor: ActorDraft; why: string } | null {
  const word = token.text.toLowerCase()
  if (word === 'he' || word === 'she') return person(word === 'he' ? 'male' : 'female', token, context)
  const kinds = standsFor[word]
  if (!kinds) return null
  const best = likeliest(token, context, ({ actor, mention }) =>
    kinds.includes(actor.kind) && token.start - mention.start < 400 ? 0 : null,
  )
  return (
    best && {
      actor: best.actor,
      why: `“${token.text}” stands for ${longestForm(best.actor)}, the last one named that fits`,
    }
  )
}

const standsFor: Readonly<Record<string, readonly ActorKind[]>> = {
  it: ['organization', 'place'],
  they: ['group', 'organization'],
}

/** The latest person before the pronoun whom nothing contradicts. */
function person(gender: Gender, token: Token, context: Context) {
  const { genders } = context
  const best = likeliest(token, context, ({ actor }) => {
    const known = genders.get(actor)
    if (actor.kind !== 'person' || (known && known !== gender)) return null
    return known ? 200 : 0
  })
  if (!best) return null
  if (!genders.has(best.actor)) genders.set(best.actor, gender)
  return {
    actor: best.actor,
    why: `“${token.text}” stands for ${longestForm(best.actor)}, the last person named who fits`,
  }
}

/** The nearest of those that fit, in characters; one who opened a sentence (`The ministry`, `An official`), its likely subject, is preferred. */
function likeliest(token: Token, { before, openings }: Context, fits: (known: Known) => number | null): Known | null {
  let best: Known | null = null
  let bestScore = -Infinity
  for (let i = before.length - 1; i >= 0 && before.length - i < 40; i--) {
    const known = before[i]!
    const bonus = known.mention.start < token.start ? fits(known) : null
    if (bonus === null) continue
    const opens = [0, 2, 3, 4].some((article) => openings.has(known.mention.start - article))
    const score = bonus + (opens || known.mention.form === 'pronoun' ? 150 : 0) - (token.start - known.mention.start)
    if (score > bestScore) {
      bestScore = score
      best = known
    }
  }
  return best
}
