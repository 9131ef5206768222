// Origin: own work. Words of offices, folded.

/** An office whoever holds it cannot hold beside another of this list, but for `together`. */
export type Office =
  | 'ambassador'
  | 'attorney general'
  | 'chief of staff'
  | 'governor'
  | 'judge'
  | 'mayor'
  | 'minister'
  | 'president'
  | 'prime minister'
  | 'representative'
  | 'secretary'
  | 'senator'
  | 'spokesperson'
  | 'vice president'

/** The last word of an office, or its words; the longer ones first. */
export const officeWords: readonly (readonly [words: string, office: Office])[] = [
  ['press secretary', 'spokesperson'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['spokesperson', 'spokesperson'],
  ['attorney general', 'attorney general'],
  ['chief of staff', 'chief of staff'],
  ['prime minister', 'prime minister'],
  ['premier', 'prime minister'],
  ['vice president', 'vice president'],
  ['president', 'president'],
  ['secretary', 'secretary'],
  ['minister', 'minister'],
  ['governor', 'governor'],
  ['gov', 'governor'],
  ['mayor', 'mayor'],
  ['senator', 'senator'],
  ['sen', 'senator'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['representative', 'representative'],
  ['rep', 'representative'],
  ['ambassador', 'ambassador'],
  ['chief justice', 'judge'],
  ['justice', 'judge'],
  ['judge', 'judge'],
]

/** Fields of a secretary or a minister: without one of them, `secretary` may be a clerk. */
export const fields: readonly string[] =
  `agriculture air army commerce culture defense development economy education employment
  energy environment finance fisheries foreign health home homeland housing immigration industry interior justice labor navy planning
  security social state trade transport transportation treasury veterans war`.split(/\s+/u)

const bodies: ReadonlySet<string> = new Set(
  `academy assembly association bank bar board chamber club college commission committee company conference corporation council
  exchange fed federation foundation fund group hospital institute league network parliament party school senate society studios trust
  union university`.split(/\s+/u),
)

/** Beside the word of an office: the post is another. `Senate President`, `central bank governor`, `Trade Representative`. */
export const otherPosts: ReadonlyMap<Office, ReadonlySet<string>> = new Map([
  ['president', bodies],
  ['vice president', bodies],
  ['governor', bodies],
  ['representative', new Set('high permanent sales service special student trade union'.split(' '))],
])

/** Beside an office: the person held it before. */
export const heldBefore: ReadonlySet<string> = new Set(
  'former formerly ex then onetime longtime late retired'.split(' '),
)

/** Beside an office: the person seeks it, stands in for it, or belongs to who holds it. */
export const notHeld: ReadonlySet<string> = new Set(
  `acting interim candidate nominee hopeful designate designated elect contender aspirant presumptive incoming outgoing future would
  potential possible likely shadow deputy assistant under vice associate honorary running mate pick choice wife husband son daughter
  widow counterpart parliamentary private permanent executive general senior company corporate chairman co cofounder`.split(
    /\s+/u,
  ),
)

/** Two offices that one person may hold on the same days. */
export const together: readonly (readonly [Office, Office])[] = [
  ['prime minister', 'minister'],
  ['attorney general', 'minister'],
  ['attorney general', 'secretary'],
  ['vice president', 'minister'],
  ['minister', 'senator'],
  ['minister', 'representative'],
  ['prime minister', 'representative'],
  ['president', 'prime minister'],
  ['governor', 'president'],
]
