import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import type { Block, Dated, DateMention, Published, Span } from './analysis.ts'
import type { ClaimDraft } from './claims.ts'
import { countSpoken, countWritten } from './dates/counting.ts'
import { directionOf } from './dates/direction.ts'
import { findDates } from './dates/finding.ts'
import type { Found } from './dates/form.ts'
import { datelinePlace, publication } from './dates/publication.ts'
import { daysOfSpeaking } from './dates/speaking.ts'
import type { Sentence } from './sentences.ts'
import { spanAt } from './spans.ts'

declare module 'vfile' {
  interface DataMap {
    /** What points to a day, month or year, in text order. */
    dates: DateMention[]
    published: Published | null
    place: Span | null
    /** The day of speaking of each claim whose sentence tells it. */
    said: ReadonlyMap<ClaimDraft, Dated>
  }
}

/**
 * Find dates and give each its ISO value, counted from the day of publication where the words need one; inside a
 * quotation from the day of speaking.
 */
export function dates() {
  return (_tree: Root, file: VFile): undefined => {
    const { data } = file
    const text = String(file)
    const { blocks = [], claims = [] } = data
    const published = publication(blocks, text, data.path)
    const sentences = (data.paragraphs ?? []).flatMap((paragraph) => paragraph.sentences)
    const quoted = (data.quoted ?? []).filter(({ depth }) => depth === 0)
    const isSpoken = ({ start }: Span) => spanAt(quoted, start) !== undefined
    const found = blocks.filter(tellsDays).map((block) => datesOf(block, text, sentences))
    const written = found.map((dates) => dates.filter((date) => !isSpoken(date)))
    const told = written.flatMap((dates) => countWritten(dates, published, text))
    data.said = daysOfSpeaking(claims, sentences, { dates: told, text, latest: published?.value ?? '9999' })
    const dayAt = daysOfQuotations(claims, data.said)
    const spoken = found
      .flat()
      .filter(isSpoken)
      .map((date) => countSpoken(date, published, dayAt(date)))
    data.dates = [...told, ...spoken].sort((a, b) => a.start - b.start)
    data.published = published
    data.place = datelinePlace(blocks, text)
  }
}

const tellsDays = ({ kind }: Block) => kind !== 'furniture' && kind !== 'byline'

function datesOf({ start, end }: Block, text: string, sentences: readonly Sentence[]): Found[] {
  const directionAt = (span: Span) => {
    const sentence = spanAt(sentences, start + span.start)
    return sentence ? directionOf(sentence, start + span.start, start + span.end) : null
  }
  return findDates(text.slice(start, end), directionAt).map((date) => ({
    ...date,
    start: start + date.start,
    end: start + date.end,
  }))
}

/** The day on which the quotation at a place was said; one that is carried over goes on on the same day. */
function daysOfQuotations(
  claims: readonly ClaimDraft[],
  said: ReadonlyMap<ClaimDraft, Dated>,
): (span: Span) => Dated | null {
  const pieces = claims
    .flatMap((claim) => claim.content.map(({ start, end }) => ({ start, end, claim })))
    .sort((a, b) => a.start - b.start)
  return ({ start }) => {
    const claim = spanAt(pieces, start)?.claim
    return claim ? (said.get(claim) ?? (claim.follows && said.get(claim.follows)) ?? null) : null
  }
}
