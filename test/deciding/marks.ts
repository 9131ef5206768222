import type { Range } from 'vscode-languageserver-types'
import type { MarkItem } from '../../src/server/decision-protocol.ts'

/** One line of invented news, and where words stand in it. */
export const line =
  '“The tram is late,” Vera Holm said. Holm, the mayor, told Oslo that “nobody” of 40 drivers came on Monday.'

export function rangeOf(words: string): Range {
  const start = line.indexOf(words)
  if (start < 0) throw new Error(`Expected '${words}'`)
  return { start: { line: 0, character: start }, end: { line: 0, character: start + words.length } }
}

/** The place before some words. */
export function cursorBefore(words: string): Range {
  const { start } = rangeOf(words)
  return { start, end: start }
}

type Parts = Partial<Record<MarkItem['parts'][number]['role'], string | string[]>>

/** A mark as nobody has decided about it, its parts by their words. */
export function mark(kind: MarkItem['kind'], parts: Parts, says: Partial<MarkItem> = {}): MarkItem {
  const all = Object.entries(parts).flatMap(([role, words]) =>
    [words].flat().map((each) => ({ role: role as MarkItem['parts'][number]['role'], range: rangeOf(each) })),
  )
  const id = `${kind}:${Object.values(parts).flat()[0]}`
  const none = { place: null, engine: null, check: null, tags: [], decisions: [] }
  return { id, kind, state: 'open', parts: all, words: '', ...none, ...says }
}
