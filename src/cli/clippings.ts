import { createReadStream } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Clipping, clip } from '../dossier/clipping.ts'
import type { Analysis } from '../engine/analysis.ts'
import { analyze } from '../engine/analyze.ts'
import type { Models } from '../engine/models.ts'
import { readModelFolder } from '../server/model-folder.ts'
import { decode, parseLine, readArticle, readId, reason } from './articles.ts'
import { createIdentities } from './identities.ts'
import { byteLines } from './lines.ts'

interface Article {
  path: string
  text: string
  /** Missing where the article is still to be analysed. */
  analysis?: Analysis
}

/** Takes what is wrong with one input; the others go on. */
export type Complain = (input: string, problem: string) => void

/**
 * Clip every article of the inputs, in order, and let go of its analysis and text: a `.jsonl` file or `-` holds a line for each, an analysis or `{"id", "text"}`; any other
 * file is an article. An article given again is left out. Who the actors are by decision is in the clippings.
 */
export async function* clippedArticles(inputs: readonly string[], complain: Complain): AsyncGenerator<Clipping> {
  let models: Models | undefined
  const seen = new Set<string>()
  const identify = createIdentities(complain)
  for (const input of inputs) {
    for await (const { path, text, analysis } of articlesOf(input, complain)) {
      // `a.txt` and `./a.txt` are one file.
      const file = resolve(path)
      if (seen.has(file)) continue
      seen.add(file)
      if (!analysis) models ??= readModelFolder(join(__dirname, 'models'), (problem) => complain('models', problem))
      try {
        yield await identify(clip(path, analysis ?? analyze(text, { path, ...(models && { models }) }), text))
      } catch (error) {
        if (!analysis) throw error
        complain(path, 'not a whole analysis')
      }
    }
  }
}

async function* articlesOf(input: string, complain: Complain): AsyncGenerator<Article> {
  try {
    if (input === '-') yield* fromLines(process.stdin, 'standard input', complain)
    else if (input.endsWith('.jsonl')) yield* fromLines(createReadStream(input), input, complain)
    else yield { path: input, text: await readArticle(input) }
  } catch (error) {
    complain(input, reason(error))
  }
}

async function* fromLines(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  complain: Complain,
): AsyncGenerator<Article> {
  let number = 0
  for await (const bytes of byteLines(stream)) {
    number++
    try {
      const line = decode(bytes)
      if (line.trim() !== '') yield await articleOf(parseLine(line))
    } catch (error) {
      complain(`${name}, line ${number}`, reason(error))
    }
  }
}

async function articleOf(line: Record<string, unknown>): Promise<Article> {
  const { version, id, path, text, error } = line
  if (typeof error === 'string') throw new Error(`${typeof path === 'string' ? `${path}: ` : ''}${error}`)
  if (version === undefined && typeof text === 'string') return { path: readId(id), text: text.replace(/^\uFEFF/u, '') }
  if (version !== 1 || typeof path !== 'string') throw new Error('expected an analysis with a path, or {"id", "text"}')
  const analysis = line as unknown as Analysis
  return { path, analysis, text: typeof text === 'string' ? text : await readAnalysed(path, analysis) }
}

async function readAnalysed(path: string, { blocks }: Analysis): Promise<string> {
  const text = await readArticle(path).catch((error: unknown) => {
    throw new Error(`the text of ${path} is missing (${reason(error)}); 'analyze --text' keeps it`)
  })
  const fits = Array.isArray(blocks) && blocks.every(({ end }) => end <= text.length)
  if (!fits) throw new Error(`${path} is not the text that was analysed`)
  return text
}
