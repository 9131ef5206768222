import type { Actor, Edit, Finding } from '../engine/analysis.ts'
import type { HouseSpelling } from '../ledger/actors.ts'
import type { Reading } from './reading.ts'

/** What is spelled otherwise than the house does, an actor a finding; in text order within each. */
export function findOtherSpellings({ document, engine, judgements }: Reading): Finding[] {
  const text = document.getText()
  return judgements.spellings.flatMap((house) => {
    const actor = engine.actors.find((each) => each.kind === house.actor.kind && each.name === house.actor.name)
    const edits = actor ? editsFor(actor, house, text) : []
    if (edits.length === 0) return []
    const places = edits.map(({ start, end }) => ({ start, end }))
    const message = `The house spells “${house.actor.name}” as “${house.spelling}”.`
    return { rule: 'name-spelling' as const, message, places, severity: 'warning' as const, edits }
  })
}

/** What the article's own check would have spelled otherwise than the house does is left out. */
export function withoutContrary(findings: readonly Finding[], { judgements: { spellings } }: Reading): Finding[] {
  const others = new Set(
    spellings.flatMap(({ actor, spelling }) => changed(actor.name, spelling).map(([from]) => from)),
  )
  const isContrary = ({ rule, edits = [] }: Finding) =>
    rule === 'name-spelling' && edits.some(({ text }) => wordsOf(text).some((word) => others.has(word)))
  return findings.filter((finding) => !isContrary(finding))
}

/** In the mentions of an actor, the words that the house spells otherwise: `Zelenskyy’s` has one. */
function editsFor({ mentions }: Actor, { actor, spelling }: HouseSpelling, text: string): Edit[] {
  const words = new Map(changed(actor.name, spelling))
  return mentions.flatMap(({ start, end }) => {
    const mention = text.slice(start, end)
    if (mention === actor.name) return { start, end, text: spelling }
    return [...mention.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
      const instead = words.get(word)
      return instead ? { start: start + index, end: start + index + word.length, text: instead } : []
    })
  })
}

/** The words of a name that another has otherwise, word by word; none where they do not match. */
function changed(name: string, spelling: string): [string, string][] {
  const [from, to] = [wordsOf(name), wordsOf(spelling)]
  if (from.length !== to.length) return []
  return from.flatMap((word, index): [string, string][] => (word === to[index] ? [] : [[word, to[index]!]]))
}

const wordsOf = (name: string) => name.split(/\s+/u).filter(Boolean)
