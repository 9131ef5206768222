import type { Details } from './decision.ts'

/** Read what a mark says; a field that has not the form it must have is left out. */
export function readDetails(details: Record<string, unknown>): Details {
  const { label, name, titles, speaker, value, unit, qualifier, of } = details
  const isText = (each: unknown) => typeof each === 'string'
  return {
    ...(isText(label) && { label: label as string }),
    ...(isText(name) && { name: name as string }),
    ...(Array.isArray(titles) && titles.every(isText) && { titles: titles as string[] }),
    ...((isText(speaker) || speaker === null) && { speaker: speaker as string | null }),
    ...(isValue(value) && { value }),
    ...(isText(unit) && { unit: unit as string }),
    ...(isText(qualifier) && { qualifier: qualifier as string }),
    ...(isText(of) && { of: of as string }),
  }
}

function isValue(value: unknown): value is NonNullable<Details['value']> | null {
  if (Array.isArray(value)) return value.length === 2 && value.every((each) => typeof each === 'number')
  return value === null || typeof value === 'number' || typeof value === 'string'
}
