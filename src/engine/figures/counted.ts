/** Words that begin no thing counted and no name. */
export const stop =
  /^(?:a|about|across|after|again|ago|all|along|alongside|already|also|among|an|and|another|any|are|as|at|away|be|because|been|before|behind|below|between|but|by|can|could|did|does|during|each|even|ever|every|except|for|from|had|has|have|he|her|his|how|if|in|inside|into|is|it|its|just|last|like|may|might|more|must|near|next|no|nor|not|of|off|on|only|onto|or|other|our|out|over|per|plus|rather|she|should|since|so|still|than|that|the|their|then|there|these|they|this|those|through|to|today|together|too|toward|towards|under|until|up|upon|us|versus|via|was|we|were|what|when|where|whether|which|while|who|whose|why|will|with|within|without|would|yet|you|your|yesterday)$/iu
const plural =
  /^(?:people|men|women|children|police|troops|cattle|fish|sheep|aircraft|personnel|staff|media|data|(?:[\p{L}-]+men|[\p{L}-]+women|[\p{L}-]+people)|[\p{L}’'-]{2,}(?<!s|u|i|’|')s)$/u
const singular =
  /^(?:person|man|woman|child|boy|girl|soldier|officer|civilian|worker|passenger|student|resident|driver|victim|vote|seat|death|case)$/u

/** The thing counted, read from the words behind a number: `South Korean nationals` in ` South Korean nationals in Ukraine`. */
export function countedThing(after: string): string | undefined {
  const words: string[] = []
  for (const match of after.matchAll(/([\s-]+)([\p{L}][\p{L}’'-]*|\S)/gu)) {
    const word = match[2]!.replace(/['’](?:s)?$/u, '')
    if (words.length >= 5 || !/^\p{L}/u.test(word) || stop.test(word)) return undefined
    words.push(word)
    if (plural.test(word) && !goesOn(word, after.slice(match.index + match[0].length))) return words.join(' ')
    if (word !== match[2]) return undefined
  }
  return undefined
}

/** `12 Texas counties`: a name that ends in s is the thing counted only where no noun follows. */
const goesOn = (word: string, after: string) => /^\p{Lu}/u.test(word) && countedThing(after) !== undefined

/** The thing of which there is one: `person` in ` person was hurt`. */
export function countedOne(after: string): string | undefined {
  const word = /^\s(\p{Ll}+)(?![\p{L}-])/u.exec(after)?.[1]
  return word !== undefined && singular.test(word) ? word : undefined
}

/** The thing of which a part is counted: `voters` in ` of the town’s voters`, `members` in ` of the 12 members`. */
export function countedWhole(after: string): string | undefined {
  const of = /^\s+of\s+(?:(?:the|its|his|her|their|all|our|these|those)\s+){0,2}(?:\d[\d,]*\s+)?(.*)/su.exec(after)?.[1]
  return of === undefined ? undefined : countedThing(` ${of}`)
}
