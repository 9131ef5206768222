import type { Span } from '../analysis.ts'
import type { ClaimDraft } from '../claims.ts'
import type { Paragraph, Token } from '../sentences.ts'
import { isCapital, isFunctionWord } from '../words.ts'

/** `BERG:`, `Q:`, `COUNCILLOR ANN LEE:` at the start of a paragraph. */
const capitals = /^\p{Lu}[\p{Lu}.’'-]*$/u
/** Labels that no one speaks: `RELATED: How to dry a book`, `Analysis: What the vote means`. */
const noSpeaker =
  /^(?:related|read|more|see|watch|video|photos?|gallery|note|updated?|correction|clarification|editor.*|exclusive|analysis|opinion|breaking|live|ps|faq|tip|explainer|fact.*|live.*|how|why|what)$/iu

/** Read a paragraph with a label and a colon, where all behind them is what the label says; null for prose. */
export function transcript(paragraph: Paragraph, speakers: ReadonlySet<string>): ClaimDraft[] | null {
  const { tokens } = paragraph
  const first = tokens[0] && !tokens[0].word ? 1 : 0
  const colon = tokens.slice(0, first + 6).findIndex(({ text }) => text === ':')
  if (colon <= first || colon === tokens.length - 1) return null
  const from = tokens[first]!.text === 'From' ? 1 : 0
  const label = tokens.slice(first + from, colon)
  if (label.length === 0 || noSpeaker.test(label[0]!.text)) return null
  const why = from > 0 && isName(label) ? fromName : reasonFor(paragraph, label, speakers)
  if (!why) return null
  const said = tokens.slice(colon + 1)
  const words = said.at(-1)!.text === '.' && paragraph.kind !== 'paragraph' ? said.slice(0, -1) : said
  return [
    {
      kind: 'direct',
      source: { start: label[0]!.start, end: tokens[colon - 1]!.end },
      cue: { start: tokens[colon]!.start, end: tokens[colon]!.end },
      content: [{ start: words[0]!.start, end: words.at(-1)!.end }],
      carriedOver: false,
      confidence: 0.9,
      why,
      layout: true,
    },
  ]
}

const fromName = 'the name behind “From” has written what follows'

const isName = (label: readonly Token[]) =>
  label.length < 6 && label.every(({ text }) => isCapital(text) && !isFunctionWord(text))

/** Who has written the next paragraph: `From [Ann Lee]:` in a paragraph of its own. */
export interface Letterhead {
  source: Span
  cue: Span
}

export function letterhead({ tokens }: Paragraph): Letterhead | null {
  const [from, ...label] = tokens
  const colon = label.pop()
  if (from?.text !== 'From' || colon?.text !== ':' || label.length === 0 || !isName(label)) return null
  return {
    source: { start: label[0]!.start, end: label.at(-1)!.end },
    cue: { start: colon.start, end: colon.end },
  }
}

/** The paragraph below a letterhead is what its writer says. */
export const letter = ({ kind, tokens }: Paragraph, { source, cue }: Letterhead): ClaimDraft[] | null =>
  kind !== 'paragraph' || tokens.length === 0
    ? null
    : [
        {
          kind: 'direct',
          source,
          cue,
          content: [{ start: tokens[0]!.start, end: tokens.at(-1)!.end }],
          carriedOver: false,
          confidence: 0.85,
          why: fromName,
          layout: true,
        },
      ]

/** `BERG: If I may`, `Berg: If I may` where the article names him, `Ruiz: Bridge Will Stay Closed` as a headline. */
function reasonFor({ kind }: Paragraph, label: readonly Token[], speakers: ReadonlySet<string>): string | null {
  const words = label.map(({ text }) => text)
  if (words.every((word) => capitals.test(word))) return 'the name in capitals before a colon speaks in a transcript'
  if (words.length > 4 || !words.every((word) => isCapital(word) && !isFunctionWord(word))) return null
  if (kind === 'headline') return 'the words before the colon of a headline say what stands behind it'
  return speakers.has(words.at(-1)!) ? 'the name before a colon speaks in a transcript' : null
}
