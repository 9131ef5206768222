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
  /** A word has a letter or digit: `Do-yun`, `U.S.`, `100,000`; all else is a mark. */
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
        found.push(...splitMissed(toTokens(node, text, start)))
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

/** A number, or a word that with a capital or in a list would be an abbreviation: `in.`, `sat.`, `op.` */
const takesStop = /(?:\d|^(?:in|sat|sun|id|op|pro|mar|wed|mon|dec|min|sec))\.$/u

function toTokens(node: SentenceNode, text: string, offset: number): Token[] {
  const tokens: Token[] = []
  for (const child of node.children) {
    if (child.type === 'WhiteSpaceNode') continue
    const start = offset + child.position!.start.offset!
    const end = offset + child.position!.end.offset!
    const words = text.slice(start, end)
    if (words.trim() === '') continue
    const word = child.type === 'WordNode'
    // `closer to 18. The`, `She came in. The`: the parser takes the full stop for a part of the word.
    if (word && takesStop.test(words)) {
      tokens.push({ start, end: end - 1, text: words.slice(0, -1), word })
      tokens.push({ start: end - 1, end, text: '.', word: false })
    } else tokens.push({ start, end, text: words, word })
  }
  return tokens
}

/** `... put at $350,000. | The town`, `She came in. | The mayor`: the parser sees no sentence end there. */
function splitMissed(tokens: readonly Token[]): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  for (let i = 1; i <= tokens.length; i++) {
    const [before, stop, next] = [tokens[i - 2], tokens[i - 1]!, tokens[i]]
    const ends =
      stop.text === '.' &&
      takesStop.test(`${before?.text}.`) &&
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
  /^(?:sens|reps|govs|rep|sen|gov|lt|col|gen|sgt|capt|cmdr|adm|maj|rev|hon|st|mt|vs|jr|sr|v|u\.s|u\.k|u\.n)\.?$/iu

/** A sentence of more tokens is joined with no other, so that time stays linear in any text. */
const mostTokens = 400

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

function goesOn({ tokens, end }: Sentence, next: Sentence): boolean {
  const first = next.tokens[0]
  const last = tokens.at(-1)!
  if (!first || tokens.length > mostTokens) return false
  if (/[”"’'»]$/u.test(last.text)) return /^\p{Ll}/u.test(first.text) || attributes(tokens, next.tokens)
  const stopped = last.text === '.' ? tokens.at(-2) : last
  if (!stopped || stopped.end < end - 1 || !/^[\p{Lu}\p{N}]/u.test(first.text)) return false
  const word = stopped.text.replace(/\.$/u, '')
  if (/^no$/iu.test(word)) return /^\d/u.test(first.text)
  // `John F. | Marsh`; in `district D. | The mayor` no name goes on.
  if (/^\p{Lu}$/u.test(word)) return /^\p{Lu}/u.test(tokens[tokens.indexOf(stopped) - 1]?.text ?? '')
  return abbreviation.test(word) && word.length > 1
}

const says =
  /^(?:said|says|asked|asks|told|replied|answered|added|shouted|cried|exclaimed|yelled|wrote|tweeted|continued)$/u

/** `“Is it safe?” | asked the mayor`, `“Never!” | Mayor Ann Lee said.`: a question ends no sentence where who asks it follows. */
function attributes(quotation: readonly Token[], next: readonly Token[]): boolean {
  if (!/^[?!…]+$/u.test(quotation.at(-2)?.text ?? '')) return false
  const verb = next.slice(0, 9).findIndex(({ text }) => says.test(text))
  if (verb < 1 || !next.slice(0, verb).every(({ word }) => word)) return false
  return /^(?:[,.;:]|to|on|in|at|of|during|after|when|as)$/u.test(next[verb + 1]?.text ?? '.')
}

function place({ kind, start: offset, end }: Block, parsed: Sentence[]): Paragraph {
  const all: Token[] = []
  const sentences = parsed.map((sentence) => {
    const tokens = sentence.tokens.map(({ start, end, text, word }) => {
      const token = { start: offset + start, end: offset + end, text, word }
      all.push(token)
      return token
    })
    return { start: offset + sentence.start, end: offset + sentence.end, tokens }
  })
  return { kind, start: offset, end, sentences, tokens: all }
}
