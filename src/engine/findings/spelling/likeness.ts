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

/**
 * A slip of the pen: one letter more, less, other or turned with its neighbour in six letters and more, two of them in nine and
 * more. `Sanders` may be the Sander family, and what begins otherwise is another name.
 */
export function isSlip(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)]
  const longest = Math.max(a.length, b.length)
  if (longest < 6 || a[0] !== b[0] || a === b || `${a}s` === b || a === `${b}s`) return false
  const most = longest < 9 ? 1 : 2
  return (
    Math.abs(a.length - b.length) <= most &&
    slips(a, b, most) &&
    (longest > 6 || a.length !== b.length || isTurned(a, b))
  )
}

/** True where so many letters put in, left out, changed or turned round at most make one word of the other. */
function slips(a: string, b: string, most: number): boolean {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [restA, restB] = [a.slice(i), b.slice(i)]
  if (restA === restB) return true
  if (most === 0) return false
  return (
    slips(restA.slice(1), restB, most - 1) ||
    slips(restA, restB.slice(1), most - 1) ||
    slips(restA.slice(1), restB.slice(1), most - 1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && slips(restA.slice(2), restB.slice(2), most - 1))
  )
}

/** In a short name another letter is another name: `Holmer` and `Holder`, but `Kasich` and `Kaisch`. */
const isTurned = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('')
