/** Count the words of a text: runs of letters and digits, hyphens and apostrophes inside. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
