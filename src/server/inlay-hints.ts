import type { InlayHint, Range } from 'vscode-languageserver'
import type { Actor, Claim, Span } from '../engine/analysis.ts'
import { toSpan } from './convert.ts'
import type { Reading } from './reading.ts'
import { speakerOf } from './speech.ts'
import { oneLine } from './words.ts'

/** Tell what a reader would have to look up: who says it where that is not named beside it, and which day `Monday` was. */
export function findHints(reading: Reading, range: Range): InlayHint[] {
  const { document, analysis } = reading
  const wanted = toSpan(document, range)
  const hint = (offset: number, label: string): InlayHint => ({
    position: document.positionAt(offset),
    label,
    paddingLeft: true,
  })
  return [
    ...analysis.claims.flatMap((claim) =>
      piecesAlone(reading, claim)
        .filter(({ end }) => isIn(end, wanted))
        .flatMap(({ end }) => speakerHint(reading, claim).map((words) => hint(end, words))),
    ),
    ...analysis.dates.flatMap(({ end, value, countedFrom }) =>
      value !== null && countedFrom !== undefined && isIn(end, wanted) ? hint(end, `= ${value}`) : [],
    ),
  ]
}

const isIn = (offset: number, { start, end }: Span) => start <= offset && offset <= end

/** What a claim says in paragraphs that do not name its speaker, the last words of each; not beside `Falk said`, but beside `he said`. */
function piecesAlone(reading: Reading, { content, source, actor }: Claim): Span[] {
  const text = reading.document.getText()
  const isApart = (one: Span, other: Span) => /[\r\n]/.test(text.slice(one.end, other.start))
  const speaker = actor === null ? undefined : reading.actors.get(actor)
  const isNamed = source && (!speaker || isNamedIn(speaker, source))
  return content.filter((piece, index) => {
    const next = content[index + 1]
    if (next && !isApart(piece, next)) return false
    return !isNamed || isApart(piece, source) || isApart(source, piece)
  })
}

function speakerHint(reading: Reading, claim: Claim): string[] {
  const actor = claim.actor === null ? undefined : reading.actors.get(claim.actor)
  const name = actor ? shortName(reading, actor) : speakerOf(reading, claim)
  return name === null ? [] : [`— ${name}`]
}

const isNamedIn = ({ mentions }: Actor, source: Span) =>
  mentions.some(
    ({ start, end, form }) => (form === 'name' || form === 'short') && source.start <= start && end <= source.end,
  )

/** As the article calls them in short: `Falk`. */
function shortName({ document }: Reading, { name, mentions }: Actor): string {
  const short = mentions.find(({ form }) => form === 'short')
  return oneLine(short ? document.getText().slice(short.start, short.end) : name).trim()
}
