// Trains what tells the kind of a name that the rules do not know, from the automatic tags of the train split, and
// writes `models/names.model`.
import { readFileSync } from 'node:fs'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { blocks } from '../src/engine/blocks.ts'
import { readArticle } from '../src/engine/names/article.ts'
import { featuresOf, kindLabels, type Surroundings } from '../src/engine/names/kinds.ts'
import { groupByName } from '../src/engine/names/linked.ts'
import type { Reading } from '../src/engine/names/readings.ts'
import { quotations } from '../src/engine/quotations.ts'
import { sentences } from '../src/engine/sentences.ts'
import type { Model } from '../src/engine/tagging/model.ts'
import { type Example, trainChain } from './chain.ts'

/** A name as the silver annotation has it: start, end, type. */
type Tagged = [number, number, string]

interface NamedExample extends Example {
  name: string
}

const passes = unified().use(retextEnglish).use(blocks).use(sentences).use(quotations).freeze()
const labelOf: Readonly<Record<string, number>> = {
  PERSON: kindLabels.indexOf('person'),
  ORGANIZATION: kindLabels.indexOf('organization'),
  LOCATION: kindLabels.indexOf('place'),
}

/** Train on the silver names of a split of the corpus. */
export function trainNames(folder: string): Model {
  const lines = readFileSync(`${folder}/silver.jsonl`, 'utf8').trim().split('\n')
  const all = lines.flatMap((line, document) => {
    const { id, names } = JSON.parse(line) as { id: string; names?: Tagged[] }
    return names ? examplesOf(readFileSync(`${folder}/text/${id}.txt`, 'utf8'), names, document) : []
  })
  const examples = all.filter(isTaggedAlike(all))
  const options = { labels: kindLabels.length, epochs: 12, rate: 0.1, dropout: 0.3, documents: 6, bits: 14, seed: 1 }
  return { chains: new Map([['kinds', trainChain(examples, options)]]), lists: new Map() }
}

/** The silver tags call one and the same name now a person, now a place (`Trump`): such a name teaches nothing. */
function isTaggedAlike(examples: readonly NamedExample[]): (example: NamedExample) => boolean {
  const counts = new Map<string, number[]>()
  for (const { name, labels } of examples) {
    const count = counts.get(name) ?? kindLabels.map(() => 0)
    count[labels[0]!]!++
    counts.set(name, count)
  }
  return ({ name }) => {
    const count = counts.get(name)!
    return Math.max(...count) >= 0.8 * count.reduce((sum, one) => sum + one, 0)
  }
}

/** Each name of which the rules know nothing is an example of one token. */
function examplesOf(text: string, tagged: readonly Tagged[], document: number): NamedExample[] {
  const file = new VFile(text)
  passes.runSync({ type: 'RootNode', children: [] }, file)
  const { readings, common } = readArticle(file.data.paragraphs ?? [])
  const surroundings: Surroundings = { named: groupByName(readings), common }
  const surnames = new Set(
    readings.filter(({ kind, words }) => kind === 'person' && words.length > 1).map(({ words }) => words.at(-1)),
  )
  return readings.flatMap((reading) => {
    if (!isUnknown(reading) || surnames.has(reading.words.at(-1))) return []
    const label = labelFor(reading, tagged)
    if (label === null) return []
    const features = featuresOf([reading], surroundings)
    return [{ name: reading.name, features, labels: Uint8Array.of(label), document }]
  })
}

const isUnknown = ({ kind, guessed }: Reading) => kind === null || guessed

/** The label of a reading; null where the silver name covers other words, so that neither is an example. */
function labelFor({ sentence: { tokens }, from, to }: Reading, tagged: readonly Tagged[]): number | null {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end]
  const touching = tagged.filter((one) => one[0] < end && one[1] > start)
  // A possessive or an article may stand in one and not in the other.
  const same = touching.find((one) => Math.abs(one[0] - start) < 5 && Math.abs(one[1] - end) < 3)
  if (same) return labelOf[same[2]] ?? 0
  return touching.some(([, , type]) => type in labelOf) ? null : 0
}
