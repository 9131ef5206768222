import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { analyze } from '../engine/analyze.ts'
import type { Models } from '../engine/models.ts'
import { readModelFolder } from '../server/model-folder.ts'
import { byteLines } from './lines.ts'

export interface AnalyzeOptions {
  pretty: boolean
}

/** Analyse files, or `{"id", "text"}` lines from standard input; resolves to the exit status. */
export async function analyzeCommand(files: readonly string[], options: AnalyzeOptions): Promise<number> {
  const models = readModelFolder(join(__dirname, 'models'), (problem) => process.stderr.write(`newsmark: ${problem}\n`))
  const fromInput = files.length === 0 || (files.length === 1 && files[0] === '-')
  const answers = fromInput ? fromLines(models) : fromFiles(files, models)
  let status = 0
  for await (const answer of answers) {
    if ('error' in answer) status = 1
    const line = `${JSON.stringify(answer, null, options.pretty ? 2 : undefined)}\n`
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }
  return status
}

async function* fromFiles(files: readonly string[], models: Models): AsyncGenerator<object> {
  for (const path of files) {
    try {
      yield { path, ...analyze(await readArticle(path), { path, models }) }
    } catch (error) {
      yield { path, error: reason(error) }
    }
  }
}

/** Read a file as UTF-8 without its byte-order mark; throws where it is a folder, missing or not UTF-8. */
async function readArticle(path: string): Promise<string> {
  if ((await stat(path)).isDirectory()) throw new Error('is a folder, not a file')
  return decode(await readFile(path))
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error('is not valid UTF-8')
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file'
  return code === 'EACCES' ? 'permission denied' : message
}

/** A broken line is answered with an error that names its number, and its id where it has one; the next ones are still analysed. */
async function* fromLines(models: Models): AsyncGenerator<object> {
  let number = 0
  for await (const bytes of byteLines(process.stdin)) {
    number++
    let path: string | undefined
    try {
      const line = decode(bytes)
      if (line.trim() === '') continue
      const { id, text } = parseObject(line)
      path = readId(id)
      if (typeof text !== 'string') throw new Error('expected {"id", "text"} with a text')
      yield { path, ...analyze(text.replace(/^\uFEFF/u, ''), { path, models }) }
    } catch (error) {
      yield { line: number, ...(path !== undefined && { path }), error: (error as Error).message }
    }
  }
}

function readId(id: unknown): string {
  if (typeof id === 'string' || typeof id === 'number') return String(id)
  throw new Error('expected {"id", "text"} with an id')
}

function parseObject(line: string): { id?: unknown; text?: unknown } {
  try {
    return Object(JSON.parse(line))
  } catch {
    throw new Error('not a line of JSON')
  }
}
