import { type Amount, amountsAt, type Mismatch, placeOf, type Shape, shapePattern } from './shape.ts'
import { isExact, lastDigit, shown } from './tolerance.ts'

const against =
  '(?:_(?:\\sto\\s|\\sagainst\\s|\\scompared (?:with|to)\\s|\\sversus\\s|\\svs\\.?\\s|\\sfor\\s|,\\s|\\sand\\s|\\swhile\\s)_)'
const open = "(?:undecided|unsure|not sure|no opinion|don[’']t know|abstain\\w*)"

// `52 percent to 45 percent, with 10 percent undecided`
const three = shapePattern(`#${against}#_(?:\\s|,\\s)(?:with|and|while)_#_${open}`)
// `leads 52 percent to 45 percent, a five-point lead`, `a seven-point lead, 52 percent to 45 percent`
const leadBehind = shapePattern(
  `#(?:\\s\\p{L}+)?\\s(?:to|against|versus)\\s(?:\\p{L}+(?:[’']s)?\\s){0,3}#,?\\s(?:—\\s|–\\s|\\()?(?:an?|the|for an?|giving \\p{L}+ an?)\\s#[\\s-]?(?:percentage[\\s-])?(?:points?)?\\s?(?:lead|margin|advantage|edge|gap)`,
)
const leadBefore = shapePattern(
  `#[\\s-]?(?:percentage[\\s-])?(?:points?)?\\s(?:lead|margin|advantage|edge|gap)(?:\\s\\p{L}+){0,3},?\\s(?:\\(|—\\s|–\\s)?#\\s(?:to|against|versus)\\s(?:\\p{L}+(?:[’']s)?\\s){0,3}#`,
)

/** Shares of one poll: together more than a hundred percent, or another lead than the two tell. */
export function pollMismatch(shape: Shape): Mismatch | null {
  return tooMuch(shape) ?? wrongLead(shape)
}

function tooMuch(shape: Shape): Mismatch | null {
  const match = three.exec(shape.text)
  const shares = match && (amountsAt(shape, match) as Amount[])
  if (!shares?.every((amount) => isPercent(amount) && isExact(amount))) return null
  const sum = shares.reduce((total, { value }) => total + value, 0)
  // Each of the three may be rounded up.
  const rounding = shares.reduce((total, amount) => total + lastDigit(amount) / 2, 0)
  if (sum <= 100 + rounding) return null
  return { message: `Together these shares are ${shown(sum)} percent.`, places: shares.map(placeOf) }
}

function wrongLead(shape: Shape): Mismatch | null {
  const behind = leadBehind.exec(shape.text)
  const before = behind ? null : leadBefore.exec(shape.text)
  const match = behind ?? before
  if (!match) return null
  const found = amountsAt(shape, match) as [Amount, Amount, Amount]
  const [one, other, lead] = before ? [found[1], found[2], found[0]] : found
  if (!isPercent(one) || !isPercent(other) || !/point|percent|%/u.test(lead.words + match[0])) return null
  if (![one, other, lead].every(isExact)) return null
  const real = Math.abs(one.value - other.value)
  if (Math.abs(real - lead.value) <= Math.max(lastDigit(one), lastDigit(lead)) + 1e-9) return null
  return {
    message: `${one.words} to ${other.words} is a lead of ${shown(real)} points, not ${shown(lead.value)}.`,
    places: [lead, one, other].map(placeOf),
  }
}

const isPercent = ({ kind, value }: Amount) => kind === 'percent' && value >= 0 && value <= 100
