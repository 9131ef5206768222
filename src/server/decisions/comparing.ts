import type { Analysis } from '../../engine/analysis.ts'
import { compareMarks, type Disagreement } from '../../ledger/agreement.ts'
import { type DecidedMark, decide } from '../../ledger/decide.ts'
import type { Decision } from '../../ledger/decision.ts'
import { standing } from '../../ledger/formats/exported.ts'
import { fromW3c } from '../../ledger/formats/w3c.ts'
import { decisionsOf, type Ledger, resolve } from '../../ledger/ledger.ts'
import { indexMarks, keyParts, type MarkIndex } from '../../ledger/mark-index.ts'
import type { ComparePeopleParams, DisagreementItem, PeopleCompared, Side } from '../exchange-protocol.ts'
import { type LedgerPlace, pathOf } from '../ledger-place.ts'
import type { Judgements, Reading } from '../reading.ts'
import { toMarkItem } from './items.ts'
import { toLine } from './mark-lines.ts'

/** What is kept about an article. */
export interface Kept {
  place: LedgerPlace
  ledger: Ledger
  judgements: Judgements
}

/** Compare what two sides make of one article. Throws where a side is a file that cannot be read. */
export function comparePeople(
  reading: Reading,
  kept: Kept,
  { ours, theirs }: Pick<ComparePeopleParams, 'ours' | 'theirs'>,
): PeopleCompared {
  const text = reading.document.getText()
  const [here, there] = [marksOf(reading, kept, ours), marksOf(reading, kept, theirs)]
  const { agreement, disagreements } = compareMarks(here, there, text)
  const now = indexMarks<DecidedMark>()
  for (const mark of reading.decided.marks) now.add(mark)
  return {
    agreement,
    disagreements: disagreements.map((each) => toDisagreementItem(reading, each, now)),
    readings: { ours: toLines(reading, here), theirs: toLines(reading, there) },
  }
}

/** The marks that stand on one side. */
function marksOf(reading: Reading, kept: Kept, side: Side): DecidedMark[] {
  const { document, engine } = reading
  // An export holds every mark that stands, a ledger only what was decided.
  const analysis = 'text' in side && isPage(side.text) ? bare(engine) : engine
  return standing(decide(analysis, decisionsBy(side, kept, reading), document.getText(), kept.judgements))
}

function decisionsBy(side: Side, { place, ledger, judgements }: Kept, { document }: Reading): readonly Decision[] {
  if ('merge' in side) return decisionsOf(resolve(ledger, side.merge))
  if ('text' in side) {
    const article = { path: place.path, whole: pathOf(document.uri), text: document.getText() }
    return fromW3c(side.text, article).decisions.map(({ decision }) => decision)
  }
  return judgements.decisions.filter(({ by }) => side.by === null || by === side.by)
}

function isPage(file: string): boolean {
  try {
    return Object(JSON.parse(file.replace(/^\ufeff/, ''))).type === 'AnnotationPage'
  } catch {
    return false
  }
}

const bare = (analysis: Analysis): Analysis => ({
  ...analysis,
  ...{ actors: [], claims: [], quotations: [], figures: [], dates: [] },
})

function toDisagreementItem(
  reading: Reading,
  { kind, ours, theirs, differs }: Disagreement,
  now: MarkIndex<DecidedMark>,
): DisagreementItem {
  const mark = now.find(kind, keyParts((ours ?? theirs)!))
  const text = reading.document.getText()
  const isAs = (side: DecidedMark | null) =>
    compareMarks(mark ? [mark] : [], side ? [side] : [], text).disagreements.length === 0
  return {
    id: JSON.stringify([kind, ours?.id ?? null, theirs?.id ?? null]),
    kind,
    differs,
    ours: ours && toMarkItem(reading, ours),
    theirs: theirs && toMarkItem(reading, theirs),
    mark: mark?.id ?? null,
    stands: isAs(ours) ? 'ours' : isAs(theirs) ? 'theirs' : null,
  }
}

function toLines(reading: Reading, marks: readonly DecidedMark[]): string {
  return marks.map((mark) => `${toLine(toMarkItem(reading, mark))}\n`).join('')
}
