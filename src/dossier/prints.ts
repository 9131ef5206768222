import type { Block } from '../engine/analysis.ts'
import { mix } from './hash.ts'

/** The hash of each run of eight words that is kept and where it starts, in turn. */
export type Print = number[]

const runLength = 8

/** One run in thirty is kept, chosen by its hash: two copies keep the same ones, whatever stands around them. */
const sample = 30

/** More runs of one article are not kept. */
const mostKept = 400

/** Sample the runs of eight words of what the article tells, furniture apart. */
export function printOf(blocks: readonly Block[], text: string): Print {
  const words = blocks.filter(({ kind }) => kind === 'paragraph').flatMap((block) => wordHashes(block, text))
  const kept = new Map<number, number>()
  for (let i = 0; i + runLength <= words.length && kept.size < mostKept; i++) {
    let run = 0
    for (let k = i; k < i + runLength; k++) run = (Math.imul(run, 0x01000193) ^ words[k]![0]) | 0
    const hash = mix(run)
    if (hash % sample === 0 && !kept.has(hash)) kept.set(hash, words[i]![1])
  }
  return [...kept].flat()
}

/** A word's hash and where it starts. */
type HashedWord = [hash: number, start: number]

/** Every word, without case; whatever is no letter or digit of ASCII but beyond it counts as a letter, quotation marks and dashes apart. */
function wordHashes({ start, end }: Block, text: string): HashedWord[] {
  const words: HashedWord[] = []
  let word: HashedWord | null = null
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (isLetter(code)) {
      word ??= [0, i]
      word[0] = Math.imul(word[0] ^ (code < 128 ? code | 32 : code), 0x01000193)
    } else if (word) {
      words.push(word)
      word = null
    }
  }
  return word ? [...words, word] : words
}

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && (code < 0x2000 || code > 0x206f))
