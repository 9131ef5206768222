import type { VFile } from 'vfile'
import { type ActorDraft, longestForm } from '../actors.ts'
import type { Mention, Span } from '../analysis.ts'
import type { Paragraph } from '../sentences.ts'
import { firstFrom, spanAt } from '../spans.ts'
import { genderOfName, isCapital, isHonorific } from '../words.ts'
import type { Check, Found } from './check.ts'
import { soundKey } from './spelling/likeness.ts'

/** Both bearers are named in full in the paragraph of the bare surname or so many before it. */
const recent = 2

/**
 * A bare surname that two people of the article share, where both have just been named: `Erik Holm met Sara Holm. Holm was late.`
 * It is left alone behind a title or a form of address, where it only tells which (`the Holm campaign`), in a quotation, in the
 * headline, in a sentence that names one of them or right behind one, where `he` or `she` tells, and where one of them was named
 * long before.
 */
export const ambiguousName: Check = {
  rule: 'ambiguous-name',
  severity: 'information',
  about: 'A bare surname that two people of the article share.',
  find: ambiguous,
}

interface Bearer {
  name: string
  /** Where the full name stands. */
  full: readonly Span[]
}

function ambiguous(file: VFile): Found[] {
  const { actors = [], paragraphs = [], quoted = [] } = file.data
  const unclear = actors.filter(({ couldBe }) => couldBe)
  if (unclear.length === 0) return []
  const people = new Map(actors.filter(({ couldBe }) => !couldBe).map((actor) => [longestForm(actor), actor]))
  const body = paragraphs.filter(({ kind }) => kind === 'paragraph')
  const speech = quoted.filter(({ depth }) => depth === 0)
  return unclear.flatMap((actor) => {
    const bearers = actor.couldBe!.filter(isFullName).flatMap((name) => bearerOf(name, people.get(name)) ?? [])
    const places = actor.mentions.filter((mention) => {
      if (spanAt(speech, mention.start) || !isBare(mention, paragraphs)) return false
      const scene = sceneOf(mention, body)
      return scene !== null && areNear(scene, bearers) && !isToldByPronoun(scene, bearers, String(file))
    })
    if (places.length === 0) return []
    const message = `“${longestForm(actor)}” could be ${bearers.map(({ name }) => name).join(' or ')}.`
    return [{ message, places: places.map(({ start, end }) => ({ start, end })) }]
  })
}

const bearerOf = (name: string, actor: ActorDraft | undefined): Bearer | null =>
  actor ? { name, full: actor.mentions.filter(({ form }) => form === 'name') } : null

/** Two spellings of a name are one person, and `Mister Holm` or `Ill. Holm` is no name of another. */
const isFullName = (name: string, i: number, names: readonly string[]) =>
  isGivenName(name.split(' ')[0]!) && !names.slice(0, i).some((other) => isOneName(other, name))

const isOneName = (one: string, other: string) => soundOf(one) === soundOf(other)

const soundOf = (name: string) => name.split(' ').map(soundKey).join(' ')

const isGivenName = (word: string) => !/^(?:Mister|\p{L}{1,3}\.)$/u.test(word) && !isHonorific(word)

// `the Holm campaign`, `young Holm`, `the newest Holm`, `pro-Holm`
const tells = /^(?:the|an?|former|of|pro|anti|young|younger|elder|older|other|another|first|second)$|est$|[-–—]$/u
// `Holm said`, `Holm was`, `Holm and`; in `Holm supporters` the name only tells which.
const goesOn =
  /^(?:and|or|but|who|when|while|as|because|if|that|in|on|at|to|for|from|with|by|after|before|over|under|into|about|against|is|was|has|had|will|would|could|should|may|might|does|did|never|also|later|then|not|said|says|told)$|\p{L}{2}ed$/u

/** The surname stands alone as somebody who does something or to whom something is done. */
function isBare({ start, end, form }: Mention, paragraphs: readonly Paragraph[]): boolean {
  if (form === 'pronoun') return false
  const tokens = spanAt(paragraphs, start)?.tokens ?? []
  const at = firstFrom(tokens, start)
  const [before, own, next] = [tokens[at - 1]?.text ?? '.', tokens[at], tokens[at + 1]?.text ?? '.']
  if (!own || own.end > end || isCapital(before) || tells.test(before)) return false
  return !/^[\p{L}\p{N}]/u.test(next) || goesOn.test(next)
}

/** Where a mention stands: its sentence, the one before, and all from some paragraphs before up to it. */
interface Scene {
  sentence: Span
  last: Span | undefined
  before: Span
}

function sceneOf({ start }: Mention, body: readonly Paragraph[]): Scene | null {
  const at = firstFrom(body, start + 1) - 1
  const sentences = body[at]?.sentences ?? []
  const place = firstFrom(sentences, start + 1) - 1
  const sentence = sentences[place]
  if (!sentence || sentence.end <= start) return null
  const last = sentences[place - 1] ?? body[at - 1]?.sentences.at(-1)
  return { sentence, last, before: { start: body[Math.max(0, at - recent)]!.start, end: start } }
}

/** At least two were named in full just before, none of them in the same sentence and not one alone in the sentence before. */
function areNear({ sentence, last, before }: Scene, bearers: readonly Bearer[]): boolean {
  const named = (span: Span) =>
    bearers.filter(({ full }) => firstFrom(full, span.start) < firstFrom(full, span.end)).length
  return named(before) > 1 && named(sentence) === 0 && !(last && named(last) === 1)
}

/** `She explained` in the same sentence or the one before, where one of them is a man and one a woman. */
function isToldByPronoun({ sentence, last }: Scene, bearers: readonly Bearer[], text: string): boolean {
  const genders = bearers.map(({ name }) => genderOfName(name.split(' ')[0]!))
  if (genders.includes(null) || new Set(genders).size === 1) return false
  const words = text.slice(last?.start ?? sentence.start, sentence.end).replace(/[“"][^”"]*[”"]?/gu, '')
  return /\bhe\b/iu.test(words) !== /\bshe\b/iu.test(words)
}
