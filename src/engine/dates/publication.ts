import type { Block, Published, Span } from '../analysis.ts'
import { isDay, isoDay } from './calendar.ts'
import { findDates } from './finding.ts'
import type { Found } from './form.ts'

/** A dateline without a year is told by the date line or the file's name when that is no farther away, in days. */
const nearby = 31

/**
 * The day of publication: that of the dateline (`PORTWICK, Feb. 15 (Northshore) --`), else of a date line, else of the
 * file's name. A dateline without a year has that of the others; without them it tells no day.
 */
export function publication(blocks: readonly Block[], text: string, path: string | undefined): Published | null {
  const lines = blocks
    .filter(({ kind }) => kind === 'dateline')
    .map(({ start, end }) => {
      const words = text.slice(start, end)
      return { start, words, place: placeOf(words) !== null, dates: findDates(words, () => null) }
    })
  const dateLines = lines.filter(({ place }) => !place)
  // `Updated March 4, 2024`
  dateLines.sort((a, b) => Number(/^(?:last )?updated/iu.test(a.words)) - Number(/^(?:last )?updated/iu.test(b.words)))
  const named = dayOfName(path)
  const dated = firstDay(dateLines, 'date line', null) ?? (named ? { value: named, from: 'file name' as const } : null)
  return (
    firstDay(
      lines.filter(({ place }) => place),
      'dateline',
      dated?.value ?? null,
    ) ?? dated
  )
}

function firstDay(
  lines: readonly { start: number; dates: readonly Found[] }[],
  from: 'dateline' | 'date line',
  today: string | null,
): Published | null {
  for (const { start, dates } of lines) {
    for (const date of dates) {
      const alone = date.read({ today: null })
      const value = alone ?? date.read({ today })
      const far =
        alone === null && value !== null && Math.abs(Date.parse(value) - Date.parse(today!)) > nearby * 86_400_000
      if (value && isDay(value) && !far) return { start: start + date.start, end: start + date.end, value, from }
    }
  }
  return null
}

/** The one full date in the name of a file: `courier_2016-09-16_bridge.txt`, `20160916.txt`. */
function dayOfName(path = ''): string | null {
  const name = path.split(/[/\\]/u).at(-1)!
  const days = new Set<string | null>()
  for (const { groups } of name.matchAll(
    /(?<![\p{L}\d])(?<y>(?:18|19|20)\d\d)(?<s>[-_.]?)(?<m>\d\d)\k<s>(?<d>\d\d)(?![\d\p{L}])/gu,
  ))
    days.add(isoDay(Number(groups!.y), Number(groups!.m), Number(groups!.d)))
  const [day = null] = days
  return days.size === 1 ? day : null
}

/** `PORTWICK` in `PORTWICK, Feb. 15 (Northshore) --`. */
export function datelinePlace(blocks: readonly Block[], text: string): Span | null {
  for (const { kind, start, end } of blocks) {
    const place = kind === 'dateline' ? placeOf(text.slice(start, end)) : null
    if (place) return { start, end: start + place.length }
  }
  return null
}

function placeOf(dateline: string): string | null {
  const place = /^(?!date|published|updated|posted)\p{Lu}[\p{L}.'’ -]*?(?=,| ?\(| +[—–-])/iu.exec(dateline)?.[0]
  return place && findDates(place, () => null).length === 0 ? place : null
}
