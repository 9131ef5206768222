import {
  type DecorationOptions,
  DecorationRangeBehavior,
  Disposable,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode'
import type { Range as PlainRange } from 'vscode-languageclient'
import type { MarkItem, TagItem } from '../server/decision-protocol.ts'
import type { Article } from '../server/protocol.ts'
import type { Articles } from './articles.ts'
import { namedPlaces } from './deciding/main-place.ts'
import { ownPlaces } from './deciding/meant.ts'
import { checkedAs, checkSigns } from './decision-words.ts'
import { keepDrawn } from './drawing.ts'
import { toRange } from './reveal.ts'
import { setting } from './settings.ts'

type Sign = keyof typeof checkSigns | 'note'
type Drawn = Sign | 'tag' | 'passage' | 'words' | 'quotation' | 'rejected'

/** What tells a mark that people decided about from the engine's own; the line below a claim does that by itself. */
const looks: Partial<Record<MarkItem['kind'], Drawn>> = {
  actor: 'words',
  figure: 'words',
  date: 'words',
  quotation: 'quotation',
  passage: 'passage',
}

interface Place extends DecorationOptions {
  drawn: Drawn
}

const signs: Record<Sign, { sign: string; color: string }> = {
  confirmed: { sign: checkSigns.confirmed, color: 'newsmark.checked.confirmed' },
  disputed: { sign: checkSigns.disputed, color: 'newsmark.checked.disputed' },
  'cannot verify': { sign: checkSigns['cannot verify'], color: 'newsmark.checked.cannotVerify' },
  'changed since checked': { sign: checkSigns['changed since checked'], color: 'newsmark.checked.changed' },
  note: { sign: '✎', color: 'newsmark.remarks' },
}

/**
 * Draws in every visible article what people decided, beside the looks of claims: names, figures and dates bold, a bar before quotations,
 * signs behind what was checked, noted or tagged, a frame around passages, a line through what was rejected.
 */
export function registerDecisionMarks(articles: Articles): Disposable {
  const types = createTypes()
  const draw = (editor: TextEditor) => {
    const article = articles.get(editor.document)
    const found = article ? findDrawn(article) : []
    for (const [drawn, type] of types) {
      const options = found.filter((each) => each.drawn === drawn)
      editor.setDecorations(type, options)
    }
  }
  return Disposable.from(keepDrawn(articles, draw), ...types.values())
}

function findDrawn(article: Article): Place[] {
  const { decisions } = article
  const named = namedPlaces(article)
  // A pronoun is no name that anybody would look for.
  const names = article.actors.map(
    ({ id, mentions }) => [id, mentions.filter(({ form }) => form !== 'pronoun')] as const,
  )
  const namesOf = new Map(names)
  const [decided, rejected] = [setting<boolean>('marks.decisions'), setting<boolean>('marks.rejected')]
  return decisions.marks.flatMap((mark): Place[] => {
    if (mark.state === 'rejected') return rejected ? drawAt('rejected', ownPlaces(mark)) : []
    if (!decided) return []
    const look = mark.state === 'open' ? undefined : looks[mark.kind]
    const places = namesOf.get(mark.id)?.map(({ range }) => range) ?? ownPlaces(mark)
    return [...(look ? drawAt(look, places) : []), ...signsOf(mark, named.get(mark.id), decisions.tags)]
  })
}

function drawAt(drawn: Drawn, places: readonly PlainRange[]): Place[] {
  return places.map((range) => ({ drawn, range: toRange(range) }))
}

/** Signs stand behind the last words of a mark, or where an actor is first named. */
function signsOf(mark: MarkItem, named: PlainRange | undefined, codebook: readonly TagItem[]): Place[] {
  const place = named ?? ownPlaces(mark).at(-1)
  if (!place) return []
  const range = toRange(place)
  const checked = checkedAs(mark)
  const isNoted = mark.decisions.some(({ act }) => act === 'note')
  return [
    ...(checked ? [{ drawn: checked, range }] : []),
    ...(isNoted ? [{ drawn: 'note' as const, range }] : []),
    ...mark.tags.map((tag): Place => {
      const color = codebook.find(({ name }) => name === tag)?.color
      return { drawn: 'tag', range, ...(color && { renderOptions: { after: { color } } }) }
    }),
  ]
}

function createTypes(): Map<Drawn, TextEditorDecorationType> {
  const types = new Map<Drawn, TextEditorDecorationType>()
  for (const [drawn, { sign, color }] of Object.entries(signs))
    types.set(drawn as Sign, createSign(sign, color, drawn === 'note' ? undefined : '1px solid'))
  types.set('tag', createSign('●', 'newsmark.remarks'))
  types.set('passage', createFrame())
  types.set('words', window.createTextEditorDecorationType({ fontWeight: 'bold' }))
  types.set('quotation', createBar())
  const struck = { textDecoration: 'line-through', opacity: '0.6' }
  return types.set('rejected', window.createTextEditorDecorationType(struck))
}

function createFrame(): TextEditorDecorationType {
  const color = new ThemeColor('newsmark.remarks')
  return window.createTextEditorDecorationType({ border: '1px dashed', borderColor: color, borderRadius: '2px' })
}

/** Of a quotation, which may be long. */
function createBar(): TextEditorDecorationType {
  const color = new ThemeColor('newsmark.remarks')
  const before = { contentText: '\u200b', backgroundColor: color, width: '3px', margin: '0 2px 0 0' }
  return window.createTextEditorDecorationType({ before })
}

/** A frame keeps the question mark from being read as one of the article. */
function createSign(contentText: string, themeColor: string, frame?: string): TextEditorDecorationType {
  const color = new ThemeColor(themeColor)
  const look = { margin: '0 1px 0 3px', fontWeight: 'bold', ...(frame && { border: frame, borderColor: color }) }
  const after = { contentText, color, ...look }
  return window.createTextEditorDecorationType({ after, rangeBehavior: DecorationRangeBehavior.ClosedClosed })
}
