import type { Check, Found } from './check.ts'
import { variantsOfAccents } from './spelling/accents.ts'
import { variantsOfFullNames } from './spelling/full-names.ts'
import { variantsOfLoneSurnames } from './spelling/lone-surnames.ts'
import { peopleIn, type Variant } from './spelling/people.ts'

/**
 * One person's name in two spellings: `Volodymyr Zelensky` and `Volodymyr Zelenskyy`, `Hilary Marsh` and `Hillary Marsh`,
 * `Wójcik` and `Wojcik`, a bare `Zelenskyy` in an article about Zelensky. The commoner spelling is offered, the first of two
 * that are as common. Two names in one sentence are two people, so are kin, and names that
 * sound otherwise and bear other titles; what is marked as `[sic]` is left as it is.
 */
export const nameSpelling: Check = {
  rule: 'name-spelling',
  severity: 'warning',
  about: 'One person’s name in two spellings.',
  find(file) {
    const text = String(file)
    const people = peopleIn(file)
    return [
      ...variantsOfAccents(people, text),
      ...variantsOfFullNames(file, people),
      ...variantsOfLoneSurnames(file, people),
    ]
      .filter(({ kept, changed }) => ![...kept, ...changed].some(({ end }) => marked.test(text.slice(end, end + 20))))
      .map(toFound)
  },
}

/** The reporter has seen it: `Angela Correy’s [sic] career`. */
const marked = /^\S{0,4}\s{0,2}[[(]sic[\])]/iu

function toFound({ keep, kept, change, changed }: Variant): Found {
  return {
    message: `“${change}” is spelled “${keep}” elsewhere.`,
    places: [...changed, kept[0]!],
    edits: changed.map(({ start, end }) => ({ start, end, text: keep })),
  }
}
