import { multipliers, numberWords, partSigns, parts, vagueAmounts, vagueNumbers } from '../lexicon/numbers.ts'
import { isJoint, isNumber, isWord, type Piece, wordAt } from './pieces.ts'
import { isCurrency, suffixAt } from './suffixes.ts'

/** A number as written: `1,200`, `1.2bn`, `two dozen`, `half a million`, `a third`, `tens of thousands`. */
export interface Numeral {
  /** The piece behind it. */
  to: number
  /** Null where the words tell none, or more than a number can hold. */
  value: number | null
  form: 'digits' | 'words' | 'part' | 'vague'
  /** What its last word multiplies by: a million in `1.5 million`. */
  scale: number
}

const vague = new Set(vagueNumbers)
const vagueBefore = new Set(vagueAmounts)
const worth = new Map(Object.entries(numberWords))
const multiplies = new Map(Object.entries(multipliers))
const partNames = new Map(
  Object.entries(parts).flatMap(([part, many]) => [
    [part, many] as const,
    [part === 'half' ? 'halves' : `${part}s`, many] as const,
  ]),
)
const signs = new Map(Object.entries(partSigns))

/** The words and signs that a number may begin with, `a` and `an` left out. */
export const numeralStarts: readonly string[] = [
  ...worth.keys(),
  ...vague,
  ...vagueBefore,
  ...signs.keys(),
  'half',
  'dozen',
]

/** What makes a number of the `a` before it: `a dozen`, `a third`, `a few hundred`. */
export const behindArticle: ReadonlySet<string> = new Set([...multiplies.keys(), ...partNames.keys(), ...vagueBefore])

/** The number that begins at a place. `bare` leaves `and` alone, as `between two hundred and three hundred` wants. */
export function numeralAt(pieces: readonly Piece[], i: number, bare = false): Numeral | null {
  const piece = pieces[i]
  if (!piece) return null
  if (isNumber(piece) || signs.has(piece.word)) return inDigits(pieces, i)
  if (!isWord(piece)) return null
  return vagueAt(pieces, i) ?? halfAt(pieces, i) ?? partAt(pieces, i) ?? spelledAt(pieces, i, bare)
}

/** 8.3 times a billion must not be 8300000000.000001. */
const times = (value: number, by: number) => finite(by === 1 ? value : Number((value * by).toPrecision(15)))
const finite = (value: number) => (Number.isFinite(value) ? value : null)

function inDigits(pieces: readonly Piece[], i: number): Numeral | null {
  if (isPartOfCode(pieces, i)) return null
  const divided = dividedAt(pieces, i)
  if (divided) return divided
  let value = signs.get(pieces[i]!.word) ?? Number(pieces[i]!.text.replace(/[^\d.]/gu, ''))
  let to = i + 1
  const sign = isNumber(pieces[i]) ? signs.get(wordAt(pieces, to)) : undefined
  const mixed = isNumber(pieces[to]) && !pieces[to]!.glued ? dividedAt(pieces, to) : null
  if (sign !== undefined) [value, to] = [value + sign, to + 1]
  else if (mixed?.value) [value, to] = [value + mixed.value, mixed.to]
  const more = halfBehind(pieces, to)
  if (more) [value, to] = [value + more.value, more.to]
  const suffix = suffixAt(pieces, i, to)
  if (suffix) return { to: to + 1, value: times(value, suffix), form: 'digits', scale: suffix }
  const scaled = scaleAt(pieces, to)
  return { to: scaled.to, value: times(value, scaled.scale), form: 'digits', scale: scaled.scale }
}

/** What may stand before the hyphen and a second number: `5m-10m`, `10-to-15-foot`. */
const isEndOfAmount = (pieces: readonly Piece[], i: number) =>
  wordAt(pieces, i) === 'to' || (pieces[i]!.glued && isNumber(pieces[i - 1]))

