import { type ActorDraft, type AffiliationDraft, longestForm, type Register } from '../actors.ts'
import type { Span } from '../analysis.ts'
import { partyLetters, partyWords } from '../lexicon/parties.ts'
import { spanAt, within } from '../spans.ts'
import { stateOf } from '../words.ts'
import type { Demonym } from './demonyms.ts'

interface Said {
  text: string
  demonyms: readonly Demonym[]
  /** Places and organisations, in text order. */
  named: readonly (Span & { actor: ActorDraft })[]
  register: Register
}

/**
 * Note what the article says about affiliation: `[French] minister`, `a spokesman for the [Harbour Trust]`,
 * `[Norway]’s Transport Ministry`, `Senator Ann Lee of [Ohio]`, `Ann Lee ([D]-[N.Y.])`.
 */
export function affiliate(register: Register, text: string, demonyms: readonly Demonym[]) {
  const { drafts } = register
  const named = drafts
    .filter(({ kind }) => kind === 'place' || kind === 'organization')
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ start, end, actor })))
    .sort((a, b) => a.start - b.start)
  const said = { text, demonyms, named, register }
  for (const draft of drafts) {
    if (draft.kind !== 'person' && draft.kind !== 'organization') continue
    for (const affiliation of affiliationsOf(draft, said)) {
      const same = draft.affiliations.some(
        ({ name, actor }) => name === affiliation.name || (actor && actor === affiliation.actor),
      )
      if (!same && affiliation.actor !== draft) draft.affiliations.push(affiliation)
    }
  }
}

function* affiliationsOf(draft: ActorDraft, said: Said): Generator<AffiliationDraft> {
  for (const title of draft.titles) {
    yield* before(title.start, said)
    yield* inside(title, said)
  }
  for (const mention of draft.mentions) {
    if (draft.kind === 'organization') yield* before(mention.start, said)
    else yield* behind(mention.end, said)
  }
}

/** `[French] `, `[Norway]’s ` right before an offset. */
function* before(at: number, said: Said): Generator<AffiliationDraft> {
  const { text, named, demonyms } = said
  const gap = /(?:['’]s?)?\s+$/u.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? ''
  const demonym = spanAt(demonyms, at - gap.length - 1)
  if (demonym) yield ofCountry(demonym, said)
  const owner = gap.trim() === '' ? undefined : spanAt(named, at - gap.length - 1)
  if (owner?.end === at - gap.length) yield toAffiliation(owner)
}

/** What a title names: `deputy spokesman for the [Transport Ministry]`, `[Republican] Sen.` */
function* inside(title: Span, said: Said): Generator<AffiliationDraft> {
  const { text, named, demonyms } = said
  const { start, end } = title
  const [word = ''] = /^\p{L}+/u.exec(text.slice(start, end)) ?? []
  const party = Object.hasOwn(partyWords, word) ? partyWords[word] : undefined
  if (party) yield { start, end: start + word.length, name: party, actor: bearer(said, party) }
  for (const one of within(demonyms, title)) yield ofCountry(one, said)
  for (const one of within(named, title)) yield toAffiliation(one)
}

/** ` of [Ohio]`, ` ([D]-[N.Y.])`, `, [R]-[Texas]` right behind a name. */
function* behind(at: number, said: Said): Generator<AffiliationDraft> {
  const { text, named } = said
  const next = text.slice(at, at + 60)
  const of = /^\s+of\s+(?:the\s+)?/u.exec(next)?.[0].length
  const home = of === undefined ? undefined : spanAt(named, at + of)
  if (home?.start === at + (of ?? 0)) yield toAffiliation(home)
  const seat = /^(\s\(|,\s)([DRI])-(\p{Lu}[\p{L}.]*(?:\s\p{Lu}\p{L}+)?)/u.exec(next)
  if (!seat) return
  const [, mark, letter, area] = seat as unknown as [string, string, string, string]
  const start = at + mark.length
  yield { start, end: start + 1, name: partyLetters[letter]!, actor: bearer(said, partyLetters[letter]!) }
  const state = stateOf(area) ?? area
  const actor = bearer(said, area) ?? bearer(said, state)
  yield { start: start + 2, end: start + 2 + area.length, name: actor ? longestForm(actor) : state, actor }
}

function ofCountry({ start, end, country }: Demonym, { register }: Said): AffiliationDraft {
  const actor = register.byCountry.get(country)?.find(({ kind }) => kind === 'place') ?? null
  return { start, end, name: actor ? longestForm(actor) : country, actor }
}

const toAffiliation = ({ start, end, actor }: Said['named'][number]): AffiliationDraft => ({
  start,
  end,
  name: longestForm(actor),
  actor,
})

const bearer = ({ register }: Said, name: string) => register.byForm.get(name)?.[0] ?? null
