import { remember } from './remember.ts'

// Origin: own work. The usual ways to write one sound of a foreign name in English.

const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yy|ij|ii|y|i|j)$/u, 'y'],
  [/(?:iy|yi|ij|ii|ey|ei|ie|ee|y|j)/gu, 'i'],
  [/(?:ou|oo|w(?=\p{L})|u)/gu, 'u'],
  [/^(?:kh|gh|q|g|c(?![eih])|k)/u, 'k'],
  [/(?:kh|gh|q|c(?![eih])|ck)/gu, 'k'],
  [/(?:dzh|dj)/gu, 'j'],
  [/(?:tsch|tch|tsh|ch)/gu, 'c'],
  [/(?:sch|sh)/gu, 's'],
  [/(?:ts|tz|cz)/gu, 'z'],
  [/(?:ph|ff)/gu, 'f'],
  [/dh/gu, 'd'],
  [/th/gu, 't'],
  [/(?:ah|eh)$/u, 'a'],
  [/(?:w|v)/gu, 'v'],
  [/(\p{L})\1/gu, '$1'],
]

/** How a folded name sounds, roughly: `zelensky` and `zelenskyy`, `gaddafi` and `qadhafi` are one. */
export const soundOf = remember(4000, (name): string =>
  spellings.reduce((sound, [written, one]) => sound.replace(written, one), name),
)
