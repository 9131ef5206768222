import type { Paragraph, Sentence, Token } from '../sentences.ts'
import {
  bare,
  countryOf,
  isCalendarWord,
  isCapital,
  isFunctionWord,
  isGiven,
  isHonorific,
  isKnownOrganization,
  isNoName,
  isOrganizationHead,
  isParticle,
  isPlace,
  isPlaceHead,
  isPossessive,
  isPostNominal,
  isRole,
} from '../words.ts'

/** A run of capitalised words that may hold a name: places in `sentence.tokens`, `to` exclusive. */
export interface Candidate {
  paragraph: Paragraph
  sentence: Sentence
  from: number
  to: number
  /** The run opens its sentence, where a capital says little. */
  opens: boolean
}

/** The words of a candidate without a nickname in quotation marks and without the possessive of its last one. */
export function wordsOf({ sentence, from, to }: Pick<Candidate, 'sentence' | 'from' | 'to'>): string[] {
  const { tokens } = sentence
  const words: string[] = []
  for (let i = from; i < to; i++) {
    const { text, word } = tokens[i]!
    const nickname = nicknameLength(tokens, i, to)
    if (nickname > 0) i += nickname - 1
    else if (!word && text !== '&' && words.length > 0) words.push(words.pop()! + text)
    else words.push(text)
  }
  if (words.length > 0) words[words.length - 1] = bare(words.at(-1)!)
  return words
}

/** A title or an organisation goes on behind `of`: `Secretary of`, `Bank of`, `Republic of`. */
const openHeads = new Set(
  'Republic Kingdom States Gulf Strait Isle Bay Sea Cape City Speaker Leader Chief Joint'.split(' '),
)
const headWord =
  /(?:Minist|Depart|Secret|Commission|Committee|Court|Council|Office|Univers|Institut|House|Bureau|Board|Bank)/u

/** Find the runs of capitalised words of a sentence, names of offices and organisations with `of` and `and` in one. */
export function findCandidates(paragraph: Paragraph, sentence: Sentence): Candidate[] {
  const found: Candidate[] = []
  const { tokens } = sentence
  for (let i = 0; i < tokens.length; ) {
    const to = runEnd(tokens, i)
    if (to === i) {
      i++
      continue
    }
    const opens = opensSentence(tokens, i)
    const from = withParticles(tokens, trimStart(tokens, i, to))
    const end = withoutLetters(tokens, from, to)
    if (from < end) found.push({ paragraph, sentence, from, to: end, opens: opens && from === i })
    i = to
  }
  return found
}

/** `Ann Lee KC`, `Ann Lee OBE`: the name alone; `MP` may be all there is. */
function withoutLetters(tokens: readonly Token[], from: number, to: number): number {
  let end = to
  while (end - from > 2 && isPostNominal(tokens[end - 1]!.text)) end--
  return end
}

/** `said van der Meer`: small words that begin a surname; `la` and `do` are too often something else. */
function withParticles(tokens: readonly Token[], from: number): number {
  let start = from
  while (
    start > 0 &&
    /^(?:van|von|der|den|de|del|della|di|da|dos|bin|ibn|ter)$/u.test(tokens[start - 1]!.text) &&
    tokens[start] &&
    adjacent(tokens, start)
  )
    start--
  return start
}

function startsName(token: Token): boolean {
  return token.word && isNameWord(token.text) && !isCalendarWord(token.text) && token.text.length < 80
}

/** `@AnnLee`, `#Portwick`: accounts and tags are no names. */
const isHandle = (tokens: readonly Token[], i: number) =>
  /[@#]$/u.test(tokens[i - 1]?.text ?? '') && tokens[i - 1]!.end === tokens[i]!.start

/** `Jan Nowak`, `June Carter`: a month that is a given name, against `Jan. 5`, `June Revolution`, `in August Congress`. */
function isGivenMonth(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (
    !isCapital(tokens[i]!.text) ||
    !next ||
    !/^(?:Jan|April|June|August)$/u.test(tokens[i]!.text) ||
    !startsName(next) ||
    !adjacent(tokens, i + 1)
  )
    return false
  const bareMonth = /^(?:in|last|next|this|since|until|by|of|early|late|mid)$/iu.test(tokens[i - 1]?.text ?? '')
  return (
    !bareMonth &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !isNameHead(next.text) &&
    !isFunctionWord(next.text) &&
    !isNamed(bare(next.text))
  )
}

/** A capital, or what an Arabic or a French name has before one: `al-Tazi`, `d’Aumont`. */
const isNameWord = (word: string) =>
  isCapital(word) || (/[-'’]/.test(word) && /^(?:(?:al|el|as|ad|an|ar|at|az|ash)-|[dl]['’])\p{Lu}/u.test(word))

