import type { Pair } from './amounts.ts'
import { pluralAt } from './phrases.ts'
import { type Piece, wordAt } from './pieces.ts'

const changed =
  /^(?:rose|risen|rises?|rising|f[ae]ll|fallen|falls|falling|grew|grown|grows?|growing|up|down|increas.+|decreas.+|drop.*|climb.*|cut|cuts|cutting|rais.+|lower.*|jump.*|surg.+|slip.*|went|gone|goes|go|going|chang.+|declin.+|expand.*|shr[aiu]nk.*|swung|soar.*|plung.*|slash.*|reduc.*|improv.*|widen.*|narrow.*|doubl.*|tripl.*|halv.*|boost.*|shift.*|mov.*|fluctuat.*|tumbl.*|swell.*|swelled|ballooned)$/u

/** `rose from 40 to 50`, `$60 million to $45 million`: two figures; `from 5 to 10 boats a day` is one range. */
export function isChange(pieces: readonly Piece[], { low, high, join }: Pair): boolean {
  const falls = Number(low.value) >= Number(high.value)
  // `ahead 58%-33%`, `73-to-25 percent`
  if (join.startsWith('-')) return falls && high.unit !== undefined
  if (join !== 'to') return false
  if (falls) return true
  if (wordAt(pieces, low.from - 1) !== 'from') return false
  return stands(pieces, low.from - 1, 8, changed)
}

/** Whether one of the last words of the sentence before a place is of a kind. */
function stands(pieces: readonly Piece[], before: number, most: number, kind: RegExp): boolean {
  for (let i = before - 1; i >= 0 && i >= before - most; i--) {
    if (/^[.;!?]$/u.test(wordAt(pieces, i))) return false
    if (kind.test(wordAt(pieces, i))) return true
  }
  return false
}

const contest =
  /^(?:won|wins?|winning|beat|beats|beaten|beating|defeat.*|lost|loses?|losing|loss|lead.*|led|ahead|scor.+|vot.+|victor.+|pass(?:ed|es)?|drew|draws?|tied|ties|trail.*|down|up|final|approv.+|reject.+|rul.+|split|margin|outscored|outnumber.*|record|odds|edged|routed)$/u
const result =
  /^(?:vote|victory|win|loss|lead|defeat|majority|decision|ruling|score|draw|tie|margin|record|deficit|advantage|split|odds|against|rout|result|edge)$/u

/** `won 52-48`, `a 7-2 vote`, `seven votes to two`: two numbers of a match or a vote. */
export function isScore(pieces: readonly Piece[], { low, high, join }: Pair): boolean {
  if (low.unit || high.unit || low.form !== 'digits' || high.form !== 'digits' || low.scale * high.scale > 1)
    return false
  if ((join !== '-' && join !== 'to') || /^(?:aged?|ages)$/u.test(wordAt(pieces, low.from - 1))) return false
  if (![low.value, high.value].every((value) => Number.isInteger(value) && value! >= 0 && value! < 1000)) return false
  if (result.test(wordAt(pieces, high.to))) return true
  // `lost 10-15 seats`
  if (low.value! < high.value! && pluralAt(pieces, high.to)) return false
  if (stands(pieces, low.from, 6, contest)) return true
  // `outnumber them 3-1`: what goes down is no range.
  return join === '-' && low.value! > high.value!
}
