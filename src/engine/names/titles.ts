import type { Titled } from '../analysis.ts'
import type { Token } from '../sentences.ts'
import {
  isCalendarWord,
  isCapital,
  isFunctionWord,
  isHonorific,
  isOfficeAbbreviation,
  isPossessive,
  isRelation,
  isRole,
  isRoleModifier,
  portfolioAt,
} from '../words.ts'

/** A title with the places of its tokens, `to` exclusive. */
export interface Title extends Titled {
  from: number
  to: number
}

/** Where an apposition ends: `a deputy spokesman for the Transport Ministry | , said`. */
const stop = /^[,;:.?!()[\]—–“”"«»]|^--?$/u
const stopWord = new Set(
  'who whom which whose that said says told tells added and but has had is was were will would'.split(' '),
)
const longest = 16

function toTitle(tokens: readonly Token[], from: number, to: number): Title {
  const start = tokens[from]!.start
  const end = tokens[to - 1]!.end
  const text = tokens
    .slice(from, to)
    .map((token, i, all) => (i > 0 && token.start > all[i - 1]!.end ? ' ' : '') + token.text)
    .join('')
  return { start, end, text, from, to }
}

/** The office that stands before a name: `[Harbour Trust press secretary] Ann Marsh`, `[Secretary of State] Ann Lee`. */
export function titleBefore(tokens: readonly Token[], name: number): Title | null {
  const last = roleBefore(tokens, name)
  if (last < 0) return titleBeforeComma(tokens, name)
  return toTitle(tokens, titleStart(tokens, last), name)
}

/** `Iowa Sen. Ann Lee`, `former Sen. Ann Lee`: an abbreviated office is a title, `Mr.` is none. */
export function officeTitle(tokens: readonly Token[], office: number, name: number): Title | null {
  if (office === name || !isOfficeAbbreviation(tokens[name - 1]!.text)) return null
  let start = office
  while (start > 0 && qualifies(tokens, start - 1)) start--
  return toTitle(tokens, start, name)
}

/** `former` and `state` before an office; `Then Sen. Ann Lee left` tells of the time. */
const qualifies = (tokens: readonly Token[], i: number) =>
  isRoleModifier(tokens[i]!.text) && tokens[i]!.text !== 'Then' && tokens[i + 1]!.start - tokens[i]!.end <= 2

/** The place of the role that ends, with its portfolio, right before the name; -1 where none does. */
function roleBefore(tokens: readonly Token[], name: number): number {
  const before = tokens[name - 1]
  if (!before || tokens[name]!.start - before.end > 2) return -1
  if (isRole(before.text) && !isPossessive(before.text)) return name - 1
  for (let of = name - 2; of >= Math.max(1, name - 7); of--) {
    if (tokens[of]!.text !== 'of' || !isRole(tokens[of - 1]!.text)) continue
    const words = tokens.slice(of + 1, name).map(({ text }) => text)
    if (portfolioAt(words) === words.length) return of - 1
  }
  return roleBeforeArea(tokens, name)
}

/** `[envoy] for Korea and Japan Ann Lee`, `[secretary] of state for Korea Ann Lee` */
function roleBeforeArea(tokens: readonly Token[], name: number): number {
  let at = name - 1
  while (at > 0 && name - at < 7 && (isCapital(tokens[at]!.text) || /^(?:and|the)$/u.test(tokens[at]!.text))) at--
  return at > 0 && at < name - 1 && tokens[at]!.text === 'for' ? roleBefore(tokens, at) : -1
}

function titleStart(tokens: readonly Token[], role: number): number {
  let start = role
  while (start > 0 && belongsToTitle(tokens, start - 1, role)) start--
  // `founder and chief executive Ann Lee`
  if (tokens[start - 1]?.text === 'and' && isRole(tokens[start - 2]?.text ?? '')) return titleStart(tokens, start - 2)
  return start
}

const isOffice = (word: string) => isRole(word) || isRoleModifier(word)

function belongsToTitle(tokens: readonly Token[], i: number, role: number): boolean {
  const { text, word, end } = tokens[i]!
  if (!word || role - i > 8 || tokens[i + 1]!.start - end > 2 || isPossessive(text) || isHonorific(text)) return false
  if (isOffice(text)) return true
  // `On Monday former Governor Ann Lee left`, but `Sunday Times editor Ann Lee`
  if (isCalendarWord(text) && isOffice(tokens[i + 1]!.text)) return false
  return isCapital(text) && !isFunctionWord(text) && !/[.]$/u.test(text.replace(/^(?:\p{L}\.)+$/u, ''))
}

/** `The party’s leader, Ann Lee,`: the office stands before a comma. */
function titleBeforeComma(tokens: readonly Token[], name: number): Title | null {
  const role = name - 2
  if (tokens[name - 1]?.text !== ',' || !isRole(tokens[role]?.text ?? '')) return null
  const start = titleStart(tokens, role)
  const before = tokens[start - 1]?.text ?? ''
  return /^(?:the|a|an|his|her|its|their|our)$/iu.test(before) || isPossessive(before)
    ? toTitle(tokens, start, role + 1)
    : null
}

/** The apposition behind a name that gives an office: `Lee Do-yun, a [deputy spokesman for the ministry], said`. */
export function titleAfter(tokens: readonly Token[], afterName: number): Title | null {
  if (!/^(?:,|—|–|--|\()$/u.test(tokens[afterName]?.text ?? '')) return null
  let from = afterName + 1
  // `Ann Lee, 45, a teacher`
  if (/^\d{1,3}$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === ',') from += 2
  if (/^(?:the|a|an|its|his|her|their|one)$/iu.test(tokens[from]?.text ?? '')) from++
  return titlePhrase(tokens, from)
}

function titlePhrase(tokens: readonly Token[], from: number): Title | null {
  const role = headRole(tokens, from)
  if (role < 0) return null
  // `, President Ann Lee, who`: the office of the next name.
  if (isCapital(tokens[role + 1]?.text ?? '') && tokens[role + 1]!.start - tokens[role]!.end < 3) return null
  let to = role + 1
  while (to < tokens.length && to - from < longest && goesOn(tokens, to)) to++
  const preposition = /^(?:of|for|at|in|with|to|on|from|the|and)$/u
  while (to > role + 1 && preposition.test(tokens[to - 1]!.text)) to--
  return toTitle(tokens, from, to)
}

function headRole(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length && i - from < 8; i++) {
    const { text, word } = tokens[i]!
    if (!word && text !== '-') return -1
    if (isRole(text) && !isRole(tokens[i + 1]?.text ?? '')) return i
    const describes =
      isCapital(text) || isRoleModifier(text) || isPossessive(text) || /(?:-|ed|ing|al|ic|an|or|st|ive)/u.test(text)
    if (!describes || (isFunctionWord(text) && !isCapital(text) && !isRoleModifier(text)) || isRelation(text)) return -1
  }
  return -1
}

function goesOn(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!
  if (text === 'and')
    return joinsOffices(tokens, i) || (isCapital(tokens[i - 1]!.text) && isCapital(tokens[i + 1]?.text ?? ''))
  return !stop.test(text) && !stopWord.has(text.toLowerCase())
}

/** `vice chairman and de facto leader of the company`, `founder and chief executive` */
const joinsOffices = (tokens: readonly Token[], and: number) =>
  isRole(tokens[and - 1]!.text) && headRole(tokens, and + 1) >= 0
