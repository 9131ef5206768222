import { type Item, type ItemKind, type ItemState, type Progress, progress } from './checklist.ts'
import type { Orphan } from './decide.ts'

/** A sign-off report: what was checked in an article, by whom, and what was not. */
export interface Report {
  /** The headline, or else the path. */
  title: string
  path: string
  /** When it was made (ISO 8601). */
  at: string
  progress: Progress
  counts: { state: ItemState; count: number }[]
  sections: { heading: string; rows: Row[] }[]
}

export interface Row {
  words: string
  detail: string
  state: ItemState | 'not found any more'
  by: string
  at: string
  note: string
  source: string
}

const headings: Readonly<Record<ItemKind, string>> = {
  name: 'Names',
  quotation: 'Quotations',
  figure: 'Figures',
  date: 'Dates',
}

const states: readonly ItemState[] = ['confirmed', 'disputed', 'cannot verify', 'changed since checked', 'open']

/** Draw up the report. What was checked and is not found any more is told too. */
export function draw(
  about: Pick<Report, 'title' | 'path' | 'at'>,
  items: readonly Item[],
  orphans: readonly Orphan[],
): Report {
  const gone = orphans.flatMap(({ decision: { mark, act, by = '', at = '' } }) => {
    if (act.act !== 'verify') return []
    const words = mark.name ?? mark.anchors[0]?.exact ?? ''
    return {
      ...{ words, detail: act.verdict, state: 'not found any more' as const, by, at },
      ...{ note: act.note ?? '', source: act.source ?? '' },
    }
  })
  const sections = Object.entries(headings).map(([kind, heading]) => ({
    heading,
    rows: items.filter((item) => item.kind === kind).map(rowOf),
  }))
  return {
    ...about,
    progress: progress(items),
    counts: states.map((state) => ({ state, count: items.filter((item) => item.state === state).length })),
    sections: [...sections, { heading: 'Not found any more', rows: gone }].filter(({ rows }) => rows.length > 0),
  }
}

function rowOf({ words, detail, state, check }: Item): Row {
  const { by = '', at = '', note = '', source = '' } = check ?? {}
  return { words, detail, state, by, at, note, source }
}
