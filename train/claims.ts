// Trains what finds the claims: the roles of the tokens, source and content around a cue, and how probable a reading is.
import type { Ballot } from '../src/engine/claims/agreement.ts'
import {
  aroundCount,
  aroundFeatures,
  behind,
  label,
  masksAround,
  mayFollowAround,
  mayStartAround,
  type Range,
  windowAround,
} from '../src/engine/claims/around.ts'
import { readCues, readRules } from '../src/engine/claims/learned.ts'
import { outermostByParagraph } from '../src/engine/claims/marks.ts'
import { anchorsOf, type Opinions, opinionFeatures, opinionsFrom } from '../src/engine/claims/opinions.ts'
import { mayFollow, mayStart, roleCount, roleFeatures, roleLabels } from '../src/engine/claims/roles.ts'
import { claimsByRules } from '../src/engine/claims/rules.ts'
import { isLaidOut, type Stretch, stretchesOf } from '../src/engine/claims/stretches.ts'
import { type Facts, namedSpans, type Traits, traitsOf } from '../src/engine/claims/traits.ts'
import { weighingFeatures } from '../src/engine/claims/weighing.ts'
import type { Models } from '../src/engine/models.ts'
import { type Chain, marginals } from '../src/engine/tagging/chain.ts'
import { type Features, wordNumber } from '../src/engine/tagging/features.ts'
import type { Model } from '../src/engine/tagging/model.ts'
import { scoreTokens } from '../src/engine/tagging/weights.ts'
import { type Example, trainChain } from './chain.ts'
import { type GoldArticle, readCorpus } from './corpus.ts'
import { type GoldRanges, goldIn, isRight } from './gold.ts'

/** A stretch with what people marked in it. */
interface Sample {
  document: number
  stretch: Stretch
  traits: Traits
  features: Features
  gold: GoldRanges[]
}

/** What both taggers have in common. */
const tagger = { epochs: 4, rate: 0.06, dropout: 0.5, documents: 3, bits: 19, levels: 15 }

/** Settings that were tuned on a fifth of the train split. */
export const settings = {
  /** How many parts the articles are cut into so that each part is read by what the others have taught. */
  folds: 4,
  /** How many features each tagger keeps. */
  features: 80_000,
  roles: { ...tagger, labels: roleCount, allowed: mayFollow, mayStart, seed: 1 },
  around: { ...tagger, labels: aroundCount, allowed: mayFollowAround, mayStart: mayStartAround, seed: 2 },
  weighing: { labels: 2, epochs: 6, rate: 0.03, dropout: 0.3, documents: 3, bits: 18, seed: 3 },
}

/** Train on a split of the corpus. */
export const trainClaims = (folder: string, models: Models): Model => trainOnArticles(readCorpus(folder, models))

/**
 * Train the three parts one after the other. What a tagger says of the articles it was trained on is surer than what it says of
 * others, so the next part learns from one that was trained on other articles.
 */
export function trainOnArticles(articles: readonly GoldArticle[]): Model {
  const common = commonWords(articles)
  const samples = articles.map((article, document) => samplesOf(article, document, common))
  const parts = Array.from({ length: settings.folds }, (_, part) =>
    samples.filter((_, i) => i % settings.folds === part).flat(),
  )

  const trainRoles = (some: readonly Sample[], features?: number) =>
    trainChain(some.map(roleExample), { ...settings.roles, ...(features && { features }) })
  const judged = crosswise(parts, trainRoles, (roles, sample) => ({ ...sample, opinions: opinionsOf(sample, roles) }))
  const roles = trainRoles(parts.flat(), settings.features)

  const trainAround = (some: readonly Judged[], features?: number) =>
    trainChain(some.flatMap(aroundExamples), { ...settings.around, ...(features && { features }) })
  const read = crosswise(judged, trainAround, (around, sample) => ballotOf(sample, around))
  const around = trainAround(judged.flat(), settings.features)

  const weighing = trainChain(read.flat().flatMap(weighingExamples), settings.weighing)
  return { chains: new Map(Object.entries({ roles, around, weighing })), lists: new Map([['common', common]]) }
}

type Judged = Sample & { opinions: Opinions }
type Read = Ballot & { sample: Sample }

/** What a chain makes of each part that was trained on the others. */
function crosswise<From, To>(
  parts: readonly (readonly From[])[],
  train: (some: readonly From[]) => Chain,
  apply: (chain: Chain, sample: From) => To,
): To[][] {
  return parts.map((part) => {
    const chain = train(parts.filter((other) => other !== part).flat())
    return part.map((sample) => apply(chain, sample))
  })
}

