import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import { type ActorDraft, enterForm, longestForm, type Register } from './actors.ts'
import { affiliate } from './names/affiliations.ts'
import { readArticle } from './names/article.ts'
import { wordsOf } from './names/candidates.ts'
import { type Demonym, findDemonyms } from './names/demonyms.ts'
import { linkReadings } from './names/links.ts'
import type { Sentence } from './sentences.ts'
import { bare, isCapital } from './words.ts'

declare module 'vfile' {
  interface DataMap {
    /** Who the article names, in order of first mention. */
    actors: ActorDraft[]
    /** The adjectives and inhabitants of countries, in text order. */
    demonyms: Demonym[]
  }
}

/** Find the names, type them, take titles off and join the forms that name one actor. */
export function names() {
  return (_tree: Root, file: VFile): undefined => {
    const { readings, titleCased, common } = readArticle(file.data.paragraphs ?? [])
    const register = linkReadings(readings, common, file.data.models?.names)
    const { drafts } = register
    const known = titleCased.length > 0 ? knownForms(register) : new Map<string, ActorDraft>()
    for (const sentence of titleCased) findAgain(sentence, known, register)
    for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start)
    const demonyms = findDemonyms(file.data.paragraphs ?? [])
    affiliate(register, String(file), demonyms)
    file.data.demonyms = demonyms
    file.data.actors = drafts.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
  }
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
