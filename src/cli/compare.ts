import { once } from 'node:events'
import type { Comparison, Part } from '../dossier/comparison.ts'
import { createDossier } from '../dossier/dossier.ts'
import type { Entry } from '../dossier/rule.ts'
import { entriesOf, isKey, reduceBucket } from '../dossier/rules.ts'
import { unite } from '../dossier/unite.ts'
import { decode, parseLine, reason } from './articles.ts'
import { type Complain, clippedArticles } from './clippings.ts'
import { findingsText } from './findings-text.ts'
import { byteLines } from './lines.ts'

export interface CompareOptions {
  format: 'json' | 'text'
  /** One step of the work, for many machines; without it all of them. */
  step?: 'emit-keys' | 'bucket' | 'unite'
}

/** Compare articles with each other; resolves to the exit status. */
export async function compareCommand(files: readonly string[], { format, step }: CompareOptions): Promise<number> {
  let status = 0
  const complain: Complain = (input, problem) => {
    status = 1
    process.stderr.write(`newsmark: ${input}: ${problem}\n`)
  }
  const inputs = files.length === 0 ? ['-'] : files
  if (step === 'emit-keys') await emitKeys(inputs, complain)
  else if (step === 'bucket') await reduceBuckets(complain)
  else if (step === 'unite') await write(json(unite(await partsOf(complain))))
  else await compareAll(inputs, format, complain)
  return status
}

const json = (value: unknown) => `${JSON.stringify(value)}\n`

async function write(text: string) {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

async function compareAll(inputs: readonly string[], format: 'json' | 'text', complain: Complain) {
  const dossier = createDossier()
  const linesOf = new Map<string, number[]>()
  for await (const clipping of clippedArticles(inputs, complain)) {
    dossier.put(clipping)
    if (format === 'text') linesOf.set(clipping.path, clipping.lines)
  }
  const comparison: Comparison = dossier.comparison()
  await write(format === 'json' ? json(comparison) : findingsText(comparison.findings, linesOf))
}

/** The map step: a line `{"key", "entry"}` for every key of every article. */
async function emitKeys(inputs: readonly string[], complain: Complain) {
  for await (const clipping of clippedArticles(inputs, complain))
    await write(
      entriesOf(clipping)
        .map(([key, entry]) => json({ key, entry }))
        .join(''),
    )
}

/** The reduce step: reads the lines of the map step with those of one key together, and prints the parts that each bucket gives. */
async function reduceBuckets(complain: Complain) {
  let current = 0
  let entries: Entry[] = []
  const flush = async () => {
    if (entries.length > 0) await write(reduceBucket(current, entries).map(json).join(''))
    entries = []
  }
  for await (const { key, entry } of objectsOf<{ key: number; entry: Entry }>(complain, isKeyed)) {
    if (key !== current) await flush()
    current = key
    entries.push(entry)
  }
  await flush()
}

const isKeyed = (line: Record<string, unknown>) => isKey(line.key) && typeof Object(line.entry).path === 'string'

/** The parts that `--bucket` printed. */
async function partsOf(complain: Complain): Promise<Part[]> {
  const parts: Part[] = []
  for await (const part of objectsOf<Part>(complain, isPart)) parts.push(part)
  return parts
}

const isPart = (line: Record<string, unknown>) =>
  ['finding', 'actor', 'merge', 'same', 'copied'].some((field) => typeof line[field] === 'object')

async function* objectsOf<T>(complain: Complain, holds: (line: Record<string, unknown>) => boolean): AsyncGenerator<T> {
  let number = 0
  for await (const bytes of byteLines(process.stdin)) {
    number++
    try {
      const line = decode(bytes)
      if (line.trim() === '') continue
      const object = parseLine(line)
      if (!holds(object)) throw new Error('not a line of the step before')
      yield object as T
    } catch (error) {
      complain(`standard input, line ${number}`, reason(error))
    }
  }
}
