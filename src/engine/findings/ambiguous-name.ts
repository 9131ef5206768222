import type { VFile } from 'vfile'
import { type ActorDraft, longestForm } from '../actors.ts'
import type { Mention, Span } from '../analysis.ts'
import type { Paragraph } from '../sentences.ts'
import { firstFrom, spanAt } from '../spans.ts'
import { isCapital, isHonorific } from '../words.ts'
import type { Check, Found } from './check.ts'
import { soundKey } from './spelling/likeness.ts'

/** Both bearers are named in full in the paragraph of the bare surname or so many before it. */
const recent = 2

/**
 * A bare surname that two people of the article share, where both have just been named: `Erik Holm met Sara Holm. Holm left.`
 * It is left alone behind a title or a form of address, where it only tells which (`the Holm campaign`), in a quotation, in the
 * headline, in a sentence that names one of them, and where one of them was named long before.
 */
export const ambiguousName: Check = {
  rule: 'ambiguous-name',
  severity: 'information',
  about: 'A bare surname that two people of the article share.',
  find: ambiguous,
}

function ambiguous(file: VFile): Found[] {
  const { actors = [], paragraphs = [], quoted = [] } = file.data
  const unclear = actors.filter(({ couldBe }) => couldBe)
  if (unclear.length === 0) return []
  const people = new Map(actors.filter(({ couldBe }) => !couldBe).map((actor) => [longestForm(actor), actor]))
  const body = paragraphs.filter(({ kind }) => kind === 'paragraph')
  const speech = quoted.filter(({ depth }) => depth === 0)
  return unclear.flatMap((actor) => {
    const names = actor.couldBe!.filter(isFullName)
    const bearers = names.flatMap((name) => people.get(name) ?? []).map(fullMentions)
    const places = actor.mentions.filter(
      (mention) => !spanAt(speech, mention.start) && isBare(mention, paragraphs) && areNear(mention, bearers, body),
    )
    if (places.length === 0) return []
    const message = `“${longestForm(actor)}” could be ${names.join(' or ')}.`
    return [{ message, places: places.map(({ start, end }) => ({ start, end })) }]
  })
}

const fullMentions = ({ mentions }: ActorDraft): Span[] => mentions.filter(({ form }) => form === 'name')

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

/** At least two bearers were named in full just before, and none of them in the same sentence. */
function areNear({ start }: Mention, bearers: readonly Span[][], body: readonly Paragraph[]): boolean {
  const at = firstFrom(body, start + 1) - 1
  const sentence = spanAt(body[at]?.sentences ?? [], start)
  if (!sentence) return false
  const before = { start: body[Math.max(0, at - recent)]!.start, end: start }
  const isNamed = (span: Span) => (full: readonly Span[]) => firstFrom(full, span.start) < firstFrom(full, span.end)
  return bearers.filter(isNamed(before)).length > 1 && !bearers.some(isNamed(sentence))
}
