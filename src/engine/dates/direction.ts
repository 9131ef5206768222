import { irregularPasts } from '../lexicon/phrases.ts'
import { morePasts, verbsOfDone, wordsAhead } from '../lexicon/tenses.ts'
import type { Sentence, Token } from '../sentences.ts'
import { firstFrom } from '../spans.ts'

/** Where the words put what they tell: `will meet Monday` lies ahead, `met Monday` behind. */
export type Direction = 'ahead' | 'back'
type Answer = Direction | 'unsure'

const irregular = new Set([...irregularPasts, ...morePasts])
const ahead = new Set(wordsAhead)
const done = new Set(verbsOfDone)
const past =
  /^(?:was|were|had|did|(?:was|were|had|did)n['’]t|agreed|freed|decreed|\p{Ll}+(?<!e|un|de|xc|hundr|sacr|nak|kindr)ed)$/u
const present = /^(?:is|are|am|do|does|has|have|\p{L}+['’](?:re|ve|m)|(?:he|she|it|that|who|there|what)['’]s)$/iu
const conditional = /^(?:(?:would|could|might|should)(?:n['’]t)?|may|can|can['’]t|cannot|must)$/iu
const determiner = /^(?:the|a|an|his|her|its|their|our|my|your|this|these|those|some|any|no|more|most|of|by|as)$/iu
const opensAhead = /^(?:until|till|starting|beginning|effective|by|ahead of)$/iu
const adjunct = /^(?:in|at|during|after|following|on)$/iu
const clauseEnd = /^(?:[.!?;:“”"]|—|–|--|''|``)$/u
/** How many words are looked at on either side, and how many are close. */
const reach = 40
const close = 9

/**
 * What the verb says that governs a mention in its sentence: the nearest one before it, else, where the mention opens
 * the clause (`On Monday, Lee will ...`), the nearest one behind. Null where no verb tells, or more than one may.
 */
export function directionOf({ tokens }: Sentence, start: number, end: number): Direction | null {
  const at = firstFrom(tokens, start)
  const before = lookBack(tokens, at)
  const after = before ? null : lookForward(tokens, end)
  // `Her victories on Tuesday will help`, `Tuesday’s results will help`
  const answer = after === 'ahead' && !opensClause(tokens, at, end) ? 'unsure' : (before ?? after)
  const lead = leadOf(tokens, at)
  // `stayed until Monday` may still be ahead
  if ((opensAhead.test(lead) || /^(?:before|for)$/iu.test(lead)) && before === 'back') return null
  return opensAhead.test(lead) && answer !== 'back' ? 'ahead' : sure(answer)
}

/** `On Monday, Lee will ...` */
function opensClause(tokens: readonly Token[], at: number, end: number): boolean {
  const first = /^(?:on|by|in|at|early|late)$/iu.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
  const lead = tokens[first - 1]?.text ?? '.'
  const last = tokens[firstFrom(tokens, end) - 1]
  return /^(?:[^\p{L}\p{N}]+|and|but|that)$/iu.test(lead) && (last === undefined || last.end <= end)
}

/** The word, or `ahead of`, right before a mention. */
function leadOf(tokens: readonly Token[], at: number): string {
  const words = tokens.slice(Math.max(0, at - 2), at).map(({ text }) => text)
  return words.join(' ').toLowerCase() === 'ahead of' ? 'ahead of' : (words.at(-1) ?? '')
}

const sure = (answer: Answer | null): Direction | null => (answer === 'unsure' ? null : answer)

function lookBack(tokens: readonly Token[], at: number): Answer | null {
  let infinitive = false
  let comma = false
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const { text } = tokens[i]!
    // `showed that turnout in November will ...`: what follows `that` has its own verb
    if (clauseEnd.test(text) || (/^that$/iu.test(text) && i < at - 1)) break
    // `Lee said they would pay, in a call to Marsh Sunday`: the call is when Lee said it
    if (text === ',' && i < at - 2 && adjunct.test(tokens[i + 1]!.text)) return lookForward(tokens, 0)
    // `The deadline is Monday`
    if (/^(?:is|are)$/iu.test(text) && i >= at - 2) return 'ahead'
    if (/^to$/iu.test(text) && isBaseVerb(tokens[i + 1]?.text ?? '')) infinitive = true
    comma ||= text === ','
    const answer = readVerb(tokens, i, infinitive)
    // `is taking a toll on many, who saw ... Monday`: a present that is far away tells little
    if (answer) return present.test(text) && (comma || i < at - close) ? 'unsure' : answer
  }
  // A headline: `Mayor to speak Monday`
  return infinitive && at <= close ? 'ahead' : null
}

function lookForward(tokens: readonly Token[], end: number): Answer | null {
  const from = firstFrom(tokens, end)
  let aside = false
  for (let i = from; i < Math.min(tokens.length, from + reach); i++) {
    const { text } = tokens[i]!
    if (clauseEnd.test(text)) return null
    // `On Monday, Lee, who won, will ...`
    if (/^(?:who|which|that|whose|whom)$/iu.test(text)) aside = true
    else if (text === ',') aside = false
    const answer = aside ? null : readVerb(tokens, i, false)
    if (answer) return answer
  }
  return null
}

/** What one word says, `infinitive` where it governs one: `agreed to meet Monday`. */
function readVerb(tokens: readonly Token[], i: number, infinitive: boolean): Answer | null {
  const { text } = tokens[i]!
  const helper = helperOf(tokens, i)
  if (conditional.test(text)) return 'unsure'
  if (present.test(text)) return infinitive || isProgressive(tokens, i) ? 'ahead' : 'unsure'
  // `was scheduled for Monday` does not tell whether Monday has been
  if (isAhead(text, infinitive) || (text === 'set' && (infinitive || tokens[i + 1]?.text === 'for')))
    return /^(?:was|were|had|been)$/iu.test(helper) ? 'unsure' : 'ahead'
  if (!isPast(text) || /^(?:be|being|been)$/iu.test(helper) || determiner.test(tokens[i - 1]?.text ?? '')) return null
  if (/^(?:is|are|am)$/iu.test(helper)) return 'ahead'
  return infinitive && !done.has(text) ? 'unsure' : 'back'
}

const isPast = (word: string) => past.test(word) || irregular.has(word)
/** `plans to meet Monday`, but not `announced a plan Monday` */
const isAhead = (word: string, infinitive: boolean) =>
  (ahead.has(word.toLowerCase().replace("'", '’')) && (infinitive || !/^(?:plan|hope)s?$/iu.test(word))) ||
  /['’]ll$/iu.test(word)

/** The word before a verb, adverbs left out: `was formally opened`. */
function helperOf(tokens: readonly Token[], i: number): string {
  let before = i - 1
  while (before > 0 && /^(?:not|also|now|once|first|still|\p{Ll}+ly)$/u.test(tokens[before]!.text)) before--
  return tokens[before]?.text ?? ''
}

/** `is meeting` */
const isProgressive = (tokens: readonly Token[], i: number) =>
  /^(?:is|are|am|\p{L}+['’](?:re|m|s))$/iu.test(tokens[i]!.text) &&
  [1, 2].some((step) => /^\p{Ll}{2,}ing$/u.test(tokens[i + step]?.text ?? ''))

/** Behind `to`, a verb and no noun: `to open`, against `to the port`, `to reporters`, `to Ohio`. */
const isBaseVerb = (word: string) => /^\p{Ll}{2,}$/u.test(word) && !determiner.test(word) && !/(?:s|ing)$/u.test(word)
