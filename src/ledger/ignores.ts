import type { Span } from '../engine/analysis.ts'
import { alike, likeness, type Quote, quoteOf } from './quotes.ts'

/** How far an ignore reaches: these words, their article, or its folder with all folders below. */
export const ignoreScopes = ['here', 'file', 'folder'] as const

export type IgnoreScope = (typeof ignoreScopes)[number]

/** A person's decision to hear no more of a check. */
export type Ignore = {
  rule: string
  /** Below the folder that holds `.newsmark`: of the article, or of a folder with a slash at its end (`''` for all). */
  path: string
  /** Who decided it and when (ISO 8601), where they want that to be known. */
  by?: string
  at?: string
} & (({ scope: 'here' } & Quote) | { scope: 'file' | 'folder' })

/** One line of an ignore file as it is written; `ignore` is null where it is an object that we do not know. */
export interface IgnoreLine {
  line: string
  ignore: Ignore | null
}

/** An article as the ignores know it: its text, and its path below the folder that holds `.newsmark`. */
export interface Place {
  text: string
  path: string
}

/** What can be ignored: a finding of one article, or a conflict as far as it stands there. */
export interface Checked {
  rule: string
  /** In the article, at least one. */
  places: Span[]
}

/** Make the ignore of a finding. */
export function toIgnore(finding: Checked, { text, path }: Place, scope: IgnoreScope): Ignore {
  const { rule, places } = finding
  if (scope === 'folder') return { rule, scope, path: path.slice(0, path.lastIndexOf('/') + 1) }
  return scope === 'file' ? { rule, scope, path } : { rule, scope, path, ...quoteOf(text, places[0]!) }
}

/** Read an ignore file, one JSON object a line. Throws where a line is none, as after a merge with conflicts. */
export function parseIgnores(text: string): IgnoreLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : { line, ignore: toKnown(parseObject(line, index + 1)) }))
}

function parseObject(line: string, number: number): Record<string, unknown> {
  try {
    const value = JSON.parse(line)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Told below, as of a line that is JSON but no object.
  }
  throw new Error(`line ${number} is not a JSON object`)
}

function toKnown({ rule, scope, path, exact, prefix, suffix, by, at }: Record<string, unknown>): Ignore | null {
  if (typeof rule !== 'string' || typeof path !== 'string') return null
  const what = { rule, path, ...(typeof by === 'string' && { by }), ...(typeof at === 'string' && { at }) }
  if (scope === 'file' || scope === 'folder') return { ...what, scope }
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return null
  return scope === 'here' ? { ...what, scope, exact, prefix, suffix } : null
}

/** Write an ignore file: each line once, in an order that does not depend on who came first. */
export function formatIgnores(lines: readonly IgnoreLine[]): string {
  return [...new Set(lines.map(({ line }) => line))]
    .sort()
    .map((line) => `${line}\n`)
    .join('')
}

/** Add an ignore, unless the same one is there. */
export function addIgnore(lines: readonly IgnoreLine[], ignore: Ignore): IgnoreLine[] {
  if (lines.some((each) => each.ignore && isSame(each.ignore, ignore))) return [...lines]
  const { by, at, ...what } = ignore
  return [...lines, { line: JSON.stringify({ ...what, by, at }), ignore }]
}

/** Take ignores out, whoever decided them. */
export function removeIgnores(lines: readonly IgnoreLine[], ignores: readonly Ignore[]): IgnoreLine[] {
  return lines.filter(({ ignore }) => !ignore || !ignores.some((each) => isSame(each, ignore)))
}

function isSame(a: Ignore, b: Ignore): boolean {
  return identity(a) === identity(b)
}

function identity(ignore: Ignore): string {
  const { rule, scope, path } = ignore
  const words = ignore.scope === 'here' ? [ignore.exact, ignore.prefix, ignore.suffix] : []
  return JSON.stringify([rule, scope, path, ...words])
}

/** Find the ignores that silence each finding of an article; a finding that none silences is not in the map. */
export function matchIgnores<Finding extends Checked>(
  findings: readonly Finding[],
  { text, path }: Place,
  ignores: readonly Ignore[],
): Map<Finding, Ignore[]> {
  const silenced = new Map<Finding, Ignore[]>()
  const reaching = ignores.filter((ignore) => reaches(ignore, path))
  const quoted = reaching.some(({ scope }) => scope === 'here') ? quoteAll(findings, text) : []
  for (const ignore of reaching) {
    const matching =
      ignore.scope === 'here' ? mostAlike(quoted, ignore) : findings.filter(({ rule }) => rule === ignore.rule)
    for (const finding of matching) {
      const known = silenced.get(finding)
      if (known) known.push(ignore)
      else silenced.set(finding, [ignore])
    }
  }
  return silenced
}

/** Whether an ignore, or a part of what it says, is about an article. */
export function reaches({ scope, path }: Ignore, article: string): boolean {
  return scope === 'folder' ? article.startsWith(path) : article === path
}

/** The findings of one rule that rest on the very same words in the very same surroundings. */
interface Quoted<Finding> {
  rule: string
  quote: Quote
  findings: Set<Finding>
}

function quoteAll<Finding extends Checked>(findings: readonly Finding[], text: string): Quoted<Finding>[] {
  const all = new Map<string, Quoted<Finding>>()
  for (const finding of findings) {
    for (const span of finding.places) {
      const { rule } = finding
      const quote = quoteOf(text, span)
      const key = [rule, quote.exact, quote.prefix, quote.suffix].join('\0')
      const known: Quoted<Finding> = all.get(key) ?? { rule, quote, findings: new Set() }
      all.set(key, known)
      known.findings.add(finding)
    }
  }
  return [...all.values()]
}

/** Any place of a finding counts: a further `Marsh` before it makes the ignored one the second. */
function mostAlike<Finding>(quoted: readonly Quoted<Finding>[], ignored: Quote & { rule: string }): Set<Finding> {
  const found = new Set<Finding>()
  let best = alike
  for (const { rule, quote, findings } of quoted) {
    const score = rule === ignored.rule ? likeness(quote, ignored) : 0
    if (score < best) continue
    if (score > best) found.clear()
    best = score
    for (const finding of findings) found.add(finding)
  }
  return found
}
