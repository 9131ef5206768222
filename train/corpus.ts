import { readFileSync } from 'node:fs'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Span } from '../src/engine/analysis.ts'
import { blocks } from '../src/engine/blocks.ts'
import type { Models } from '../src/engine/models.ts'
import { names } from '../src/engine/names.ts'
import { quotations } from '../src/engine/quotations.ts'
import { sentences } from '../src/engine/sentences.ts'

/** A claim as a person marked it. */
export interface GoldClaim {
  source: Span[]
  cue: Span[]
  content: Span[]
}

export interface GoldArticle {
  id: string
  file: VFile
  claims: GoldClaim[]
}

const passes = unified().use(retextEnglish).use(blocks).use(sentences).use(quotations).use(names).freeze()

/** Read a split of the corpus, with what the passes before the claims leave in each file. */
export function readCorpus(folder: string, models: Models): GoldArticle[] {
  const lines = readFileSync(`${folder}/gold.jsonl`, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { id, annotators } = JSON.parse(line) as { id: string; annotators: Record<string, RawClaim[]> }
    const file = new VFile(readFileSync(`${folder}/text/${id}.txt`, 'utf8'))
    file.data.models = models
    passes.runSync({ type: 'RootNode', children: [] }, file)
    const claims = Object.values(annotators)[0] ?? []
    return { id, file, claims: claims.map(toClaim) }
  })
}

type Pair = [number, number]
type RawClaim = Record<keyof GoldClaim, Pair[]>

const toSpans = (pairs: readonly Pair[]) => pairs.map(([start, end]) => ({ start, end }))
const toClaim = ({ source, cue, content }: RawClaim): GoldClaim => ({
  source: toSpans(source),
  cue: toSpans(cue),
  content: toSpans(content),
})
