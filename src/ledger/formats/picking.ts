/** How a file may name an article. */
export interface Named {
  /** As people give it. */
  path: string
  /** From the root of its disk. */
  whole: string
}

/** What a file says of one article. */
export interface Picked<Said> {
  here: Said[]
  /** How many are about other articles. */
  others: number
  /** Whether the file names this very article: what is about a single one is read whatever its name is. */
  named: boolean
}

/** Pick what is about an article, and what names none. Throws where a file of several articles is about others alone. */
export function pick<Said>(
  said: readonly Said[],
  nameOf: (each: Said) => string | undefined,
  article: Named,
): Picked<Said> {
  const names = [...new Set(said.flatMap((each) => nameOf(each) ?? []))]
  const name = names.length === 1 ? names[0] : ownName(names, article)
  const here = said.filter((each) => [undefined, name].includes(nameOf(each)))
  if (here.length === 0 && said.length > 0)
    throw new Error(`it is about other articles: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' ...' : ''}`)
  return { here, others: said.length - here.length, named: ownName(names, article) !== undefined }
}

/** What an article is called: its path as it was given, else most of its whole one. */
function ownName(names: readonly string[], { path, whole }: Named): string | undefined {
  const below = (name: string) => name.replace(/^(?:\.\.?\/)+/, '')
  const ends = names.filter((name) => `/${whole}`.endsWith(`/${below(name)}`))
  return (
    names.find((name) => name === path) ??
    ends.sort((a, b) => below(b).length - below(a).length || a.length - b.length)[0]
  )
}
