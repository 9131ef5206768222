import type { Tag } from '../codebook.ts'
import { toBrat } from './brat.ts'
import { conllHead, toConll } from './conll.ts'
import { csvHead, toCsv } from './csv.ts'
import type { Exported } from './exported.ts'
import { toJsonLines } from './jsonl.ts'
import { toReading } from './markdown.ts'
import { toProject } from './refi-qda.ts'
import { toPage } from './w3c.ts'

export const exportFormats = ['w3c', 'brat', 'csv', 'jsonl', 'conll', 'markdown', 'refi-qda'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** What comes before the first article, each article, and what parts it from the next one. */
export interface Writer {
  head: string
  between: string
  write(article: Exported): string
}

/** All but `refi-qda`, which is one project of all articles. */
export const writers: Readonly<Record<Exclude<ExportFormat, 'refi-qda'>, Writer>> = {
  w3c: { head: '', between: '', write: (article) => `${JSON.stringify(toPage(article))}\n` },
  brat: { head: '', between: '', write: toBrat },
  csv: { head: csvHead, between: '', write: toCsv },
  jsonl: { head: '', between: '', write: toJsonLines },
  conll: { head: conllHead, between: '', write: toConll },
  markdown: { head: '', between: '\n', write: toReading },
}

/** Write articles in a format; `at` (ISO 8601) is when, and `tags` are those of their codebook. */
export function writeAll(
  articles: readonly Exported[],
  format: ExportFormat,
  about: { at: string; tags: readonly Tag[] },
): string {
  if (format === 'refi-qda') return toProject(articles, about)
  const { head, between, write } = writers[format]
  return head + articles.map(write).join(between)
}
