import type { VFile } from 'vfile'
import type { Span } from '../analysis.ts'
import { spanAt } from '../spans.ts'
import type { Check, Found } from './check.ts'

/** In more paragraphs than this it is the file that has lost its marks: one finding for all of them. */
const most = 4

// `<a href="...">`, `[<img alt=”...”`: marks of the page's code
const markup = /<\/?[a-z][^<>]{0,200}[=>]|\b(?:href|src|alt|title|target)\s?=/iu

// `he’s 6’2”,” she said`: which mark is an inch nobody can tell
const height = /\d\s?['’′]\s?\d{1,2}\s?["”″]/u

/**
 * A quotation mark without its other half, one finding a paragraph. A quotation that goes on in the next paragraph, inches,
 * apostrophes, the frame of an extract and the marks of a web page's code are left alone.
 */
export const unbalancedQuotation: Check = {
  rule: 'unbalanced-quotation',
  severity: 'information',
  about: 'A quotation mark without its other half.',
  find(file) {
    const broken = brokenParagraphs(file)
    if (broken.length <= most) return broken.map(toFound)
    const message = `Quotation marks have lost their other half in ${broken.length} paragraphs.`
    return [{ message, places: broken.flat().map(({ start, end }) => ({ start, end })) }]
  },
}

type Broken = Span & { opens: boolean }

/** `"Lee said ...` over paragraphs that quote with curly marks: straight ones at the outer edges frame an extract. */
function isFrame({ start, end }: Span, paragraph: Span, text: string): boolean {
  const mark = text[start] === '"' && start === paragraph.start ? start : end - 1
  return text[mark] === '"' && (mark === paragraph.start || mark === paragraph.end - 1)
}

/** The marks without another half, by the paragraph they stand in. */
function brokenParagraphs({ data, value }: VFile): Broken[][] {
  const paragraphs = data.paragraphs ?? []
  const open = (data.quoted ?? []).filter(({ closed, continues }) => !closed && !continues)
  const marks = [
    ...open.map(({ start, end }) => ({ start, end, opens: true })),
    ...(data.strayMarks ?? []).map(({ start, end }) => ({ start, end, opens: false })),
  ].sort((a, b) => a.start - b.start)
  const text = String(value)
  const curly = (data.quoted ?? []).some(({ start }) => text[start] === '“')
  const groups = new Map<Span, Broken[]>()
  for (const mark of marks) {
    const paragraph = spanAt(paragraphs, mark.start)
    if (!paragraph || (curly && isFrame(mark, paragraph, text))) continue
    const group = groups.get(paragraph)
    if (group) group.push(mark)
    else groups.set(paragraph, [mark])
  }
  const isOdd = ({ start, end }: Span) => markup.test(text.slice(start, end)) || height.test(text.slice(start, end))
  return [...groups].filter(([paragraph]) => !isOdd(paragraph)).map(([, group]) => group)
}

function toFound(marks: readonly Broken[]): Found {
  const [first, other] = marks as [Broken, Broken?]
  const places = marks.map(({ start, end }) => ({ start, end }))
  if (other) return { message: 'These quotation marks do not pair.', places }
  const message = first.opens
    ? 'This quotation opens and is not closed.'
    : 'This mark closes a quotation that nothing opens.'
  return { message, places }
}
