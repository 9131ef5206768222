import { codePoints } from '../code-points.ts'
import { keyParts } from '../mark-index.ts'
import { decider, type Exported, inOrder } from './exported.ts'

const columns = [
  ...[
    'path',
    'id',
    'mark',
    'kind',
    'start',
    'end',
    'words',
    'source',
    'cue',
    'speaker',
    'name',
    'titles',
    'value',
    'unit',
  ],
  ...[
    'qualifier',
    'of',
    'state',
    'decided by',
    'decided at',
    'check',
    'checked by',
    'checked at',
    'check note',
    'check source',
  ],
  ...['tags', 'notes'],
]

/** The first line of a table; spreadsheets take the file for UTF-8 by its byte-order mark. */
export const csvHead = `\ufeff${row(columns)}`

/** Write each mark as a row (RFC 4180); `start` and `end` are code points of its first words. */
export function toCsv({ path, text, marks }: Exported): string {
  const points = codePoints(text)
  return marks
    .map((mark) => {
      const key = inOrder(keyParts(mark))
      const spans = key.length > 0 ? key : inOrder(mark.parts)
      const wordsOf = (parts: readonly { start: number; end: number }[]) =>
        parts.map(({ start, end }) => text.slice(start, end)).join(' … ')
      const role = (name: string) => wordsOf(mark.parts.filter((part) => part.role === name))
      const words = mark.kind === 'actor' ? wordsOf(spans.slice(0, 1)) : wordsOf(spans)
      const { check, value } = mark
      const { by, at } = decider(mark) ?? {}
      return row([
        ...[path, mark.id, mark.kind, mark.label, points.fromUnits(spans[0]!.start), points.fromUnits(spans[0]!.end)],
        ...[words, role('source'), role('cue'), mark.speaker, mark.name, (mark.titles ?? []).join('; ')],
        ...[Array.isArray(value) ? value.join(' to ') : value, mark.unit, mark.qualifier, mark.of],
        ...[mark.state, by, at, check && (check.current ? check.verdict : 'changed since checked')],
        ...[check?.by, check?.at, check?.note, check?.source],
        ...[mark.tags.join('; '), mark.notes.map((note) => note.text).join('; ')],
      ])
    })
    .join('')
}

function row(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A number is one; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
