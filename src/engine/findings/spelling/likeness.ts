/** How like two spellings of a name are: neither sound nor letters know which of them is right. */

/** `Wójcik` and `Wojcik`, `O’Neill` and `O'Neill` fold to one. */
export const fold = (word: string): string =>
  /[^a-z]/i.test(word)
    ? word
        .normalize('NFD')
        .replace(/[\p{M}'’‘-]+/gu, '')
        .toLowerCase()
    : word.toLowerCase()

/** The rewritings that make one of what sounds alike, in order. */
const sounds: readonly (readonly [letters: RegExp, sound: string])[] = [
  [/ph/g, 'f'],
  [/sch/g, 'sh'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/(?<=[^aeiouycs])h/g, ''],
  [/(?:[ei][eiy]|y|ij)/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{2})e$/g, ''],
  [/(?<=.{3})h$/g, ''],
]

/** `Zelensky` and `Zelenskyy`, `Pereira` and `Pereyra`, `Hillary` and `Hilary` have one key; `Marsh` and `March` have not. */
export const soundKey = (word: string): string =>
  sounds.reduce((key, [letters, sound]) => key.replace(letters, sound), fold(word))

/** A letter more or less, or two that stand in turned order: `Johnson` and `Johnston`, `Kasich` and `Kaisch`. */
export function isSlip(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length < 6 || long.length - short.length > 1 || short === long) return false
  // `Sanders` may be the Sander family, and `Roberts` is another name than `Robert`.
  if (long === `${short}s`) return false
  const from = firstDifference(short, long)
  if (from === 0) return false
  if (long.length > short.length) return short.slice(from) === long.slice(from + 1)
  const turned = short[from] === long[from + 1] && short[from + 1] === long[from]
  return turned && short.slice(from + 2) === long.slice(from + 2)
}

function firstDifference(short: string, long: string): number {
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  return i
}
