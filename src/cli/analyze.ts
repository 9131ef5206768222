import { once } from 'node:events'
import { join } from 'node:path'
import { analyze } from '../engine/analyze.ts'
import { readModelFolder } from '../server/model-folder.ts'
import { decode, parseLine, readArticle, readId, reason } from './articles.ts'
import { byteLines } from './lines.ts'

export interface AnalyzeOptions {
  pretty: boolean
  /** Whether each analysis holds the article's text. */
  text: boolean
}

/** Analyse files, or `{"id", "text"}` lines from standard input; resolves to the exit status. */
export async function analyzeCommand(files: readonly string[], options: AnalyzeOptions): Promise<number> {
  const models = readModelFolder(join(__dirname, 'models'), (problem) => process.stderr.write(`newsmark: ${problem}\n`))
  const fromInput = files.length === 0 || (files.length === 1 && files[0] === '-')
  const answer: Answer = (path, text) => ({ path, ...(options.text && { text }), ...analyze(text, { path, models }) })
  const answers = fromInput ? fromLines(answer) : fromFiles(files, answer)
  let status = 0
  for await (const given of answers) {
    if ('error' in given) status = 1
    const line = `${JSON.stringify(given, null, options.pretty ? 2 : undefined)}\n`
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }
  return status
}

type Answer = (path: string, text: string) => object

async function* fromFiles(files: readonly string[], answer: Answer): AsyncGenerator<object> {
  for (const path of files) {
    try {
      yield answer(path, await readArticle(path))
    } catch (error) {
      yield { path, error: reason(error) }
    }
  }
}

/** A broken line is answered with an error that names its number, and its id where it has one; the next ones are still analysed. */
async function* fromLines(answer: Answer): AsyncGenerator<object> {
  let number = 0
  for await (const bytes of byteLines(process.stdin)) {
    number++
    let path: string | undefined
    try {
      const line = decode(bytes)
      if (line.trim() === '') continue
      const { id, text } = parseLine(line)
      path = readId(id)
      if (typeof text !== 'string') throw new Error('expected {"id", "text"} with a text')
      yield answer(path, text.replace(/^\uFEFF/u, ''))
    } catch (error) {
      yield { line: number, ...(path !== undefined && { path }), error: (error as Error).message }
    }
  }
}
