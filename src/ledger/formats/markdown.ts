import type { DecidedMark } from '../decide.ts'
import type { MarkKind, Role } from '../decision.ts'
import { escapeMarkdown } from '../report-markdown.ts'
import { type Exported, inOrder } from './exported.ts'

interface Section {
  heading: string
  kind: MarkKind
  /** Which marks are told; without it all. */
  only?: (mark: DecidedMark) => boolean
  /** `words` gives those of a role. */
  line: (mark: DecidedMark, words: (role: Role) => string) => string
}

const sections: readonly Section[] = [
  {
    heading: 'Actors',
    kind: 'actor',
    line: ({ name, label, titles = [] }, words) =>
      `**${escapeMarkdown(name ?? words('mention'))}**${aside([label, ...titles])}`,
  },
  {
    heading: 'Claims',
    kind: 'claim',
    line: ({ speaker, label }, words) =>
      `**${escapeMarkdown(speaker ?? 'nobody named')}**: ${words('content')}${aside([label])}`,
  },
  {
    heading: 'Quotations',
    kind: 'quotation',
    // The claims tell what is quoted: only what people say of the quotation itself is new.
    only: (mark) => remarks(mark) !== '',
    line: ({ label }, words) => `${words('words')}${aside([label])}`,
  },
  { heading: 'Figures', kind: 'figure', line: ({ label, of }, words) => `${words('words')}${aside([label, of])}` },
  {
    heading: 'Dates',
    kind: 'date',
    line: ({ value }, words) => `${words('words')}${aside([value == null ? undefined : String(value)])}`,
  },
  { heading: 'Notes', kind: 'passage', line: (_, words) => words('words') },
]

/** Write who is in an article, who says what, and its figures and dates, as Markdown to read. Nothing of the article is markup. */
export function toReading({ path, text, marks }: Exported): string {
  const wordsOf = (mark: DecidedMark) => (role: Role) =>
    inOrder(mark.parts)
      .filter((part) => part.role === role)
      .map(({ start, end }) => escapeMarkdown(text.slice(start, end)))
      .join(' … ')
  const blocks = sections.flatMap(({ heading, kind, only = () => true, line }) => {
    const items = marks
      .filter((mark) => mark.kind === kind && only(mark))
      .map((mark) => `- ${line(mark, wordsOf(mark))}${remarks(mark)}\n`)
    return items.length > 0 ? [`## ${heading}\n`, items.join('')] : []
  })
  return [`# ${escapeMarkdown(path)}\n`, ...blocks].join('\n')
}

function aside(words: readonly (string | undefined)[]): string {
  const known = words.filter((each) => each !== undefined && each !== '')
  return known.length > 0 ? ` (${known.map((each) => escapeMarkdown(each!)).join(', ')})` : ''
}

/** What people said of a mark, below it. */
function remarks({ state, check, tags, notes }: DecidedMark): string {
  const said = [
    ...(state === 'open' ? [] : [state]),
    ...(check ? [check.current ? check.verdict : 'changed since checked'] : []),
    ...tags.map((tag) => `#${tag}`),
    ...notes.map((note) => `“${note.text}”`),
  ]
  return said.length > 0 ? `\n  ${said.map(escapeMarkdown).join('; ')}` : ''
}
