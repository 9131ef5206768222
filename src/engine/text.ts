/** Count the words of a text: runs of letters and digits, hyphens and apostrophes inside. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/** The matches of a global pattern in a text, like `matchAll`, which compiles the pattern anew at each call. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    // From the middle of a character of two code units, an emoji, a pattern would step back to its start.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}
