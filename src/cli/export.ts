import { once } from 'node:events'
import { join } from 'node:path'
import { analyze } from '../engine/analyze.ts'
import type { Tag } from '../ledger/codebook.ts'
import { type Exported, standing } from '../ledger/formats/exported.ts'
import { type ExportFormat, writeAll, writers } from '../ledger/formats/writers.ts'
import { readModelFolder } from '../server/model-folder.ts'
import { reason } from './articles.ts'
import { type ArticleFile, decidedMarks, readArticleFile, readTags } from './ledgers.ts'

/** Print the marks of articles, with what people decided about them, in a format; resolves to the exit status. */
export async function exportCommand(files: readonly string[], format: ExportFormat): Promise<number> {
  let status = 0
  const complain = (path: string, problem: string) => {
    status = 1
    process.stderr.write(`newsmark: ${path}: ${problem}\n`)
  }
  const all: Exported[] = []
  const tags: Tag[] = []
  const writer = format === 'refi-qda' ? null : writers[format]
  if (writer) await print(writer.head)
  let between = ''
  for await (const { article, file } of exported(files, complain)) {
    if (writer) {
      await print(between + writer.write(article))
      between = writer.between
    } else {
      all.push(article)
      tags.push(...(await readTags(file).catch((error) => complain(file.path, reason(error)) ?? [])))
    }
  }
  if (!writer) await print(writeAll(all, format, { at: new Date().toISOString(), tags }))
  return status
}

async function* exported(
  files: readonly string[],
  complain: (path: string, problem: string) => void,
): AsyncGenerator<{ article: Exported; file: ArticleFile }> {
  const models = readModelFolder(join(__dirname, 'models'), (problem) => complain('models', problem))
  for (const path of files) {
    try {
      const file = await readArticleFile(path)
      const { text, byteOrderMark } = file
      const decided = await decidedMarks(file, analyze(text, { path, models }))
      for (const { decision } of decided.orphans)
        process.stderr.write(
          `newsmark: ${path}: not found any more: ${JSON.stringify(decision.mark.anchors[0]?.exact ?? '')}\n`,
        )
      yield { article: { path, text, byteOrderMark, marks: standing(decided) }, file }
    } catch (error) {
      complain(path, reason(error))
    }
  }
}

async function print(text: string) {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
