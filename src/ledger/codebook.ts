/** A tag that people may give: the codes of a study, or the house's own labels. */
export interface Tag {
  name: string
  /** `#RRGGBB`. */
  color?: string
  description?: string
  /** The digit that gives the tag, `0` to `9`. */
  key?: string
}

export interface Codebook {
  tags: Tag[]
}

/** The name of the file in a ledger's folder. */
export const codebookFile = 'codebook.json'

/** Read a codebook; throws with every problem in plain words, a line each. Fields that are not known are left alone. */
export function parseCodebook(text: string): Codebook {
  const codebook = parse(text)
  const tags: unknown = Object(codebook).tags
  if (!Array.isArray(tags)) throw new Error('expected {"tags": [...]}')
  const problems = [...tags.flatMap((tag, index) => problemsOf(tag, index + 1)), ...doubles(tags)]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return { tags: tags.map(toTag) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new Error(`is not JSON: ${(error as Error).message}`)
  }
}

const optional: Readonly<Record<string, { form: RegExp; expected: string }>> = {
  color: { form: /^#[0-9a-f]{6}$/i, expected: 'a color like "#1A6FBF"' },
  description: { form: /^/, expected: 'a text' },
  key: { form: /^[0-9]$/, expected: 'one digit, as in "1"' },
}

function problemsOf(tag: unknown, number: number): string[] {
  const { name, ...fields } = Object(tag) as Record<string, unknown>
  if (typeof name !== 'string' || name.trim() === '') return [`tag ${number}: "name" is missing`]
  return Object.entries(optional)
    .filter(([field, { form }]) => {
      const value = fields[field]
      return value !== undefined && !(typeof value === 'string' && form.test(value))
    })
    .map(([field, { expected }]) => `tag ${number} (${name}): "${field}" must be ${expected}`)
}

/** Two tags of one name, or on one key, could not be told apart. */
function doubles(tags: readonly unknown[]): string[] {
  return ['name', 'key'].flatMap((field) => {
    const first = new Map<unknown, number>()
    return tags.flatMap((tag, index) => {
      const value: unknown = Object(tag)[field]
      if (typeof value !== 'string') return []
      const before = first.get(value)
      if (before === undefined) first.set(value, index + 1)
      return before === undefined
        ? []
        : `tag ${index + 1}: "${field}" ${JSON.stringify(value)} is that of tag ${before} too`
    })
  })
}

function toTag({ name, color, description, key }: Tag): Tag {
  return { name, ...(color && { color }), ...(description && { description }), ...(key && { key }) }
}
