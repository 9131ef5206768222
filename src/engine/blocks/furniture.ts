import { furnitureLabels, furnitureOpenings, furniturePhrases, labelTails } from '../lexicon/furniture.ts'
import { wordCount } from '../text.ts'

// `Home > News > Portwick`; in `Council backs bridge | Harbour Wire` the first part is a title
const breadcrumbs =
  /^[^.!?>›»|]{1,40}(?:\s[>›»]\s[^.!?>›»|]{1,40}){1,6}$|^(?:\S+\s){1,3}(?:\|\s(?:\S+\s){0,2}\S+\s?){1,6}$/u
// `(0/250)`, `12/500 characters`
const counter = /\(\d+\s*\/\s*\d+\p{L}?\)$|^\d+\s*\/\s*\d+(?:\s\p{L}+)?$/u
const copyright = /^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}|by\s))|\ball rights reserved\b/iu
const counted = /^\d+ (?:comments?|shares?|likes?|views?|min(?:ute)?s? read)$/iu
const followed = /^follow .{2,50} on (?:twitter|facebook|instagram|threads|tiktok|x)\.?$/iu
const letterless = /^\P{L}*\p{L}?\P{L}*$/u
const endsSentence = /[.!?…]["”’'»)\]]*$/u

/** True for a line that the site added: breadcrumbs, counters, share and log-in lines, labels of links. */
export function isFurniture(text: string): boolean {
  if (text.length > 160) return false
  const words = wordCount(text)
  if (breadcrumbs.test(text) || copyright.test(text) || counted.test(text) || followed.test(text)) return true
  if ((counter.test(text) && words <= 6) || (letterless.test(text) && !/\p{N}/u.test(text))) return true
  if (words <= 14 && opensWith(text, furniturePhrases)) return true
  if (endsSentence.test(text)) return false
  return (words <= 14 && opensWith(text, furnitureOpenings)) || (words <= 6 && isLabel(text))
}

function opensWith(text: string, openings: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return openings.some((words) => lower.startsWith(words) && !/^[\p{L}\p{N}]/u.test(lower.slice(words.length)))
}

const labels = new Set(furnitureLabels)
const tails = new Set(labelTails)

/** `Print`, `Share on X`, `Comments (12)`, `Facebook Twitter Email`; `Share prices fall` is a title. */
function isLabel(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  const label = [1, 2].find((count) => labels.has(words.slice(0, count).join(' ')))
  if (label === undefined) return false
  const next = words[label]
  return next === undefined || tails.has(next) || words.every((word) => labels.has(word)) || /^[\p{L}\s]+:/u.test(text)
}
