import { type Amount, amountsAt, isWhole, type Mismatch, placeOf, type Shape, shapePattern } from './shape.ts'
import { isExact, lastDigit, overlap, type Range, rangeOf, shown } from './tolerance.ts'

const of = '\\s(?:out\\s)?of\\s(?:(?:the|its|their|his|her|all|about|some)\\s){0,2}'
const or = '(?:,?\\sor\\s|\\s\\(|,\\s|\\s[—–-]+\\s)(?:some|about|nearly|roughly)?\\s?'
const things = "(?:\\s[\\p{L}’'-]+){0,3}?"

// `12 of the 10 members`
const share = shapePattern(`#${of}#`)
// `12 of the 40 members, or 30 percent`, `12 of 40 (30 percent)`
const shareThenPercent = shapePattern(`#${of}#${things}${or}#`)
// `30 percent, or 12 of the 40 members`
const percentThenShare = shapePattern(`#${things}${or}#${of}#`)

/** `12 of the 10 members`, `12 of 40, or 50 percent`: more than there are, or another share than the words tell. */
export function shareMismatch(shape: Shape): Mismatch | null {
  const plain = share.exec(shape.text)
  if (!plain) return null
  const [part, whole] = amountsAt(shape, plain) as [Amount, Amount]
  if (!isCount(part) || !isCount(whole) || isNumbered(shape, plain)) return null
  if (part.value > whole.value) {
    const message = `There cannot be ${part.words} of ${whole.words}.`
    return { message, places: [part, whole].map(placeOf) }
  }
  const percent = percentIn(shape)
  if (!percent || percent.part !== part || percent.whole !== whole || fits(percent)) return null
  return {
    message: `By these numbers it is ${shown((100 * part.value) / whole.value)} percent, not ${percent.said.words}.`,
    places: [percent.said, part, whole].map(placeOf),
  }
}

interface Share {
  part: Amount
  whole: Amount
  said: Amount
}

function percentIn(shape: Shape): Share | null {
  const behind = shareThenPercent.exec(shape.text)
  if (behind) {
    const [part, whole, said] = amountsAt(shape, behind) as [Amount, Amount, Amount]
    if (isShare(said)) return { part, whole, said }
  }
  const before = percentThenShare.exec(shape.text)
  if (!before) return null
  const [said, part, whole] = amountsAt(shape, before) as [Amount, Amount, Amount]
  return isShare(said) ? { part, whole, said } : null
}

const isCount = (amount: Amount | undefined): amount is Amount =>
  amount !== undefined && amount.kind === 'count' && isExact(amount) && isWhole(amount) && amount.value > 0

const isShare = ({ kind, value }: Amount) => kind === 'percent' || (kind === 'count' && value < 1)

/** `rated 12 of 10`, `chapter 12 of 10`: no part of a whole. */
function isNumbered({ text }: Shape, { index }: RegExpExecArray): boolean {
  return /(?:scored?|grade|rating|rated|version|part|chapter|episode|page|day|week|round|game)\s$/iu.test(
    text.slice(0, index),
  )
}

function fits({ part, whole, said }: Share): boolean {
  const real = (100 * part.value) / whole.value
  const [low, high] = rangeOf(said)
  const slack = said.kind === 'percent' ? lastDigit(said) / 2 : 0
  const range: Range = said.kind === 'percent' ? [low - slack, high + slack] : [low * 100, high * 100]
  return overlap(range, [real, real])
}
