import type { ActorKind, Mention, MentionForm, Span, Titled } from './analysis.ts'

/** An actor while its article is read; its name is the longest of its full forms. */
export interface ActorDraft {
  kind: ActorKind
  /** Every form that names the actor. */
  forms: Map<string, MentionForm>
  titles: Titled[]
  /** Whom or what the article says it belongs to. */
  affiliations: AffiliationDraft[]
  mentions: Mention[]
  /** The country a place or a government belongs to. */
  country: string | null
  /** The people whose surname this is, where the text does not tell which of them is meant. */
  couldBe?: readonly string[]
  /** Brought in as somebody's kin, `his daughter Ann Lee`: the surname alone means the other one. */
  kin?: boolean
}

/** What the article says an actor belongs to: `[French] minister`. */
export interface AffiliationDraft extends Span {
  name: string
  /** Null where the article does not name it apart from here. */
  actor: ActorDraft | null
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

export const createDraft = (kind: ActorKind, country: string | null = null): ActorDraft => ({
  kind,
  forms: new Map(),
  titles: [],
  affiliations: [],
  mentions: [],
  country,
})

export function enterActor(
  { drafts, byCountry }: Register,
  kind: ActorKind,
  country: string | null = null,
): ActorDraft {
  const draft = createDraft(kind, country)
  drafts.push(draft)
  if (country !== null) file(byCountry, country, draft)
  return draft
}

/** Nobody has more names than that: time must stay linear in any text. */
const mostForms = 100

/** Note a form of the actor's name; a full form is never made less. */
export function enterForm(register: Register, draft: ActorDraft, name: string, form: MentionForm) {
  const before = draft.forms.get(name)
  if (before === undefined && draft.forms.size >= mostForms) return
  if (before !== 'name') draft.forms.set(name, form)
  if (before !== undefined) return
  const words = name.split(' ')
  file(register.byForm, name, draft)
  for (const word of words.slice(0, -1))
    if (/^\p{Lu}\p{L}{2}/u.test(word) || word === words[0]) file(register.byOtherWord, word, draft)
  file(register.byLastWord, surnameKey(words.at(-1)!), draft)
  if (words.length > 1) for (const initials of initialsOf(name)) file(register.byInitials, initials, draft)
}

/** `el-Tazi`, `El-Tazi` and `Tazi`, `Wójcik` and `Wojcik` are one surname. */
export function surnameKey(word: string): string {
  const key = word.includes('-') ? word.replace(/^(?:al|el|as|ad|an|ar|at|az|ash)-(?=\p{Lu})/iu, '') : word
  return /[^\x20-\x7e]/.test(key) ? key.normalize('NFD').replace(/\p{M}+/gu, '') : key
}

/** Put an actor under a key of one of the register’s indexes. */
export function file(index: Map<string, ActorDraft[]>, key: string, draft: ActorDraft) {
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

/** More people with one surname than that are not told apart: time must stay linear in any text. */
const mostNamesakes = 20

/** The first people that an index has under a key. */
export function peopleIn(index: ReadonlyMap<string, readonly ActorDraft[]>, key: string): ActorDraft[] {
  return (index.get(key) ?? [])
    .slice(0, 2 * mostNamesakes)
    .filter(({ kind }) => kind === 'person')
    .slice(0, mostNamesakes)
}
