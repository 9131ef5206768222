import { isPerson, isRole } from '../words.ts'
import type { Amount } from './amounts.ts'
import { endsPhrase, isCapitalized, isJoint, type Piece, wordAt } from './pieces.ts'
import type { Around } from './readings.ts'

/** Where the words of an age end, and its unit. */
export interface Age {
  to: number
  unit: string
}

/** `34-year-old`, `18 months old`, `45 years of age`, `aged 34`, `Ann Lee, 34,`, `voters under 30`. */
export function ageAt(pieces: readonly Piece[], amount: Amount, nameEnding: Around['nameEnding']): Age | null {
  const { from, to, unit, value } = amount
  if (unit?.kind === 'duration') {
    const old = oldAt(pieces, to)
    return old === null ? null : { to: old, unit: unit.name }
  }
  const oldest = Array.isArray(value) ? value[1] : value
  if (unit || oldest === null || !Number.isInteger(oldest) || oldest <= 0 || oldest >= 120 || amount.form !== 'digits')
    return null
  // `those 45 and over`
  if (
    /^(?:and (?:above|older|over|under|up|younger)|or (?:older|younger))$/u.test(
      `${wordAt(pieces, to)} ${wordAt(pieces, to + 1)}`,
    )
  )
    return { to, unit: 'year' }
  return isAged(pieces, from) || isApposed(pieces, amount, nameEnding) ? { to, unit: 'year' } : null
}

function oldAt(pieces: readonly Piece[], to: number): number | null {
  const at = isJoint(pieces, to) ? to + 1 : to
  if (/^olds?$/u.test(wordAt(pieces, at))) return at + 1
  return wordAt(pieces, to) === 'of' && wordAt(pieces, to + 1) === 'age' ? to + 2 : null
}

const people =
  /^(?:people|those|anyone|everyone|children|women|men|adults|voters|girls|boys|workers|players|americans)$/u

/** `aged 34`, `at the age of 12`, `turned 40`, `people under 30` */
function isAged(pieces: readonly Piece[], from: number): boolean {
  const at = /^(?:of|between|from|only|just|about|around|nearly|almost)$/u.test(wordAt(pieces, from - 1))
    ? from - 2
    : from - 1
  if (/^(?:aged|ages|age|turns|turned|turning)$/u.test(wordAt(pieces, at))) return wordAt(pieces, from - 1) !== 'from'
  const limit = wordAt(pieces, from - 1)
  if (/^(?:under|over|above|below)$/u.test(limit)) return people.test(wordAt(pieces, from - 2))
  return limit === 'than' && /^(?:younger|older)$/u.test(wordAt(pieces, from - 2))
}

/** `Ann Lee, 34, drove`, `Ann Lee (34)`, `her brother, 34, rowed`; before `, 34,` a name that no list knows is a person's. */
function isApposed(pieces: readonly Piece[], { from, to }: Amount, nameEnding: Around['nameEnding']): boolean {
  const mark = wordAt(pieces, from - 1)
  const name = pieces[from - 2]
  if (!name || !endsPhrase(pieces, to)) return false
  const kind = nameEnding(name.end)
  const after = wordAt(pieces, to)
  if (kind === 'person') return mark === ',' ? /^[,.;)]?$/u.test(after) : mark === '(' && after === ')'
  if (kind !== undefined || mark !== ',' || after !== ',') return false
  return isCapitalized(name) || isPerson(name.word) || isRole(name.word)
}
