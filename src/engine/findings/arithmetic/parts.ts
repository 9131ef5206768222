import { type Amount, amountsAt, isWhole, type Mismatch, placeOf, type Shape, shapePattern } from './shape.ts'
import { isExact, shown } from './tolerance.ts'

const person =
  '(?:person|man|woman|boy|girl|child|adult|teenager|toddler|baby|infant|civilian|soldier|officer|guard|firefighter|driver|student|teacher|doctor|nurse)'
const people = `(?:people|persons|passengers|victims|residents|members|survivors|suspects|patients|prisoners|hostages|migrants|workers|employees|students|visitors|protesters|spectators|jurors|children|adults|others)`
// What may stand behind a part: `three men in their sixties` is none.
const thing = "(?:\\s[\\p{L}’'-]+){0,3}?"
const parts = `#${thing}(?:,\\s#${thing})?(?:,\\s#${thing})?,?\\sand\\s(?:#${thing}|(?<one>an?|one)\\s(?:\\p{Ll}+\\s)?\\p{Ll}{3,})`
const closed = '(?=[,.;)—–]|\\s[—–-]|$)'

interface Form {
  pattern: RegExp
  /** The parts may leave some out: `including`. */
  open?: true
}

const forms: readonly Form[] = [
  // `five people, three men and one woman, were`
  { pattern: shapePattern(`#\\s${people}(?:\\s\\p{Ll}+){0,3}?,\\s(?<people>${parts})${closed}`) },
  // `five boats: three trawlers and one ferry.`, `five boats (three trawlers and one ferry)`
  {
    pattern: shapePattern(`#(?:\\s\\p{L}[\\p{L}-]*){1,3}?(?::\\s|\\s\\(|\\s?(?:—|–|--)\\s?|\\s-\\s)${parts}${closed}`),
  },
  // `a panel of 12, seven men and four women`
  {
    pattern: shapePattern(
      `(?:panel|jury|council|board|committee|crew|group|team|class) of #,\\s(?<people>${parts})${closed}`,
    ),
  },
  // `12 people, including eight men and seven women`
  {
    pattern: shapePattern(`#(?:\\s\\p{L}[\\p{L}-]*){1,3}?,?\\s(?:including|among them)\\s${parts}${closed}`),
    open: true,
  },
]

/** `five people, three men and one woman`: the parts do not make up the whole. */
export function partsMismatch(shape: Shape): Mismatch | null {
  for (const { pattern, open } of forms) {
    const match = pattern.exec(shape.text)
    if (!match) continue
    const [whole, ...rest] = amountsAt(shape, match).filter((amount) => amount !== undefined) as [Amount, ...Amount[]]
    const summands = [...rest.map(({ value }) => value), ...(match.groups?.one ? [1] : [])]
    if (![whole, ...rest].every(isCounted) || summands.length < 2 || !areParts(match, rest)) continue
    const sum = summands.reduce((total, value) => total + value, 0)
    if (open ? sum <= whole.value : sum === whole.value) return null
    return {
      message: `The parts make ${shown(sum)}, ${open ? 'more than' : 'not'} ${whole.words}.`,
      places: [whole, ...rest].map(placeOf),
    }
  }
  return null
}

const isCounted = (amount: Amount) =>
  amount.kind === 'count' && isExact(amount) && isWhole(amount) && amount.value > 0 && amount.value < 10_000

const persons = new RegExp(`(?:^|\\s)(?:${person}s?|men|women|children|babies|policemen|policewomen|firemen)$`, 'iu')

/** After a comma only people who are told apart are parts: `five people, three men`, but `five cars, three vans`. */
const areParts = ({ groups }: RegExpExecArray, rest: readonly Amount[]) =>
  groups?.people === undefined || rest.every(({ of }) => of !== undefined && persons.test(of))
