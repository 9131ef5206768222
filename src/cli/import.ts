import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { analyze } from '../engine/analyze.ts'
import { decide } from '../ledger/decide.ts'
import type { Decision } from '../ledger/decision.ts'
import { type ImportFormat, readDecisions } from '../ledger/formats/readers.ts'
import type { ImportedDecision, ReadDecisions } from '../ledger/formats/w3c.ts'
import { applyChange } from '../ledger/history.ts'
import { newDecisions } from '../ledger/imports.ts'
import { createWriter, decisionsOf, formatLedger, gitAttributes } from '../ledger/ledger.ts'
import { fileSystem } from '../server/file-system.ts'
import { readModelFolder } from '../server/model-folder.ts'
import { decode, reason } from './articles.ts'
import { type ArticleFile, attributesOf, readArticleFile, readLedger } from './ledgers.ts'

/** So often a ledger is read again when somebody else was quicker. */
const attempts = 20

/** Take decisions about an article from a file, or from standard input, into its ledger; resolves to the exit status. */
export async function importCommand(path: string, from: string, format: ImportFormat): Promise<number> {
  try {
    const article = await readArticleFile(path)
    const { decisions, lost, others } = await readImported(from, article, format)
    const taken = await store(article, decisions)
    const counts = [`${taken} new`, `${decisions.length - taken} known`]
    if (lost > 0) counts.push(`${lost} not found`)
    if (others > 0) counts.push(`${others} of other articles`)
    process.stderr.write(`newsmark: ${path}: ${counts.join(', ')}\n`)
    return lost > 0 ? 1 : 0
  } catch (error) {
    process.stderr.write(`newsmark: ${path}: ${reason(error)}\n`)
    return 1
  }
}

async function readImported(from: string, file: ArticleFile, format: ImportFormat): Promise<ReadDecisions> {
  try {
    const article = { ...file, whole: resolve(file.path).split(sep).join('/') }
    const said = decode(from === '-' ? await buffer(process.stdin) : await readFile(from))
    return readDecisions(said, article, format, () => `urn:uuid:${randomUUID()}`)
  } catch (error) {
    throw new Error(`${from === '-' ? 'standard input' : from}: ${reason(error)}`)
  }
}

/** Write what is new into the ledger as it stands at that moment; tells how many decisions that are. */
async function store(article: ArticleFile, imported: readonly ImportedDecision[]): Promise<number> {
  const models = readModelFolder(join(__dirname, 'models'), (problem) => process.stderr.write(`newsmark: ${problem}\n`))
  const analysis = analyze(article.text, { path: article.path, models })
  const write = createWriter({ text: article.text, path: article.below })
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { file, lines, stray } = await readLedger(article)
    const known: Decision[] = decisionsOf(lines)
    const taken = newDecisions(imported, known, decide(analysis, known, article.text))
    if (taken.length === 0 && !stray) return 0
    const change = { removed: [], added: taken.map((decision) => write(decision)) }
    if (!(await fileSystem.write(article.ledger, formatLedger(applyChange(lines, change)), file))) continue
    if (stray) await fileSystem.remove(stray.uri, stray.file)
    // Where there are none yet.
    await fileSystem.write(attributesOf(article), gitAttributes, null)
    return taken.length
  }
  throw new Error('somebody else keeps writing its ledger')
}
