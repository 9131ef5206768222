import type { VFile } from 'vfile'
import type { ActorDraft } from '../../actors.ts'
import type { Span } from '../../analysis.ts'
import { firstFrom, spanAt, within } from '../../spans.ts'
import { matchesOf } from '../../text.ts'
import { type Mismatch, placeOf } from './shape.ts'

interface Birth extends Span {
  actor: ActorDraft
  year: number
}

// `Lee was [born]`, `Lee, 45, who was [born]`
const subjectThen = /^(?:,\s\d{1,3})?,?\s(?:who\s)?(?:was|is)\s$/u

/** `Ann Lee, 45, was born in 1960`: the age does not fit the year of birth on the day of publication. */
export function ageMismatches(file: VFile): Mismatch[] {
  const today = Number(file.data.published?.value.slice(0, 4))
  if (!today) return []
  const text = String(file)
  const births = birthsIn(file, text)
  // Once for each person, however often the article tells of the birth.
  const ages = new Map(
    [...new Set(births.map(({ actor }) => actor))].map((actor) => [actor, statedAge(actor, file, text)]),
  )
  return births.flatMap(({ actor, year, start, end }) => {
    const age = ages.get(actor)
    const real = today - year
    // Before this year's birthday one is a year younger.
    if (!age || age.value === real || age.value === real - 1) return []
    const message = `Who was born in ${year} is ${real - 1} or ${real} in ${today}, not ${age.value}.`
    return [{ message, places: [placeOf(age), { start, end }] }]
  })
}

function birthsIn({ data }: VFile, text: string): Birth[] {
  const found = matchesOf(/\bborn\b/g, text)
  if (found.length === 0) return []
  const people = (data.actors ?? [])
    .filter(({ kind }) => kind === 'person')
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ start, end, actor })))
    .sort((a, b) => a.start - b.start)
  const sentences = (data.paragraphs ?? []).flatMap((paragraph) => paragraph.sentences)
  return found.flatMap(({ index }) => {
    const subject = people[firstFrom(people, index) - 1]
    const sentence = spanAt(sentences, index)
    if (!subject || !sentence || !subjectThen.test(text.slice(subject.end, index))) return []
    const [date] = within(data.dates ?? [], { start: index, end: Math.min(sentence.end, index + 60) })
    const year = /^\d{4}/u.exec(date?.value ?? '')?.[0]
    const told = date && /(?:^|\D)(?:1[89]|20)\d\d$/u.test(text.slice(date.start, date.end))
    return year && told ? [{ start: index, end: date.end, actor: subject.actor, year: Number(year) }] : []
  })
}

/** `Ann Lee, [45],`: how old the article says somebody is now. */
function statedAge({ mentions }: ActorDraft, { data }: VFile, text: string) {
  for (const { end } of mentions) {
    const [figure] = within(data.figures ?? [], { start: end, end: end + 4 })
    const { kind, value, qualifier } = figure ?? {}
    if (!figure || kind !== 'age' || typeof value !== 'number' || qualifier) continue
    if (/^, $/u.test(text.slice(end, figure.start)) && /^[,.;]/u.test(text.slice(figure.end)))
      return { ...figure, value }
  }
  return null
}
