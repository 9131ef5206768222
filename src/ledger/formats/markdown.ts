import type { DecidedMark } from '../decide.ts'
import { escapeMarkdown } from '../report-markdown.ts'
import { type Exported, inOrder } from './exported.ts'

/** Write who is in an article, who says what, and its figures and dates, as Markdown to read. Nothing of the article is markup. */
export function toReading({ path, text, marks }: Exported): string {
  const of = (kind: DecidedMark['kind']) => marks.filter((mark) => mark.kind === kind)
  const words = ({ parts }: DecidedMark, role: string) =>
    inOrder(parts)
      .filter((part) => part.role === role)
      .map(({ start, end }) => escapeMarkdown(text.slice(start, end)))
      .join(' … ')
  const sections: [string, string[]][] = [
    [
      'Actors',
      of('actor').map(
        (mark) =>
          `**${escapeMarkdown(mark.name ?? words(mark, 'mention'))}**${aside([mark.label, ...(mark.titles ?? [])])}`,
      ),
    ],
    [
      'Claims',
      of('claim').map(
        (mark) =>
          `**${escapeMarkdown(mark.speaker ?? 'nobody named')}**: ${words(mark, 'content')}${aside([mark.label])}`,
      ),
    ],
    ['Figures', of('figure').map((mark) => `${words(mark, 'words')}${aside([mark.label, mark.of])}`)],
    [
      'Dates',
      of('date').map(
        (mark) => `${words(mark, 'words')}${aside([mark.value == null ? undefined : String(mark.value)])}`,
      ),
    ],
    ['Notes', of('passage').map((mark) => words(mark, 'words'))],
  ]
  const lists = ['actor', 'claim', 'figure', 'date', 'passage'] as const
  const blocks = sections.flatMap(([heading, lines], index) => {
    const items = lines.map((line, item) => `- ${line}${remarks(of(lists[index]!)[item]!)}\n`)
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
