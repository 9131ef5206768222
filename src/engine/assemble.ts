import type { VFile } from 'vfile'
import { longestForm } from './actors.ts'
import type { Actor, Analysis, Block, Byline, Claim, Figure, Quotation } from './analysis.ts'
import { stableIds } from './ids.ts'
import { spanAt, within } from './spans.ts'
import { isRole } from './words.ts'

/** Put what the passes left in `file.data` together to the analysis, with ids and links between its parts. */
export function assemble(file: VFile): Analysis {
  const text = String(file)
  const { blocks = [], dates = [], findings = [] } = file.data
  const actors = actorsOf(file)
  const claims = claimsOf(file, text, new Map((file.data.actors ?? []).map((draft, i) => [draft, actors[i]!.id])))
  const figures = figuresOf(file, claims)
  const headline = blocks.find(({ kind }) => kind === 'headline')
  return {
    version: 1,
    article: {
      headline: headline ? { start: headline.start, end: headline.end } : null,
      byline: blocks.filter(({ kind }) => kind === 'byline').flatMap((block) => bylinesOf(block, text)),
      published: file.data.published ?? null,
      place: file.data.place ?? null,
    },
    blocks,
    quotations: quotationsOf(file, text, claims),
    actors: actors.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start),
    claims,
    figures,
    dates,
    findings,
  }
}

function actorsOf(file: VFile): Actor[] {
  const drafts = file.data.actors ?? []
  const names = drafts.map(longestForm)
  const ids = stableIds('a', names)
  const idOf = new Map(drafts.map((draft, i) => [draft, ids[i]!]))
  return drafts.map(({ kind, forms, titles, affiliations, mentions }, i) => {
    const name = names[i]!
    return {
      id: ids[i]!,
      name,
      kind,
      titles: [...titles].sort((a, b) => a.start - b.start),
      affiliations: affiliations
        .map(({ start, end, name, actor }) => ({ start, end, name, ...(actor && { actor: idOf.get(actor)! }) }))
        .sort((a, b) => a.start - b.start),
      aliases: [...forms.keys()].filter((form) => form !== name),
      mentions,
    }
  })
}

function claimsOf(file: VFile, text: string, actorIds: ReadonlyMap<unknown, string>): Claim[] {
  const drafts = file.data.claims ?? []
  const ids = stableIds(
    'c',
    drafts.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' … ')),
  )
  return drafts.map((draft, i) => {
    const said = file.data.said?.get(draft) ?? null
    const { kind, source, cue, content, carriedOver, confidence, why } = draft
    const speaker = file.data.speakers?.get(draft)
    const actor = (speaker && actorIds.get(speaker)) ?? null
    return { id: ids[i]!, kind, source, cue, content, actor, carriedOver, said, figures: [], confidence, why }
  })
}

/** Link each figure to the claim it stands in, both ways. */
function figuresOf(file: VFile, claims: Claim[]): Figure[] {
  const figures = (file.data.figures ?? []).map((figure) => ({ ...figure }))
  for (const claim of claims) {
    for (const span of claim.content) {
      for (const figure of within(figures, span)) {
        figure.claim = claim.id
        claim.figures.push(figure.id)
      }
    }
  }
  return figures
}

function quotationsOf(file: VFile, text: string, claims: readonly Claim[]): Quotation[] {
  const pieces = claims
    .flatMap(({ id, content }) => content.map((span) => ({ ...span, id })))
    .sort((a, b) => a.start - b.start)
  return (file.data.quoted ?? []).map(({ start, end }) => {
    const claim = spanAt(pieces, start)
    if (claim) return { start, end, kind: 'speech', claim: claim.id }
    return { start, end, kind: isTitle(text.slice(start, end)) ? 'title' : 'term' }
  })
}

/** `“The Long Harbour”`: every word of a work's name but the small ones has a capital. */
function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  const large = words.filter((word) => word.length > 3)
  return (
    large.length > 0 &&
    words.length > 1 &&
    /^\p{Lu}/u.test(words[0]!) &&
    large.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  )
}

/** The reporters of a byline: `By Ana Ruiz, Tom Hall and Bo Li, Staff Writers`, `BY ANA RUIZ (ruiz@example.com`. */
function bylinesOf({ start, end }: Block, text: string): Byline[] {
  const line = text.slice(start, end).replace(/\s+/gu, ' ')
  const contact = /[^\s()[\]<>|]+@[^\s()[\]<>|]+/u.exec(line)?.[0]
  const [names = ''] = line.replace(/^by\s+/iu, '').split(/[([<|]/u)
  return names
    .split(/\s+(?:and|&)\s+|,\s*/iu)
    .map((name) => name.trim())
    .filter(
      (name, i) => i === 0 || (/\p{L} \p{Lu}/u.test(name) && !isRole(name.split(' ').at(-1)!.replace(/s$/iu, ''))),
    )
    .filter((name) => name !== '')
    .map((name) => ({ start, end, name: inPlainCase(name), ...(contact !== undefined && { contact }) }))
}

/** `ANA RUIZ` -> `Ana Ruiz`, `LEE DO-YUN` -> `Lee Do-yun`. */
function inPlainCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.replace(/\p{L}[\p{L}’'-]*/gu, (word) => word[0]! + word.slice(1).toLowerCase())
}