function runEnd(tokens: readonly Token[], start: number): number {
  if ((!startsName(tokens[start]!) && !isGivenMonth(tokens, start)) || isHandle(tokens, start)) return start
  let end = start + 1
  while (
    end < tokens.length &&
    adjacent(tokens, end) &&
    (!isPossessive(tokens[end - 1]!.text) || owns(tokens, start, end))
  ) {
    const next = nextCapital(tokens, start, end)
    if (next === 0) break
    end += next
  }
  return end
}

/** `World Astronomers’ Union`, `St. Brannoc’s Hospital`: the owner is part of the name; `Norway’s Transport Ministry` is not. */
function owns(tokens: readonly Token[], start: number, end: number): boolean {
  const owner = tokens[end - 1]!.text
  return (
    startsName(tokens[end]!) &&
    (/s['’]$/u.test(owner) || /^St\.?$/u.test(tokens[start]!.text)) &&
    isNameHead(tokens[end]!.text)
  )
}

const isNameHead = (word: string) => isOrganizationHead(bare(word)) || isPlaceHead(bare(word))

/** One blank, or the line break of a wrapped line, stands before the token. */
const adjacent = (tokens: readonly Token[], i: number) => tokens[i]!.start - tokens[i - 1]!.end <= 2

/** `“Red”` in `Tom “Red” Berg`, `"the Fox"`: how many tokens a nickname in quotation marks takes; 0 where none begins. */
export function nicknameLength(tokens: readonly Token[], at: number, end: number): number {
  const opening = tokens[at]!.text
  if (!/^["“‘'«„]$/u.test(opening)) return 0
  let close = at + 1
  while (close < end && close - at < 5 && tokens[close]!.word) close++
  const words = tokens.slice(at + 1, close)
  const named = words.length > 0 && words.every(({ text }) => isCapital(text) || text === 'the')
  return named && close < end && /^["”’'»“]$/u.test(tokens[close]!.text) ? close + 1 - at : 0
}

/** `Tom “Red” Berg`, `Zadie “the Fox” Berg`; not `Season “Home” Trailer`. */
const bearsNickname = (tokens: readonly Token[], mark: number) =>
  isGiven(tokens[mark - 1]!.text) || tokens[mark + 1]!.text === 'the'

/** How many tokens more belong to the run: 1 for a capital, more for `of the Armed`, `& Sons`, `van Dyck`; 0 at its end. */
function nextCapital(tokens: readonly Token[], start: number, end: number): number {
  const token = tokens[end]!
  const nickname = nicknameLength(tokens, end, tokens.length)
  const behind = tokens[end + nickname]
  if (nickname > 0)
    return behind && startsName(behind) && !isFunctionWord(behind.text) && bearsNickname(tokens, end) ? nickname + 1 : 0
  const capitalAt = (i: number) => tokens[i] !== undefined && startsName(tokens[i]!) && adjacent(tokens, i)
  if (token.start === tokens[end - 1]!.end) return joinsCompany(tokens, end) || ownsPlural(tokens, end) ? 2 : 0
  // `Theresa May`
  if (/^(?:May|April|June|August)$/u.test(token.text) && isGiven(tokens[end - 1]!.text)) return 1
  if (startsName(token)) return isFunctionWord(token.text) && !isCapitalName(token.text) ? 0 : 1
  if (token.text === '&') return capitalAt(end + 1) ? 2 : 0
  if (isParticle(token.text)) {
    const second = tokens[end + 1]
    if (capitalAt(end + 1)) return 2
    return second && isParticle(second.text) && capitalAt(end + 2) ? 3 : 0
  }
  if ((token.text === 'of' || token.text === 'for') && goesOnBehindOf(tokens, start, end)) {
    if (capitalAt(end + 1)) return 2
    return tokens[end + 1]?.text === 'the' && capitalAt(end + 2) ? 3 : 0
  }
  if (token.text === 'and' && capitalAt(end + 1))
    return goesOnBehindAnd(tokens, start, end) || sharesHead(tokens, start, end) ? 2 : 0
  return 0
}

// `AT&T`, `Ben&Jerry`
const joinsCompany = (tokens: readonly Token[], end: number) =>
  tokens[end]!.text === '&' && tokens[end + 1] !== undefined && startsName(tokens[end + 1]!)

// `World Astronomers’ Union`: the apostrophe is a token of its own
const ownsPlural = (tokens: readonly Token[], end: number) =>
  /^['’]$/u.test(tokens[end]!.text) && /s$/u.test(tokens[end - 1]!.text) && isNameHead(tokens[end + 1]?.text ?? '')

const isCapitalName = (word: string) => isHonorific(word) || countryOf(word) !== undefined || word === 'New'

function goesOnBehindOf(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[end - 1]!.text
  if (isRole(before)) return tokens[end]!.text === 'of'
  return isOrganizationHead(before) || openHeads.has(before) || (headWord.test(before) && end - start < 6)
}

/** `Department of Health and Human Services` is one name, `the Department of Justice and Congress` two. */
function goesOnBehindAnd(tokens: readonly Token[], start: number, end: number): boolean {
  const run = tokens.slice(start, end)
  const of = run.findIndex(({ text }) => text === 'of' || text === 'for')
  if (of < 1 || !headWord.test(run[of - 1]!.text)) return false
  let last = end + 1
  while (tokens[last + 1] && startsName(tokens[last + 1]!) && adjacent(tokens, last + 1)) last++
  const second = tokens.slice(end + 1, last + 1).map(({ text }) => bare(text))
  if (isKnownOrganization(second.join(' ')) || isGiven(second[0]!) || countryOf(second[0]!) !== undefined) return false
  return /(?:s|ion|are|ment|ure|gy|ing|ty|ce)$/u.test(second.at(-1)!)
}

/** `the Securities and Exchange Commission`, against `the Senate and Justice Department`, `the Lee and Berg Trust`. */
function sharesHead(tokens: readonly Token[], start: number, and: number): boolean {
  // The article is part of the run where it opens the sentence.
  const from = /^The$/u.test(tokens[start]!.text) ? start + 1 : start
  const first = tokens[from]!.text
  if (isKnownAcross(tokens, from, and)) return true
  if (and - from > 2 || and === from || !/^the$/iu.test(tokens[from - 1]?.text ?? '')) return false
  if (isNoName(first) || isNamed(first)) return false
  let end = and + 1
  while (end < tokens.length && end - and < 5 && startsName(tokens[end]!) && adjacent(tokens, end)) end++
  const second = tokens.slice(and + 1, end).map(({ text }) => bare(text))
  return second.length > 1 && isOrganizationHead(second.at(-1)!) && !isNamed(second[0]!) && !isNamed(second.join(' '))
}

/** `Immigration and Customs Enforcement` is in the list as a whole. */
function isKnownAcross(tokens: readonly Token[], start: number, and: number): boolean {
  for (let end = and + 2; end < Math.min(tokens.length, and + 5) + 1; end++) {
    const words = tokens.slice(start, end).map(({ text }) => text)
    if (isKnownOrganization(bare(words.join(' ')))) return true
  }
  return false
}

const isNamed = (name: string) =>
  isKnownOrganization(name) ||
  isGiven(name) ||
  countryOf(name) !== undefined ||
  isPlace(name) ||
  isOrganizationHead(name)

/** The first word of a sentence, of a quotation or after a colon has a capital of its own. */
function opensSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return before === undefined || (!before.word && /^[“"„«‘'(:—–•*”’.…?!]/u.test(before.text))
}

// `However`, `German-speaking Oberlenz`, `Oslo-based Hanbit`
const isNoStart = (word: string) =>
  isFunctionWord(word) || /-(?:speaking|born|based|led|backed|owned|style|era)$/u.test(word)

function trimStart(tokens: readonly Token[], from: number, to: number): number {
  let start = from
  while (start < to && isNoStart(tokens[start]!.text) && !keeps(tokens, start, to)) start++
  return start
}

// `New York`, `US forces`, `Miss Lee`
function keeps(tokens: readonly Token[], i: number, to: number): boolean {
  const word = tokens[i]!.text
  return word === 'US' || (i + 1 < to && (word === 'New' || isHonorific(word)))
}
