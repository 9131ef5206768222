// What a user gets from compromise and its plugin for dates: names and figures as they come, and claims made of its
// quotations, names and verbs.
import nlp from 'compromise'
import datePlugin from 'compromise-dates'

nlp.plugin(datePlugin)

const kinds = { people: 'person', organizations: 'organization', places: 'place' }

/** Names, figures and dates in the form of Newsmark's analysis. */
export function names(text) {
  const doc = nlp(text)
  return {
    actors: Object.entries(kinds).map(([list, kind]) => ({
      kind,
      mentions: spans(text, doc[list]()).map((span) => ({ ...span, form: 'name' })),
    })),
    figures: [
      ...spans(text, doc.money()).map((span) => ({ ...span, kind: 'money' })),
      ...spans(text, doc.percentages()).map((span) => ({ ...span, kind: 'percent' })),
    ],
    dates: spans(text, doc.dates()).map((span) => withoutPreposition(text, span)),
  }
}

/** `on Monday`: the preposition is no part of the date. */
function withoutPreposition(text, { start, end }) {
  const [lead] = /^(?:(?:on|in|at|by|since|until|from|before|after|during)\s+)?/iu.exec(text.slice(start, end))
  return { start: start + lead.length, end }
}

const reporting = 'say tell add write ask claim argue warn note explain insist announce tweet reply declare'.split(' ')

/** Every quotation of three words and more, with the nearest person beside it and the nearest reporting verb. */
export function claims(text) {
  return { claims: [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: words, index }) => inParagraph(words, index)) }
}

function inParagraph(text, offset) {
  const doc = nlp(text)
  const quotations = spans(text, doc.quotations()).filter(({ start, end }) => wordCount(text.slice(start, end)) >= 3)
  const outside = (span) => !quotations.some((quotation) => touch(quotation, span))
  const people = [...spans(text, doc.people()), ...spans(text, doc.match('(he|she)'))].filter(outside)
  const verbs = reporting.flatMap((verb) => spans(text, doc.match(`{${verb}}`))).filter(outside)
  const sentences = spans(text, doc.sentences())
  const move = (span) => span && { start: offset + span.start, end: offset + span.end }
  return quotations.map((quotation) => {
    const own = sentences.filter((sentence) => touch(sentence, quotation))
    const beside = (span) => own.some((sentence) => touch(sentence, span))
    const source = nearest(quotation, people.filter(beside)) ?? nearest(quotation, people)
    const cue = nearest(quotation, verbs.filter(beside))
    return { source: move(source), cue: move(cue), content: [move(quotation)] }
  })
}

/** The people of a text, for another peer that asks who could have spoken. */
export const people = (text) => spans(text, nlp(text).people())

const wordCount = (text) => text.split(/\s+/u).length

const touch = (a, b) => a.start < b.end && b.start < a.end

function nearest(quotation, found) {
  const distance = ({ start, end }) => Math.max(quotation.start - end, start - quotation.end)
  return found.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

const edges = /^[^\p{L}\p{N}$€£%#]+|[^\p{L}\p{N}$€£%]+$/gu

/**
 * Where matches stand. A match brings marks from both of its edges, and its offset tells the place behind the first
 * ones: so the marks go, and the rest is looked for from there.
 */
function spans(text, matches) {
  return matches.json({ offset: true }).flatMap(({ text: match, offset }) => {
    const words = match.replace(edges, '')
    if (words === '') return []
    const start = text.indexOf(words, Math.max(0, offset.start - 3))
    if (start < 0 || start > offset.start + 20) throw new Error(`compromise's match is not in the text: ${match}`)
    return [{ start, end: start + words.length }]
  })
}
