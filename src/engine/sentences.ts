import type { Paragraph as ParagraphNode, Root, Sentence as SentenceNode } from 'nlcst'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import type { Block, Span } from './analysis.ts'

/** The sentences of a paragraph by its text, places counted from its start. */
export type Parses = Map<string, Sentence[]>

declare module 'vfile' {
  interface DataMap {
    /** The blocks that tell the story, with their sentences and words, in text order. */
    paragraphs: Paragraph[]
    /** Parses by paragraph text, kept from one analysis of an article to the next. */
    parses: Parses
  }
}

export interface Token extends Span {
  text: string
  /** A word has a letter or digit: `Hong-sik`, `U.S.`, `100,000`; all else is a mark. */
  word: boolean
}

export interface Sentence extends Span {
  tokens: Token[]
}

export interface Paragraph extends Span {
  kind: Block['kind']
  sentences: Sentence[]
  /** The sentences' tokens in one row. */
  tokens: Token[]
}

/** The parser's time grows with the square of the sentences in a text, so a longer paragraph is parsed in stretches. */
const longest = 4000

/** Parse every block that tells the story; furniture, bylines and datelines have no sentences. */
export function sentences(this: Processor) {
  const parse = (text: string) => (this.parse(text) as Root).children as ParagraphNode[]
  return (_tree: Root, file: VFile): undefined => {
    const text = String(file)
    const before = file.data.parses ?? new Map<string, Sentence[]>()
    const after = new Map<string, Sentence[]>()
    file.data.paragraphs = (file.data.blocks ?? []).filter(tellsStory).map((block) => {
      const words = text.slice(block.start, block.end)
      const parsed = after.get(words) ?? before.get(words) ?? parseStretches(words, parse)
      after.set(words, parsed)
      return place(block, parsed)
    })
    file.data.parses = after
  }
}

const tellsStory = ({ kind }: Block) => kind !== 'furniture' && kind !== 'byline' && kind !== 'dateline'

function parseStretches(text: string, parse: (text: string) => ParagraphNode[]): Sentence[] {
  const found: Sentence[] = []
  for (let start = 0; start < text.length; ) {
    const end = stretchEnd(text, start)
    for (const paragraph of parse(text.slice(start, end))) {
      for (const node of paragraph.children ?? []) {
        if (node.type !== 'SentenceNode') continue
        found.push(...splitBehindNumbers(toTokens(node, text, start)))
      }
    }
    start = end
  }
  return mergeCutSentences(found)
}

function stretchEnd(text: string, start: number): number {
  if (text.length - start <= longest) return text.length
  const stretch = text.slice(start, start + longest)
  const stop = Math.max(...['. ', '! ', '? ', '” ', '" '].map((mark) => stretch.lastIndexOf(mark)))
  if (stop > longest / 2) return start + stop + 2
  const blank = stretch.lastIndexOf(' ')
  if (blank > longest / 2) return start + blank + 1
  return start + longest - (/[\uD800-\uDBFF]$/.test(stretch) ? 1 : 0)
}

function toTokens(node: SentenceNode, text: string, offset: number): Token[] {
  const tokens: Token[] = []
  for (const child of node.children) {
    if (child.type === 'WhiteSpaceNode') continue
    const start = offset + child.position!.start.offset!
    const end = offset + child.position!.end.offset!
    const words = text.slice(start, end)
    if (words.trim() === '') continue
    const word = child.type === 'WordNode'
    // `closer to 18. The`: the parser takes the full stop for a part of the number.
    if (word && /\d\.$/u.test(words)) {
      tokens.push({ start, end: end - 1, text: words.slice(0, -1), word })
      tokens.push({ start: end - 1, end, text: '.', word: false })
    } else tokens.push({ start, end, text: words, word })
  }
  return tokens
}

/** `... put at $350,000. | The town`: the parser sees no sentence end behind a number. */
function splitBehindNumbers(tokens: readonly Token[]): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  for (let i = 1; i <= tokens.length; i++) {
    const [number, stop, next] = [tokens[i - 2], tokens[i - 1]!, tokens[i]]
    const ends =
      stop.text === '.' &&
      /\d$/u.test(number?.text ?? '') &&
      next &&
      next.start > stop.end &&
      /^[\p{Lu}“"‘]/u.test(next.text)
    if (!ends && next) continue
    const own = tokens.slice(from, i)
    found.push({ start: own[0]!.start, end: own.at(-1)!.end, tokens: own })
    from = i
  }
  return found
}

/** `Sens. | Ann Lee and ...`, `Smith vs. | Jones`: the parser does not know these abbreviations. */
const abbreviation =
  /^(?:sens|reps|govs|rep|sen|gov|lt|col|gen|sgt|capt|cmdr|adm|maj|rev|hon|st|mt|vs|no|jr|sr|v|u\.s|u\.k|u\.n|d|r|\p{L})\.?$/iu

function mergeCutSentences(all: Sentence[]): Sentence[] {
  const merged: Sentence[] = []
  for (const sentence of all) {
    const last = merged.at(-1)
    if (last && goesOn(last, sentence)) {
      last.tokens.push(...sentence.tokens)
      last.end = sentence.end
    } else merged.push(sentence)
  }
  return merged
}

function goesOn(last: Sentence, next: Sentence): boolean {
  const [before, end] = last.tokens.slice(-2)
  const first = next.tokens[0]
  if (!first) return false
  // `"Is it safe?" asked the mayor`, `“No!” she said`
  if (last.tokens.length < 400 && /^\p{Ll}/u.test(first.text) && /[”"’'»]$/u.test((end ?? before)?.text ?? ''))
    return true
  if (end?.text !== '.' && !before) return false
  const word = end?.text === '.' ? before : end
  return (
    last.tokens.length < 400 &&
    word !== undefined &&
    abbreviation.test(word.text) &&
    word.end >= last.end - 1 &&
    /^[\p{Lu}\p{N}]/u.test(first.text) &&
    word.text.length > 1
  )
}

function place({ kind, start, end }: Block, parsed: Sentence[]): Paragraph {
  const sentences = parsed.map((sentence) => ({
    start: start + sentence.start,
    end: start + sentence.end,
    tokens: sentence.tokens.map((token) => ({ ...token, start: start + token.start, end: start + token.end })),
  }))
  return { kind, start, end, sentences, tokens: sentences.flatMap(({ tokens }) => tokens) }
}
