import type { Passage } from '../clipping.ts'
import { cutOf } from '../cut.ts'
import { pairsOf } from '../grouped.ts'
import { keyOf } from '../hash.ts'
import { fuller, mayBeOne, speakerMeets } from '../names.ts'
import type { BucketKind } from '../rule.ts'
import { contentSketch, overlap } from '../sketch.ts'

/** Reports that share this much of their words of content say the same. */
const sameEnough = 0.6

const fewestShared = 4

/** What one speaker is reported to have said in other words. */
export const told: BucketKind<Passage> = {
  values: ({ told }) => told,
  keysOf: (passage) => contentSketch(stemsOf(passage)).map((print) => keyOf('t', speakerMeets(passage.speaker), print)),

  reduce(entries) {
    if (entries.length < 2) return []
    const reports = entries.map(({ path, value }) => ({ path, value, stems: stemsOf(value) }))
    return [...pairsOf(reports, 16)].flatMap(([a, b]) => {
      if (a.path === b.path || !mayBeOne(a.value.speaker, b.value.speaker)) return []
      const { all, common } = overlap(a.stems, b.stems)
      if (all < sameEnough || common < fewestShared) return []
      return [
        {
          same: {
            actor: fuller(a.value.speaker.name, b.value.speaker.name),
            claims: [
              { path: a.path, id: a.value.claim, words: a.value.text },
              { path: b.path, id: b.value.claim, words: b.value.text },
            ],
          },
        },
      ]
    })
  },
}

const stemsOf = ({ text }: Passage) => cutOf(text).stems
