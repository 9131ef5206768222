import type { Report, Row } from './report.ts'

/** Write a report as Markdown. All text is escaped: nothing that an article or a note says is markup. */
export function toMarkdown({ title, path, at, progress, counts, sections }: Report): string {
  const summary = counts.filter(({ count }) => count > 0).map(({ state, count }) => `${count} ${state}`)
  return [
    `# ${escapeMarkdown(title)}`,
    `${escapeMarkdown(path)}, ${escapeMarkdown(at)}`,
    `**${progress.checked}/${progress.of} checked**${summary.length > 0 ? `: ${summary.join(', ')}` : ''}`,
    ...sections.flatMap(({ heading, rows }) => [`## ${heading}`, table(rows)]),
  ]
    .map((block) => `${block}\n`)
    .join('\n')
}

function table(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const head = ['', '', 'state', 'by', 'on', 'note', 'source']
  return [
    line(head),
    `|${'---|'.repeat(head.length)}`,
    ...rows.map(({ words, detail, state, by, at, note, source }) =>
      line([words, detail, state, by, at.slice(0, 10), note, source].map(escapeMarkdown)),
    ),
  ].join('\n')
}

/** Text as it reads, in one line: whatever could be markup is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|~^=:@/$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