/** The words of several articles that stand without a capital at least every third time, as sorted numbers. */
function commonWords(articles: readonly GoldArticle[]): Int32Array {
  const counts = new Map<number, { articles: number; small: number; all: number }>()
  for (const { file } of articles) {
    const seen = new Set<number>()
    for (const { tokens } of file.data.paragraphs ?? []) {
      for (const { text, word } of tokens) {
        if (!word) continue
        const number = wordNumber(text)
        const count = counts.get(number) ?? { articles: 0, small: 0, all: 0 }
        counts.set(number, count)
        count.all++
        if (!/^\p{Ll}/u.test(text)) continue
        count.small++
        if (!seen.has(number)) count.articles++
        seen.add(number)
      }
    }
  }
  const common = [...counts].filter(([, { articles, small, all }]) => articles > 2 && small > all / 3)
  return Int32Array.from(common, ([number]) => number).sort()
}

function samplesOf({ file, claims }: GoldArticle, document: number, common: Int32Array): Sample[] {
  const quoted = outermostByParagraph(file)
  const facts: Facts = { text: String(file), named: namedSpans(file), common }
  const stretches = stretchesOf(file.data.paragraphs ?? [], quoted, claimsByRules(file, quoted))
  return stretches
    .filter((stretch) => !isLaidOut(stretch))
    .map((stretch) => {
      const traits = traitsOf(stretch, facts)
      const gold = claims.flatMap((claim) => goldIn(stretch, claim, traits))
      return { document, stretch, traits, features: roleFeatures(traits), gold }
    })
}

function roleExample({ document, features, traits, gold }: Sample): Example {
  const labels = new Uint8Array(traits.length)
  for (const role of ['content', 'source', 'cue'] as const) {
    for (const { from, to } of gold.flatMap((claim) => claim[role])) {
      labels.fill(roleLabels[role] + 1, from, to)
      labels[from] = roleLabels[role]
    }
  }
  return { document, features, labels }
}

const opinionsOf = ({ features }: Sample, roles: Chain) =>
  opinionsFrom(marginals(scoreTokens(features, roles.weights), roles))

/** An example for each anchor that stands in a cue of the gold. */
function aroundExamples(sample: Judged): Example[] {
  const { traits, opinions, features, gold, document } = sample
  const own = opinionFeatures(opinions, traits)
  return anchorsOf(opinions, traits.length).flatMap((anchor) => {
    const claim = gold.find(({ cue }) => cue.some(({ from, to }) => from <= anchor && anchor < to))
    if (!claim) return []
    const window = windowAround(anchor, traits)
    const parts = [cut(features, window), cut(own, window), aroundFeatures(traits, opinions, anchor, window)]
    const labels = labelsAround(claim, window)
    return { document, features: beside(parts), labels, masks: masksAround(anchor - window.from, labels.length) }
  })
}

function labelsAround({ source, cue, content }: GoldRanges, window: Range): Uint8Array {
  const labels = new Uint8Array(window.to - window.from)
  const fill = (ranges: readonly Range[], own: number) => {
    for (const { from, to } of ranges) {
      labels.fill(own, Math.max(0, from - window.from), Math.max(0, to - window.from))
    }
  }
  fill(content, label.content)
  fill(source, label.source)
  fill(cue, label.cue)
  for (const [i, own] of labels.entries()) {
    if (own === label.content && labels[i + 1] !== label.content) labels[i] = label.contentEnd
  }
  const last = labels.lastIndexOf(label.cue)
  for (let i = last + 1; i < labels.length; i++) labels[i]! += behind
  return labels
}

/** The features of some of the tokens. */
function cut({ starts, values }: Features, { from, to }: Range): Features {
  const first = starts[from]!
  return {
    starts: starts.slice(from, to + 1).map((start) => start - first),
    values: values.subarray(first, starts[to]),
  }
}

/** The features of several extractions of the same tokens, token by token. */
function beside(parts: readonly Features[]): Features {
  const starts = new Uint32Array(parts[0]!.starts.length)
  const values = new Int32Array(parts.reduce((sum, part) => sum + part.values.length, 0))
  let length = 0
  for (let i = 0; i + 1 < starts.length; i++) {
    for (const part of parts) {
      const own = part.values.subarray(part.starts[i], part.starts[i + 1])
      values.set(own, length)
      length += own.length
    }
    starts[i + 1] = length
  }
  return { starts, values }
}

function ballotOf(sample: Judged, around: Chain): Read {
  const { traits, opinions, features } = sample
  const { paragraph, claims } = sample.stretch
  const readings = [...readCues(traits, opinions, features, around), ...readRules(claims, traits)]
  return { kind: paragraph.kind, traits, opinions, readings, claims, sample }
}

function weighingExamples(ballot: Read): Example[] {
  const { document, gold } = ballot.sample
  const features = weighingFeatures(ballot)
  return ballot.readings.map((reading, i) => ({
    document,
    features: cut(features, { from: i, to: i + 1 }),
    labels: Uint8Array.of(Number(gold.some((claim) => isRight(reading, claim, ballot.traits)))),
  }))
}
