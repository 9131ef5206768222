const stop =
  /^(?:a|about|across|after|ago|all|among|an|and|are|as|at|away|be|because|been|before|but|by|can|could|did|does|during|each|each|for|from|had|has|have|he|her|his|if|in|inside|into|is|it|its|like|may|might|more|near|no|not|of|off|on|only|or|other|our|out|over|per|she|should|since|so|than|that|the|their|then|there|they|this|through|to|too|under|until|up|was|we|were|when|where|which|while|who|will|with|within|without|would|you)$/u
const pluralNoun =
  /^(?:people|men|women|children|police|troops|cattle|fish|sheep|personnel|staff|media|data|(?:[\p{L}-]+men|[\p{L}-]+women|[\p{L}-]+people)|[\p{L}’'-]{2,}(?<!s|u|i|’|')s)$/iu

/** The thing counted, read from the words behind a number: `South Korean nationals` in ` South Korean nationals in Ukraine`. */
export function countedThing(after: string): string | undefined {
  const words: string[] = []
  for (const match of after.matchAll(/([\s-]+)([\p{L}][\p{L}’'-]*|\S)/gu)) {
    const word = match[2]!
    if (words.length >= 5 || !/^\p{L}/u.test(word) || stop.test(word)) return undefined
    words.push(word)
    if (pluralNoun.test(word)) return words.join(' ')
  }
  return undefined
}
