import {
  addressingVerbs,
  commitmentVerbs,
  irregularForms,
  judgingVerbs,
  pastOnly,
  reportingVerbs,
} from '../lexicon/cues.ts'
import type { Token } from '../sentences.ts'

/** What a verb form may introduce. */
interface Verb {
  lemma: string
  form: 'base' | 'present' | 'past' | 'participle'
  reports: boolean
  commits: boolean
  judges: boolean
  addresses: boolean
}

/** A reporting verb with its auxiliaries and adverbs: `has repeatedly warned`; places in the unit's tokens, `to` exclusive. */
export interface Cue extends Verb {
  from: number
  to: number
}

export const verbs = new Map<string, Verb>()
for (const lemma of new Set([...reportingVerbs, ...commitmentVerbs, ...judgingVerbs])) {
  const [present, past, participle] = irregularForms[lemma] ?? regularForms(lemma)
  const common = {
    lemma,
    reports: reportingVerbs.includes(lemma),
    commits: commitmentVerbs.includes(lemma),
    judges: judgingVerbs.includes(lemma),
    addresses: addressingVerbs.includes(lemma),
  }
  if (!pastOnly.includes(lemma)) {
    verbs.set(lemma, { ...common, form: 'base' })
    verbs.set(present!, { ...common, form: 'present' })
  }
  verbs.set(past!, { ...common, form: 'past' })
  verbs.set(participle!, { ...common, form: 'participle' })
}

function regularForms(lemma: string): readonly string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma
  if (/[^aeiou]y$/u.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  return [/(?:s|sh|ch|x|z|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`, `${stem}ed`, `${stem}ing`]
}

const auxiliary =
  /^(?:has|have|had|is|are|was|were|will|would|did|does|do|also|not|never|then|later|earlier|again|further|once|already|still|even|just|now|simply|recently|\p{Ll}+ly|n[’']t|has(?:n[’']t)|did(?:n[’']t))$/u
const passive = /^(?:is|are|was|were|been|be|being|get|got)$/u
const nounBefore =
  /^(?:the|a|an|his|her|their|its|my|our|your|this|that|these|those|no|any|some|of|in|for|by|on|with|from|’s|'s|new|news|former|first|latest|recent|public|official|press)$/iu

export const isCueVerb = (word: string) => verbs.has(word.toLowerCase())

/** Read the token as the head of a cue, null where it is a noun, passive without speaker, or only possible speech. */
export function cueAt(tokens: readonly Token[], head: number): Cue | null {
  const verb = verbs.get(tokens[head]!.text.toLowerCase())
  if (!verb) return null
  let from = head
  while (from > 0 && auxiliary.test(tokens[from - 1]!.text)) from--
  // `The ministry also said`: the adverb belongs to the cue; a sentence that opens with it: `Earlier, ...` does not reach here.
  const before = tokens[from - 1]?.text ?? ''
  const group = tokens.slice(from, head).map(({ text }) => text)
  if (verb.form === 'past' && group.some((word) => passive.test(word))) return null
  if (verb.form !== 'past' && verb.form !== 'participle' && (nounBefore.test(before) || /[’']s?$/u.test(before)))
    return null
  if (nounBefore.test(before) && verb.form === 'participle') return null
  if (verb.form === 'base' && group.some((word) => /^(?:not|never|n[’']t)$/u.test(word))) return null
  return { ...verb, from, to: head + 1 }
}
