import type { Paragraph, Sentence } from '../sentences.ts'
import { bare, countryOf, countryOfDemonym, isCapital } from '../words.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { type Reading, readCandidate } from './readings.ts'

export interface ArticleReadings {
  /** Every run of capitalised words that may be a name, in text order. */
  readings: Reading[]
  /** The sentences whose capitals tell nothing: `Ruiz Says Bridge Will Stay Closed`. */
  titleCased: Sentence[]
  /** Every word that stands without a capital: one of them with a capital is hardly a name. */
  common: ReadonlySet<string>
}

/** Read what may be a name in each sentence, before the article as a whole tells what it is. */
export function readArticle(paragraphs: readonly Paragraph[]): ArticleReadings {
  const readings: Reading[] = []
  const titleCased: Sentence[] = []
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.sentences) {
      if (isTitleCase(paragraph, sentence)) titleCased.push(sentence)
      else
        readings.push(...findCandidates(paragraph, sentence).filter(isStory).map(withGovernment).flatMap(readCandidate))
    }
  }
  return { readings, titleCased, common: commonWords(paragraphs) }
}

/** `[NORTHSHORE]`, `(AP Photo/Ann Lee)`: the credit of a picture names nobody in the story. */
function isStory({ paragraph, sentence, from }: Candidate): boolean {
  if (paragraph.kind !== 'caption') return true
  const opening = sentence.tokens.findLastIndex(({ text }, i) => i < from && /^[[(]$/u.test(text))
  return opening < 0 || sentence.tokens.slice(opening, from).some(({ text }) => /^[\])]$/u.test(text))
}

function commonWords(paragraphs: readonly Paragraph[]): Set<string> {
  const common = new Set<string>()
  for (const { tokens } of paragraphs) {
    for (const { text, word } of tokens) if (word && !isCapital(text)) common.add(text)
  }
  return common
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
