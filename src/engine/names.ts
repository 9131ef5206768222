import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import { type ActorDraft, enterForm, longestForm, type Register } from './actors.ts'
import { type Candidate, findCandidates, wordsOf } from './names/candidates.ts'
import { linkReadings } from './names/links.ts'
import { type Reading, readCandidate } from './names/readings.ts'
import type { Paragraph, Sentence } from './sentences.ts'
import { bare, countryOf, countryOfDemonym, isCapital } from './words.ts'

declare module 'vfile' {
  interface DataMap {
    /** Who the article names, in order of first mention. */
    actors: ActorDraft[]
  }
}

/** Find the names, type them, take titles off and join the forms that name one actor. */
export function names() {
  return (_tree: Root, file: VFile): undefined => {
    const readings: Reading[] = []
    const titleCased: Sentence[] = []
    for (const paragraph of file.data.paragraphs ?? []) {
      for (const sentence of paragraph.sentences) {
        if (isTitleCase(paragraph, sentence)) titleCased.push(sentence)
        else
          readings.push(
            ...findCandidates(paragraph, sentence).filter(isStory).map(withGovernment).flatMap(readCandidate),
          )
      }
    }
    const register = linkReadings(readings, commonWords(file.data.paragraphs ?? []))
    const { drafts } = register
    const known = titleCased.length > 0 ? knownForms(register) : new Map<string, ActorDraft>()
    for (const sentence of titleCased) findAgain(sentence, known, register)
    for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start)
    file.data.actors = drafts.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
  }
}

/** `[NORTHSHORE]`, `(AP Photo/Ann Lee)`: the credit of a picture names nobody in the story. */
function isStory({ paragraph, sentence, from }: Candidate): boolean {
  if (paragraph.kind !== 'caption') return true
  const opening = sentence.tokens.findLastIndex(({ text }, i) => i < from && /^[[(]$/u.test(text))
  return opening < 0 || sentence.tokens.slice(opening, from).some(({ text }) => /^[\])]$/u.test(text))
}

/** The words that stand without a capital: one of them with a capital is hardly a name. */
function commonWords(paragraphs: readonly Paragraph[]): Set<string> {
  return new Set(
    paragraphs.flatMap(({ tokens }) => tokens.map(({ text }) => text).filter((text) => /^\p{Ll}/u.test(text))),
  )
}

/** `Ruiz Says Bridge Will Stay Closed`, `BRIDGE STAYS CLOSED`: capitals that tell nothing. */
function isTitleCase({ kind }: Paragraph, { tokens }: Sentence): boolean {
  if (kind !== 'headline' && kind !== 'deck' && /^[.?!]$/u.test(tokens.at(-1)!.text)) return false
  const long = tokens.filter(({ word, text }) => word && text.length > 3)
  return long.length >= 4 && long.filter(({ text }) => isCapital(text)).length >= long.length * 0.7
}

/** `the South Korean government` names an organisation though its last word has no capital. */
function withGovernment(candidate: Candidate): Candidate {
  const { tokens } = candidate.sentence
  const next = tokens[candidate.to]
  if (!next || !/^(?:government|administration)$/u.test(bare(next.text))) return candidate
  const words = tokens
    .slice(candidate.from, candidate.to)
    .map(({ text }) => text)
    .join(' ')
  return countryOfDemonym(words) || countryOf(words) ? { ...candidate, to: candidate.to + 1 } : candidate
}

/** Every form that names an actor, and the surnames that only one person bears, in lower case. */
function knownForms({ byForm, byLastWord }: Register): Map<string, ActorDraft> {
  const known = new Map<string, ActorDraft>()
  for (const [surname, named] of byLastWord) {
    if (named.length === 1 && named[0]!.kind === 'person') known.set(surname.toLowerCase(), named[0]!)
  }
  for (const [form, named] of byForm) known.set(form.toLowerCase(), named[0]!)
  return known
}

/** In a headline in title case only names that stand elsewhere in the article can be told from other words. */
function findAgain(sentence: Sentence, known: ReadonlyMap<string, ActorDraft>, register: Register) {
  const { tokens } = sentence
  for (let from = 0; from < tokens.length; ) {
    const match = longestMatch(sentence, from, known)
    if (match) {
      const { name, draft } = match
      const form = draft.forms.get(name) ?? 'short'
      const last = tokens[match.to - 1]!
      const end = last.start + bare(last.text).length
      draft.mentions.push({ start: tokens[from]!.start, end, form, why: `named ${longestForm(draft)} in the text` })
      if (name !== name.toUpperCase()) enterForm(register, draft, name, form)
    }
    from = match?.to ?? from + 1
  }
}

function longestMatch(sentence: Sentence, from: number, known: ReadonlyMap<string, ActorDraft>) {
  if (!isCapital(sentence.tokens[from]!.text)) return null
  for (let to = Math.min(sentence.tokens.length, from + 5); to > from; to--) {
    const name = wordsOf({ sentence, from, to }).join(' ')
    const draft = known.get(name.toLowerCase())
    if (draft) return { to, name, draft }
  }
  return null
}