/** `F-16`, `#2`, `1.2.3`, `17:30`, `9/11`, `’16`: digits that are no number. */
function isPartOfCode(pieces: readonly Piece[], i: number): boolean {
  const [before, after] = [pieces[i - 1], pieces[i + 1]]
  // `67213850608`, `007`, `10 000`
  if (/^(?:\d{13,}|0\d+)$/u.test(pieces[i]!.text)) return true
  if (after && !after.glued && /^\d{1,3}$/u.test(pieces[i]!.text) && /^\d{3}$/u.test(after.text)) return true
  // `401(k)`
  if (after?.glued && after.word === '(' && pieces[i + 2]?.glued && isWord(pieces[i + 2])) return true
  if (pieces[i]!.glued && before) {
    if (before.kind !== 'mark') return !isCurrency(before)
    if (/^[#_@&/\\.,:=]$/u.test(before.word)) return true
    if (/^['’]$/u.test(before.word) && /^\d\d$/u.test(pieces[i]!.text)) return true
    if (/^[-–‑]$/u.test(before.word) && before.glued) return isWord(pieces[i - 2]) && !isEndOfAmount(pieces, i - 2)
  }
  if (after?.glued && /^[.,:/_@]$/u.test(after.word) && isNumber(pieces[i + 2]) && pieces[i + 2]!.glued)
    return after.word !== '/' || !dividedAt(pieces, i)
  return false
}

const divisors = new Set([2, 3, 4, 5, 6, 8, 10])

/** `1/2`, `3/4`; `9/11` and `24/7` are no part of one. */
function dividedAt(pieces: readonly Piece[], i: number): Numeral | null {
  const [above, bar, below] = [pieces[i], pieces[i + 1], pieces[i + 2]]
  if (!isNumber(below) || bar?.word !== '/' || !bar.glued || !below?.glued) return null
  if (pieces[i + 3]?.glued && /^[/\p{L}]/u.test(wordAt(pieces, i + 3))) return null
  const [many, of] = [Number(above!.text), Number(below.text)]
  if (!(many > 0 && many < of) || !divisors.has(of)) return null
  return { to: i + 3, value: many / of, form: 'part', scale: 1 }
}

/** `and a half` in `two and a half million`, `and three-quarters`, `-and-a-half`. */
function halfBehind(pieces: readonly Piece[], i: number): { value: number; to: number } | null {
  const skip = (at: number) => (isJoint(pieces, at) ? at + 1 : at)
  const and = skip(i)
  if (wordAt(pieces, and) !== 'and') return null
  const count = skip(and + 1)
  const many = wordAt(pieces, count) === 'a' ? 1 : wordAt(pieces, count) === 'three' ? 3 : 0
  const at = skip(count + 1)
  const part = wordAt(pieces, at)
  if (many === 0 || !/^(?:half|quarters?)$/u.test(part) || /s$/u.test(part) !== many > 1) return null
  return { value: many / partNames.get(part)!, to: at + 1 }
}

/** The multipliers at a place: ` million`, `-million`, ` thousand million`. */
function scaleAt(pieces: readonly Piece[], i: number): { scale: number; to: number } {
  let [scale, to] = [1, i]
  for (;;) {
    const at = isJoint(pieces, to) ? to + 1 : to
    const by = multiplies.get(wordAt(pieces, at))
    if (by === undefined || (scale > 1 && by < scale && scale > 1e5)) return { scale, to }
    ;[scale, to] = [scale * by, at + 1]
  }
}

/** `hundreds`, `tens of thousands`, `several hundred`, `a couple of dozen`, `a few thousand` */
function vagueAt(pieces: readonly Piece[], i: number): Numeral | null {
  if (vague.has(wordAt(pieces, i))) {
    // `test scores`
    if (/^(?:scores|tens)$/u.test(wordAt(pieces, i)) && wordAt(pieces, i + 1) !== 'of') return null
    const more = wordAt(pieces, i + 1) === 'of' && vague.has(wordAt(pieces, i + 2))
    return { to: more ? i + 3 : i + 1, value: null, form: 'vague', scale: 1 }
  }
  const at = wordAt(pieces, i) === 'a' ? i + 1 : i
  if (!vagueBefore.has(wordAt(pieces, at))) return null
  const { to } = scaleAt(pieces, wordAt(pieces, at + 1) === 'of' ? at + 2 : at + 1)
  return multiplies.has(wordAt(pieces, to - 1)) ? { to, value: null, form: 'vague', scale: 1 } : null
}

/** `half a million`, `half-million`, `a half dozen`; `half of` and `half the`; `half` alone is looked at again by whoever asks. */
function halfAt(pieces: readonly Piece[], i: number): Numeral | null {
  const at = /^an?$/u.test(wordAt(pieces, i)) ? i + 1 : i
  if (wordAt(pieces, at) !== 'half') return null
  const article = /^an?$/u.test(wordAt(pieces, at + 1)) ? 1 : 0
  const { scale, to } = scaleAt(pieces, at + 1 + article)
  if (scale > 1) return { to, value: scale / 2, form: 'words', scale }
  return { to: at + 1, value: 0.5, form: 'part', scale: 1 }
}

/** `a third`, `two-thirds`, `one half` */
function partAt(pieces: readonly Piece[], i: number): Numeral | null {
  const many = /^an?$/u.test(wordAt(pieces, i)) ? 1 : (worth.get(wordAt(pieces, i)) ?? 0)
  const joint = isJoint(pieces, i + 1)
  const at = joint ? i + 2 : i + 1
  const of = partNames.get(wordAt(pieces, at))
  if (of === undefined || many === 0 || many >= of || /s$/u.test(wordAt(pieces, at)) !== many > 1) return null
  // `three quarters in a row` are of a year.
  if (!joint && of === 4 && many > 1 && wordAt(pieces, at + 1) !== 'of') return null
  // `a quarter of a million`
  const scaled = /^of an?$/u.test(`${wordAt(pieces, at + 1)} ${wordAt(pieces, at + 2)}`)
    ? scaleAt(pieces, at + 3)
    : null
  if (scaled && scaled.scale > 1)
    return { to: scaled.to, value: times(scaled.scale, many / of), form: 'words', scale: scaled.scale }
  return { to: at + 1, value: many / of, form: 'part', scale: 1 }
}

/** `forty-two`, `a hundred and twenty`, `two hundred fifty thousand`, `two dozen`, `two and a half million` */
function spelledAt(pieces: readonly Piece[], i: number, bare: boolean): Numeral | null {
  let [total, current, scale, to] = [0, 0, 1, i]
  const article = /^an?$/u.test(wordAt(pieces, i))
  if (article) [current, to] = [1, i + 1]
  const more = article ? null : halfBehind(pieces, i + 1)
  if (more && worth.has(wordAt(pieces, i))) {
    const { scale: by, to: end } = scaleAt(pieces, more.to)
    return { to: end, value: times(worth.get(wordAt(pieces, i))! + more.value, by), form: 'words', scale: by }
  }
  for (let at = to; ; at = next(pieces, to, scale > 1 && !bare)) {
    const word = wordAt(pieces, at)
    const [adds, by] = [worth.get(word), multiplies.get(word)]
    if (adds !== undefined && fits(adds, current, at > i)) [current, scale] = [current + adds, 1]
    else if (by !== undefined && current > 0 && current < 1000 && (total === 0 || by * current < total)) {
      if (by < 1000) current *= by
      else [total, current] = [total + current * by, 0]
      scale = by
    } else break
    to = at + 1
  }
  const value = total + current
  if (to === i || (article && to === i + 1)) return null
  const half = scale > 1 ? halfBehind(pieces, to) : null
  if (half) return { to: half.to, value: value + half.value * scale, form: 'words', scale }
  return { to, value, form: 'words', scale }
}

/** Where the next word of a spelled number may stand: behind a hyphen, or behind `and` after a multiplier. */
function next(pieces: readonly Piece[], i: number, scaled: boolean): number {
  if (isJoint(pieces, i)) return i + 1
  return scaled && wordAt(pieces, i) === 'and' && worth.has(wordAt(pieces, i + 1)) ? i + 1 : i
}

/** `twenty` takes `two`, `hundred` takes `twelve`; `two` takes nothing. */
function fits(adds: number, current: number, inside: boolean): boolean {
  if (!inside || current === 0) return true
  if (adds === 0) return false
  return current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && adds < 10)
}
