import { join } from 'node:path'
import { analyze } from '../engine/analyze.ts'
import { checklist } from '../ledger/checklist.ts'
import { draw } from '../ledger/report.ts'
import { toHtml } from '../ledger/report-html.ts'
import { toMarkdown } from '../ledger/report-markdown.ts'
import { readModelFolder } from '../server/model-folder.ts'
import { reason } from './articles.ts'
import { decidedMarks, readArticleFile } from './ledgers.ts'

/** Print what was checked in an article, by whom, and what was not; resolves to the exit status. */
export async function reportCommand(path: string, format: 'markdown' | 'html'): Promise<number> {
  const models = readModelFolder(join(__dirname, 'models'), (problem) => process.stderr.write(`newsmark: ${problem}\n`))
  try {
    const article = await readArticleFile(path)
    const analysis = analyze(article.text, { path, models })
    const decided = await decidedMarks(article, analysis)
    const { headline } = analysis.article
    const title = headline ? article.text.slice(headline.start, headline.end) : path
    const report = draw(
      { title, path, at: new Date().toISOString() },
      checklist(decided, article.text),
      decided.orphans,
    )
    process.stdout.write(format === 'html' ? toHtml(report) : toMarkdown(report))
    return 0
  } catch (error) {
    process.stderr.write(`newsmark: ${path}: ${reason(error)}\n`)
    return 1
  }
}
