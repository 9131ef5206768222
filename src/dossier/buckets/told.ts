import type { Passage } from '../clipping.ts'
import type { Part } from '../comparison.ts'
import { createGroups } from '../components.ts'
import { pairsOf } from '../grouped.ts'
import { isFirstShared, keyOf } from '../hash.ts'
import { conceptSketch, type Meaning, mayAgree, meaningOf, saysTheSame } from '../meaning.ts'
import { fuller, mayBeOneVoice, speakerMeets, voicesOf } from '../names.ts'
import type { BucketKind, Entry } from '../rule.ts'
import { daysBetween } from '../said-days.ts'

/** More reports that share a word are compared with their neighbours by day alone. */
const near = 24

/** What one speaker is reported to have said, in other words too. */
export const told: BucketKind<Passage> = {
  values: ({ quoted, told }) => [...quoted, ...told],
  keysOf: ({ text, speaker }) =>
    conceptSketch(meaningOf(text)).flatMap((print) =>
      voicesOf(speaker).map((voice) => keyOf('t', speakerMeets(voice), print)),
    ),

  reduce(entries, key) {
    if (entries.length < 2 || entries.every(({ path }) => path === entries[0]!.path)) return []
    const reports = [...entries].sort((a, b) => compareDays(a.day, b.day))
    const groups = createGroups(reports.length)
    const meanings: Meaning[] = []
    const meaningAt = (i: number) => (meanings[i] ??= meaningOf(reports[i]!.value.text))
    const parts: Part[] = []
    for (const [i, k] of pairsOf([...reports.keys()], near)) {
      const [a, b] = [reports[i]!, reports[k]!]
      // What is joined through others needs no test: copies of an article would take most of the time.
      if (a.path === b.path || groups.areJoined(i, k) || !isFirstShared(key, a.keys, b.keys)) continue
      if (!mayAgree(a.value.glance, b.value.glance)) continue
      if (!saysTheSame(meaningAt(i), meaningAt(k), () => daysBetween(a.day, b.day))) continue
      if (!mayBeOneVoice(a.value.speaker, b.value.speaker)) continue
      groups.join(i, k)
      parts.push(same(a, b))
    }
    return parts
  },
}

const same = (a: Entry<Passage>, b: Entry<Passage>): Part => ({
  same: {
    actor: fuller(a.value.speaker.name, b.value.speaker.name),
    claims: [
      { path: a.path, id: a.value.claim, words: a.value.text },
      { path: b.path, id: b.value.claim, words: b.value.text },
    ],
  },
})

const compareDays = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)
