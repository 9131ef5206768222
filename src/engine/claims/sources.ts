import type { Span } from '../analysis.ts'
import { isCapital, isRole, isRoleModifier } from '../words.ts'
import { isCueVerb } from './cues.ts'
import type { Unit } from './units.ts'
import {
  isAsideOpener,
  isAuxiliary,
  isClauseWord,
  isDeterminer,
  isInnerPreposition,
  isOccasion,
  isPhraseOpener,
  isPronoun,
  isTimeWord,
} from './words.ts'

/** Where a source stands in its unit's tokens, `to` exclusive. */
export interface Phrase {
  from: number
  to: number
}

/** Find the noun phrase that ends where the cue begins: `[The Transport Ministry here] on Tuesday said`. */
export function sourceBefore(unit: Unit, cue: number): Phrase | null {
  const { tokens, inside } = unit
  let end = skipTime(unit, cue)
  end = skipOccasion(unit, end)
  const last = tokens[end - 1]
  if (!last || inside[end - 1] !== null) return null
  if (/^who$/iu.test(last.text)) return antecedent(unit, end - 1)
  if (isPronoun(last.text)) return { from: end - 1, to: end }
  if (/^(?:,|—|–|--|\))$/u.test(last.text)) return sourceWithAside(unit, end - 1)
  return nounPhrase(unit, end)
}

/** `[Hugh Marsh, a doctor,] said`: the aside between marks belongs to the source. */
function sourceWithAside(unit: Unit, mark: number): Phrase | null {
  const { tokens, inside } = unit
  const closing = tokens[mark]!.text
  const opening = closing === ')' ? '(' : closing
  for (let i = mark - 2; i > 0 && mark - i < 40; i--) {
    if (inside[i] !== null) return null
    if (tokens[i]!.text !== opening) continue
    const before = nounPhrase(unit, i)
    // `In Paris, a year later, said`: only a name or a phrase of its own carries an aside.
    if (!before) continue
    return { from: before.from, to: closing === ')' ? mark + 1 : mark }
  }
  return null
}

/** `Mark Hale, the deputy director, [who] said`: the source is what the pronoun stands for. */
function antecedent(unit: Unit, who: number): Phrase | null {
  const end = unit.tokens[who - 1]?.text === ',' ? who - 1 : who
  const aside = unit.tokens.slice(0, end).findLastIndex(({ text }) => text === ',')
  const named = aside > 0 ? nounPhrase(unit, aside) : null
  if (named && end - aside > 1 && isPhraseOpener(unit.tokens[aside + 1]!.text)) return { from: named.from, to: end }
  return nounPhrase(unit, end)
}

function nounPhrase({ tokens, inside }: Unit, end: number): Phrase | null {
  let from = end
  while (from > 0 && end - from < 24 && inside[from - 1] === null && belongs(tokens, from - 1)) from--
  while (
    from < end &&
    (isTimeWord(tokens[from]!.text) || isInnerPreposition(tokens[from]!.text)) &&
    !/^this$/iu.test(tokens[from]!.text)
  )
    from++
  if (from >= end) return null
  const first = tokens[from]!.text
  const last = tokens[end - 1]!.text
  if (isInnerPreposition(last) || !/[\p{L}\p{N}]/u.test(last) || /^\p{Ll}+ly$/u.test(last)) return null
  if (end - from === 1 && isDeterminer(last)) return null
  const startsPhrase =
    /^[\p{Lu}\d]/u.test(first) ||
    isPhraseOpener(first) ||
    isRole(first) ||
    isRoleModifier(first) ||
    (end - from <= 3 && /s$/u.test(last)) ||
    // `ever-cheerful Marsh`
    (end - from <= 4 && isCapital(last))
  return startsPhrase ? { from, to: end } : null
}

function belongs(tokens: Unit['tokens'], i: number): boolean {
  const { text, word } = tokens[i]!
  if (!word && text !== '&') return /^['’]$/u.test(text) && /s$/u.test(tokens[i - 1]?.text ?? '')
  if (/^and$/iu.test(text)) return isCapital(tokens[i - 1]?.text ?? '') && isCapital(tokens[i + 1]?.text ?? '')
  // `Aides to Ana Ruiz`
  if (text === 'to')
    return /^(?:aides?|advis[eo]rs?|ambassador|envoy|counsel|assistants?)$/iu.test(tokens[i - 1]?.text ?? '')
  if (isClauseWord(text) || isAuxiliary(text)) return false
  return !(isCueVerb(text) && /(?:ed|said|told|ing)$/u.test(text))
}

/** `The ministry [on Tuesday] said`, `Marsh [earlier this week] said` */
function skipTime({ tokens }: Unit, end: number): number {
  let at = end
  while (at > 1 && isTimeWord(tokens[at - 1]!.text) && !/^here$/iu.test(tokens[at - 1]!.text)) at--
  return at
}

/** `the ministers [in their joint statement] committed` */
function skipOccasion({ tokens }: Unit, end: number): number {
  if (!isOccasion(tokens[end - 1]?.text ?? '')) return end
  for (let i = end - 2; i > 0 && end - i < 6; i--) if (/^(?:in|at|on|during)$/iu.test(tokens[i]!.text)) return i
  return end
}

/** Find the noun phrase behind an inverted cue or `according to`: `said [Ann Lee, a doctor], on Monday`. */
export function sourceAfter(unit: Unit, start: number): Phrase | null {
  const { tokens, inside } = unit
  if (!tokens[start] || inside[start] !== null) return null
  if (isPronoun(tokens[start]!.text)) return { from: start, to: start + 1 }
  let to = start
  while (to < tokens.length && to - start < 24 && inside[to] === null && belongs(tokens, to)) {
    if (to > start && isTimeWord(tokens[to]!.text) && !/^(?:of|the)$/iu.test(tokens[to]!.text)) break
    to++
  }
  if (to === start) return null
  const first = tokens[start]!.text
  if (!isCapital(first) && !isPhraseOpener(first) && !isRole(first) && !isRoleModifier(first)) return null
  return withAside(unit, { from: start, to })
}

/** `said Ann Lee[, a doctor at the clinic]`, `said a spokesman[, Tom Berg]` up to the next comma or the end. */
function withAside({ tokens, inside }: Unit, { from, to }: Phrase): Phrase {
  const first = tokens[to + 1]?.text ?? ''
  if (tokens[to]?.text !== ',' || !(isAsideOpener(first) || isCapital(first))) return { from, to }
  let end = to + 1
  while (end < tokens.length && inside[end] === null && !/^[,;:.?!]$/u.test(tokens[end]!.text)) {
    // `according to Ann Lee, the port will close`: a clause is no aside.
    if (isAuxiliary(tokens[end]!.text)) return { from, to }
    end++
  }
  // `said a spokesman, Tom Berg.`; a longer one is a clause of its own.
  return !isAsideOpener(first) && end - to > 6 ? { from, to } : { from, to: end }
}

/** The span of a phrase in the article. */
export const spanOf = ({ tokens }: Unit, { from, to }: Phrase): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
})
