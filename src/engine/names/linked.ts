import { type ActorDraft, createRegister, enterForm, file, type Register } from '../actors.ts'
import type { MentionForm } from '../analysis.ts'
import type { Model } from '../tagging/model.ts'
import { bare, isHonorific, isKinship } from '../words.ts'
import { nicknameLength, wordsOf } from './candidates.ts'
import { createJudge, type Judgement } from './kinds.ts'
import type { Reading } from './readings.ts'

/** The actors found so far, and the readings that are waiting for theirs. */
export interface Links extends Register {
  /** The readings by name. */
  named: Map<string, Reading[]>
  /** Every word of the article that stands without a capital. */
  common: ReadonlySet<string>
  taken: Set<Reading>
  /** Those who stand for several people of one surname, by the surname. */
  unclear: Map<string, ActorDraft>
  /** How often a bare surname meant somebody before another bearer of it was named. */
  settledOn: Map<ActorDraft, number>
  /** What training makes of a name that the rules do not know; null where it is not sure, or nothing was trained. */
  judge: (reading: Reading) => Judgement | null
}

export function createLinks(readings: readonly Reading[], common: ReadonlySet<string>, model?: Model): Links {
  const named = groupByName(readings)
  return {
    ...createRegister(),
    named,
    common,
    taken: new Set(),
    unclear: new Map(),
    settledOn: new Map(),
    judge: createJudge({ named, common }, model?.chains.get('kinds')),
  }
}

/** The readings of each name, in text order. */
export function groupByName(readings: readonly Reading[]): Map<string, Reading[]> {
  const named = new Map<string, Reading[]>()
  for (const reading of readings) {
    const same = named.get(reading.name)
    if (same) same.push(reading)
    else named.set(reading.name, [reading])
  }
  return named
}

/** Give a reading to an actor: a mention, a form of its name, and the titles that stand with it. */
export function take(links: Links, reading: Reading, draft: ActorDraft, form: MentionForm, why: string) {
  const { tokens } = reading.sentence
  const last = tokens[reading.to - 1]!
  links.taken.add(reading)
  if (draft.mentions.length === 0 && isKin(reading)) draft.kin = true
  draft.mentions.push({ start: tokens[reading.from]!.start, end: last.start + bare(last.text).length, form, why })
  // Whoever stands for several people must not be found by their surname.
  if (draft.couldBe) draft.forms.set(reading.name, form)
  else enterForm(links, draft, reading.name, form)
  enterNickname(links, reading, draft)
  const address = tokens[reading.from - 1]?.text
  if (reading.addressed && address && isHonorific(address) && !draft.couldBe)
    enterForm(links, draft, `${address} ${reading.name}`, 'short')
  for (const { start, end, text } of reading.titles) {
    if (!draft.titles.some((title) => title.text === text)) draft.titles.push({ start, end, text })
  }
}

/** `his daughter, Ann Lee`, `Ann Lee, the wife of` */
function isKin({ sentence: { tokens }, from, to, words }: Reading): boolean {
  const before = tokens.slice(Math.max(0, from - 2), from).map(({ text }) => text)
  const behind = tokens.slice(to, to + 4).map(({ text }) => text)
  const said = before.at(-1) === ',' ? before[0] : before.at(-1)
  return words.length > 1 && (isKinship(said ?? '') || (behind[0] === ',' && behind.slice(1).some(isKinship)))
}

/** `Tom “Red” Berg`: the form as written, and `Red` alone finds him too. */
function enterNickname(links: Links, { sentence, from, to, name }: Reading, draft: ActorDraft) {
  const { tokens } = sentence
  for (let i = from + 1; i < to - 2; i++) {
    const length = nicknameLength(tokens, i, to)
    if (length === 0) continue
    const nickname = tokens
      .slice(i + 1, i + length - 1)
      .map(({ text }) => text)
      .join(' ')
    const given = wordsOf({ sentence, from, to: i }).join(' ')
    enterForm(
      links,
      draft,
      `${given} ${tokens[i]!.text}${nickname}${tokens[i + length - 1]!.text}${name.slice(given.length)}`,
      'short',
    )
    file(links.byOtherWord, nickname, draft)
    return
  }
}
