// `By Lee Do-yun (lee@example.com`, `BY TOM HALL`, `By Ana Ruiz and Tom Hall, Staff Writers`
const byline =
  /^by\s+\p{Lu}[\p{L}'’.-]*(?:\s+(?:and\s+|&\s+)?[\p{L}'’.-]+){0,7}(?:,[\p{L} .'’-]{0,40}){0,4}\s*(?:[([<|].*)?$/iu
const rest = /^[)\]>]$|^[([<]?\S+@\S+[)\]>]?$|^(?:and|&)\s\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u
const role =
  /^(?:\p{Lu}[\p{L}'’-]+ ){0,4}(?:writer|correspondent|reporter|editor|staff|bureau|contributor|columnist|press)s?$/iu
const notNames =
  /^(?:By|by|BY)\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|January|February|March|April|June|July|August|September|October|November|December)\b/u

/** True for a line that names the reporters and nothing else. */
export function isByline(text: string): boolean {
  if (text.length > 140 || !byline.test(text) || notNames.test(text)) return false
  // `By then the bridge had closed.` is a sentence.
  const names = text.slice(3).split(/[([<|,]/u)[0] ?? ''
  return (
    names
      .split(/\s+/u)
      .filter(Boolean)
      .every((word) => /^(?:\p{Lu}|and$|&$|de$|van$|von$|al-)/u.test(word)) && !/[.!?]$/u.test(text)
  )
}

/** True for a second line of a byline: its closing bracket, an address, another name, `Staff Writer`. */
export const goesOnByline = (text: string): boolean => text.length < 140 && (rest.test(text) || role.test(text))
