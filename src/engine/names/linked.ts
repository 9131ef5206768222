import { type ActorDraft, createRegister, enterForm, type Register } from '../actors.ts'
import type { MentionForm } from '../analysis.ts'
import { bare, isHonorific } from '../words.ts'
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
}

export function createLinks(readings: readonly Reading[], common: ReadonlySet<string>): Links {
  return { ...createRegister(), named: groupByName(readings), common, taken: new Set(), unclear: new Map() }
}

function groupByName(readings: readonly Reading[]): Map<string, Reading[]> {
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
  draft.mentions.push({ start: tokens[reading.from]!.start, end: last.start + bare(last.text).length, form, why })
  // Whoever stands for several people must not be found by their surname.
  if (draft.couldBe) draft.forms.set(reading.name, form)
  else enterForm(links, draft, reading.name, form)
  const address = tokens[reading.from - 1]?.text
  if (reading.addressed && address && isHonorific(address) && !draft.couldBe)
    enterForm(links, draft, `${address} ${reading.name}`, 'short')
  for (const { start, end, text } of reading.titles) {
    if (!draft.titles.some((title) => title.text === text)) draft.titles.push({ start, end, text })
  }
}
