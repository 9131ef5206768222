import type { Passage } from '../clipping.ts'
import type { SaidClaim } from '../comparison.ts'
import { pairsOf } from '../grouped.ts'
import { keyOf } from '../hash.ts'
import { conceptSketch, type Meaning, meaningOf, saysTheSame } from '../meaning.ts'
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
    const meanings = new Map<Entry<Passage>, Meaning>()
    const meaning = (entry: Entry<Passage>) => {
      const known = meanings.get(entry) ?? meaningOf(entry.value.text)
      meanings.set(entry, known)
      return known
    }
    const reports = [...entries].sort((a, b) => compareDays(a.day, b.day))
    return [...pairsOf(reports, near)].flatMap(([a, b]) => {
      if (a.path === b.path || firstOf(a.keys, b.keys) !== key || !mayBeOneVoice(a.value.speaker, b.value.speaker))
        return []
      if (!saysTheSame(meaning(a), meaning(b), daysBetween(a.day, b.day))) return []
      const claims = [a, b].map(({ path, value }) => ({ path, id: value.claim, words: value.text }))
      return [
        {
          same: { actor: fuller(a.value.speaker.name, b.value.speaker.name), claims: claims as [SaidClaim, SaidClaim] },
        },
      ]
    })
  },
}

const compareDays = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)

/** Two reports share several buckets: the first of these compares them. */
const firstOf = (keys: readonly number[], others: readonly number[]) =>
  Math.min(...keys.filter((key) => others.includes(key)))
