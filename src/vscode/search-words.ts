import type { ClaimSearchParams } from '../server/folder-protocol.ts'

/** What is looked for among the claims of a folder. */
export type ClaimSearch = Pick<ClaimSearchParams, 'filter' | 'actor' | 'kind' | 'from' | 'to'>

const kinds = ['direct', 'mixed', 'indirect'] as const

/** Reads what is typed: `actor:"ada quist" kind:direct from:2016-09 to:2016-09-08 ferry`. What is none of these are words to look for. */
export function readSearch(typed: string): ClaimSearch {
  const search: ClaimSearch = { filter: '' }
  const words = typed.replace(/(?<!\S)(actor|kind|from|to):("[^"]*"|\S+)/gi, (all, name: string, quoted: string) => {
    const known = readWord(name.toLowerCase(), quoted.replaceAll('"', ''))
    if (!known) return all
    Object.assign(search, known)
    return ''
  })
  return { ...search, filter: words.replace(/\s+/g, ' ').trim() }
}

function readWord(name: string, value: string): Partial<ClaimSearch> | undefined {
  if (name === 'actor') return value.trim() === '' ? undefined : { actor: value.trim() }
  if (name === 'from') return isDay(value) ? { from: firstDay(value) } : undefined
  if (name === 'to') return isDay(value) ? { to: lastDay(value) } : undefined
  const kind = kinds.find((each) => each === value.toLowerCase())
  return kind && { kind }
}

/** `2016`, `2016-09` or `2016-09-08`. */
function isDay(value: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value)
}

/** Days are compared as text, so that no month needs its true length. */
function lastDay(value: string): string {
  if (value.length === 4) return `${value}-12-31`
  return value.length === 7 ? `${value}-31` : value
}

function firstDay(value: string): string {
  if (value.length === 4) return `${value}-01-01`
  return value.length === 7 ? `${value}-01` : value
}
