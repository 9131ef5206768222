import type { Position, Range } from 'vscode-languageserver'
import type { Clipping } from '../../dossier/clipping.ts'
import type { Place } from '../../dossier/comparison.ts'
import type { Span } from '../../engine/analysis.ts'
import type { FolderPlace } from '../folder-protocol.ts'
import type { IndexedFolder } from '../folders.ts'
import { clip, oneLine } from '../words.ts'

/** How much of a place is shown. */
const mostCharacters = 160

/** Words of a place on one line, shortened. */
export const shown = (text: string): string => clip(oneLine(text).trim(), mostCharacters)

/** A place of an article in lines and characters, with the words that stand there. */
export function toFolderPlace(folder: IndexedFolder, clipping: Clipping, span: Span, text: string): FolderPlace {
  const { path, day } = clipping
  return { uri: folder.uriOf(path), path, day, range: rangeIn(clipping, span), text: shown(text) }
}

export function rangeIn({ lines }: Pick<Clipping, 'lines'>, { start, end }: Span): Range {
  return { start: positionIn(lines, start), end: positionIn(lines, end) }
}

function positionIn(lines: readonly number[], offset: number): Position {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return { line: low - 1, character: offset - lines[low - 1]! }
}

/** Places as they are shown, those of articles that are no longer there left out. */
export async function toFolderPlaces(folder: IndexedFolder, places: readonly Place[]): Promise<FolderPlace[]> {
  const found: FolderPlace[] = []
  // One after the other: thousands of articles may share their text.
  for (const place of places) {
    const clipping = folder.clipping(place.path)
    if (!clipping) continue
    const words = heldWords(clipping, place) ?? (await readWords(folder, clipping, place))
    found.push(toFolderPlace(folder, clipping, place, words))
  }
  return found
}

/** Nothing where the article was edited since. */
async function readWords(folder: IndexedFolder, clipping: Clipping, { start, end }: Span): Promise<string> {
  const text = await folder.text(clipping.path)
  return text !== null && isAsClipped(text, clipping) ? text.slice(start, end) : ''
}

/** The words of a place, where the clipping holds them. */
export function heldWords({ actors, claims, quoted, told }: Clipping, { start, end }: Span): string | null {
  const holder =
    [...quoted, ...told].find((passage) => passage.start <= start && end <= passage.end) ??
    // A claim in pieces, or one that was cut, does not tell where its words stand.
    claims.find((claim) => claim.start <= start && end <= claim.end && claim.text.length === claim.end - claim.start)
  if (holder) return holder.text.slice(start - holder.start, end - holder.start)
  const titles = actors.flatMap((actor) => actor.titles)
  return titles.find((title) => title.start === start && title.end === end)?.text ?? null
}

/** Whether a text has its lines where the clipping has them: after an edit its places would show other words. */
export function isAsClipped(text: string, { lines, length }: Pick<Clipping, 'lines' | 'length'>): boolean {
  if (text.length !== length) return false
  let [line, start] = [0, 0]
  for (; lines[line] === start; line++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return line === lines.length - 1
    start = end + 1
  }
  return false
}
