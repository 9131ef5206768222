import type { ActorKind, Mention, MentionForm, Titled } from './analysis.ts'

/** An actor while its article is read; its name is the longest of its full forms. */
export interface ActorDraft {
  kind: ActorKind
  /** Every form that names the actor. */
  forms: Map<string, MentionForm>
  titles: Titled[]
  mentions: Mention[]
  /** The country a place or a government belongs to. */
  country: string | null
  /** The people whose surname this is, where the text does not tell which of them is meant. */
  couldBe?: readonly string[]
}

/** The actors found so far, and where to look for them: an article with thousands of names must not be searched one by one. */
export interface Register {
  drafts: ActorDraft[]
  byForm: Map<string, ActorDraft[]>
  byOtherWord: Map<string, ActorDraft[]>
  byLastWord: Map<string, ActorDraft[]>
  byInitials: Map<string, ActorDraft[]>
  byCountry: Map<string, ActorDraft[]>
}

export const createRegister = (): Register => ({
  drafts: [],
  byForm: new Map(),
  byOtherWord: new Map(),
  byLastWord: new Map(),
  byInitials: new Map(),
  byCountry: new Map(),
})

export function enterActor(
  { drafts, byCountry }: Register,
  kind: ActorKind,
  country: string | null = null,
): ActorDraft {
  const draft: ActorDraft = { kind, forms: new Map(), titles: [], mentions: [], country }
  drafts.push(draft)
  if (country !== null) file(byCountry, country, draft)
  return draft
}

/** Note a form of the actor's name; a full form is never made less. */
export function enterForm(register: Register, draft: ActorDraft, name: string, form: MentionForm) {
  const before = draft.forms.get(name)
  if (before !== 'name') draft.forms.set(name, form)
  if (before !== undefined) return
  const words = name.split(' ')
  file(register.byForm, name, draft)
  for (const word of words.slice(0, -1))
    if (/^\p{Lu}\p{L}{2}/u.test(word) || word === words[0]) file(register.byOtherWord, word, draft)
  file(register.byLastWord, words.at(-1)!, draft)
  if (words.length > 1) for (const initials of initialsOf(name)) file(register.byInitials, initials, draft)
}

function file(index: Map<string, ActorDraft[]>, key: string, draft: ActorDraft) {
  const entry = index.get(key)
  if (!entry) index.set(key, [draft])
  else if (!entry.includes(draft)) entry.push(draft)
}

/** `International Council for Long-Wave Astronomy` -> `ICLWA`, `ICLA`: a hyphen may count or not. */
export function initialsOf(name: string): string[] {
  const words = (name.match(/(?<=^|\s)\p{Lu}/gu) ?? []).join('')
  const parts = (name.match(/(?<=^|[\s-])\p{Lu}/gu) ?? []).join('')
  return words === parts ? [words] : [words, parts]
}

/** The longest full form, without titles: the actor's name. */
export function longestForm({ forms }: Pick<ActorDraft, 'forms'>): string {
  const full = [...forms].filter(([, form]) => form === 'name').map(([name]) => name)
  const names = full.length > 0 ? full : [...forms.keys()]
  return names.reduce((best, name) => (name.length > best.length ? name : best), names[0] ?? '')
}
