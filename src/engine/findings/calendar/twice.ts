import type { VFile } from 'vfile'
import type { ActorDraft } from '../../actors.ts'
import type { DateMention, Span } from '../../analysis.ts'
import { firstFrom } from '../../spans.ts'
import type { Contradiction } from './days.ts'

interface Event extends Span {
  verb: string
  date: DateMention
  key: string
}

// Nobody dies twice, and no bridge collapses twice.
const ofPerson = 'died|was born|was buried|was killed|was murdered|was executed|was assassinated|drowned'
const ofThing = 'collapsed|sank|capsized|crashed|derailed|exploded|burned down|ran aground'
const between = "(?:\\s+(?!(?:and|but|when|before|after|until|as|if|who|which)\\b)[\\p{L}\\p{N}’'-]+){0,6}?"
/** `died at home on [March 12]`: the verb before a date, with the words between them. */
const happens = new RegExp(
  `(?<!\\p{L})(?:(?<person>${ofPerson})|(?<thing>${ofThing}))(?<between>${between},?\\s(?:on\\s|in\\s|early\\s|late\\s|early on\\s|late on\\s)?)$`,
  'u',
)
/** A first look. */
const mayHappen =
  /died|born|buried|killed|murder|execut|assassin|drowned|collapsed|sank|capsiz|crash|derail|explode|burned|aground/
const whoOrHad = /^,?\s(?:who\s|which\s)?(?:had\s|has\s)?$/u
const subject = /\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s((?:\p{Ll}[\p{L}-]*\s){0,2}?\p{Ll}[\p{L}-]*)\s$/u
const uncertain = /\b(?:last|next|coming|past)\b/iu

/** How far before a date its verb may stand, and the subject before the verb. */
const reach = 100

/** `Lee died on Monday` and `Lee died on March 12`, which was a Tuesday: what happens once has two days. */
export function eventsTwice(file: VFile): Contradiction[] {
  const first = new Map<string, Event>()
  return eventsIn(file).flatMap((event) => {
    const other = first.get(event.key)
    if (!other) first.set(event.key, event)
    if (!other || mayBeSame(other.date.value!, event.date.value!)) return []
    const places = [other, event].map(({ start, end }) => ({ start, end }))
    return [{ message: `Two days are given for what happened once: “${event.verb}”.`, places }]
  })
}

function eventsIn({ data, value }: VFile): Event[] {
  const text = String(value)
  const found = (data.dates ?? []).flatMap((date) => {
    const before = text.slice(Math.max(0, date.start - reach), date.start)
    const match = date.value && mayHappen.test(before) ? happens.exec(before) : null
    if (!match || uncertain.test(text.slice(date.start, date.end))) return []
    const { person, thing, between } = match.groups!
    const verb = person ?? thing!
    const start = date.start - between!.length - verb.length
    return [{ verb, date, start, end: date.end, ofPerson: person !== undefined }]
  })
  // One event has no other day.
  if (found.length < 2) return []
  const people = peopleIn(data.actors ?? [])
  return found.flatMap(({ ofPerson, ...event }) => {
    const at = event.start
    const key = ofPerson ? personBefore(people, at, text) : thingBefore(text.slice(Math.max(0, at - reach), at))
    return key === null ? [] : [{ ...event, key: `${key} ${event.verb}` }]
  })
}

type Person = Span & { actor: ActorDraft; number: number }

const peopleIn = (actors: readonly ActorDraft[]): Person[] =>
  actors
    .flatMap((actor, number) =>
      actor.kind === 'person' && !actor.couldBe
        ? actor.mentions.map(({ start, end }) => ({ start, end, actor, number }))
        : [],
    )
    .sort((a, b) => a.start - b.start)

function personBefore(people: readonly Person[], at: number, text: string): string | null {
  const person = people[firstFrom(people, at) - 1]
  return person && whoOrHad.test(text.slice(person.end, at)) ? String(person.number) : null
}

const thingBefore = (words: string): string | null => {
  const noun = subject.exec(words)?.[1]
  return noun === undefined || /\b(?:second|other|first|third|another)\b/u.test(noun) ? null : noun
}

/** Two dates that share a day: `2016` and `2016-03-12`, a week and one of its days. */
function mayBeSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((value) => value.split('/')) as [string[], string[]]
  const [low, high] = [a[0]!, b[0]!]
  return low <= lastOf(b) && high <= lastOf(a)
}

/** `2016` ends behind every day of 2016. */
const lastOf = (value: readonly string[]) => `${value.at(-1)!}~`
