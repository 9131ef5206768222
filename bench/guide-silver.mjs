// The silver reference tags as dates what points to no day, month or year (`now`, `recently`, `the future`), and as times
// what points to a day (`Monday night`). Here the tags are as the annotation guide wants them, looking at their words alone.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dev, folder, lines } from './corpus.mjs'

const noDay =
  /^(?:the |this |that |a |an )?(?:(?:right |until )?now|(?:very |near |not too distant )?(?:past|present|future|current|time|second|minute|hour|moment)|currently|recently|previously|once)$/iu
const day =
  /(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow|(?:this|last) (?:morning|afternoon|evening|night)/iu

/** Write the split anew; its folder, and how many tags went and came. */
export function guideSilver() {
  const split = join(folder, 'guide')
  mkdirSync(split)
  symlinkSync(resolve(dev, 'text'), join(split, 'text'), 'junction')
  let [gone, come] = [0, 0]
  const articles = lines(join(dev, 'silver.jsonl')).map((silver) => {
    const text = readFileSync(join(dev, 'text', `${silver.id}.txt`), 'utf8')
    const names = silver.names.flatMap(([start, end, tag]) => {
      const words = text.slice(start, end).replace(/\s+/gu, ' ')
      if (tag === 'DATE' && noDay.test(words)) {
        gone++
        return []
      }
      if (tag !== 'TIME' || !day.test(words)) return [[start, end, tag]]
      come++
      return [[start, end, 'DATE']]
    })
    return JSON.stringify({ ...silver, names })
  })
  writeFileSync(join(split, 'silver.jsonl'), `${articles.join('\n')}\n`)
  return { split, gone, come }
}
