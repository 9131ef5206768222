import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis, Claim, Mention, Span } from '../engine/analysis.ts'
import { toRange, toSpan } from './convert.ts'
import type { Reading } from './reading.ts'

const tokenTypes = ['speaker', 'actor', 'figure'] as const

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [] }

interface Token extends Span {
  type: (typeof tokenTypes)[number]
}

/** Mark speakers, other actors and figures, in the whole article or in a range of it. */
export function findTokens({ document, analysis }: Reading, range?: Range): SemanticTokens {
  const wanted = range ? toSpan(document, range) : { start: 0, end: document.getText().length }
  const tokens = flatten([...actorTokens(analysis), ...figureTokens(analysis)])
    .filter(({ start, end }) => start < wanted.end && end > wanted.start)
    .flatMap((token) => splitLines(document, token))
  const builder = new SemanticTokensBuilder()
  for (const { type, ...span } of tokens) {
    const { start } = toRange(document, span)
    builder.push(start.line, start.character, span.end - span.start, tokenTypes.indexOf(type), 0)
  }
  return builder.build()
}

/** Nothing for a pronoun or a description that does not speak: only names and speakers are coloured. */
function actorTokens({ actors, claims }: Analysis): Token[] {
  const mentions = actors.flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, actor: id })))
  const speaking = findSpeaking(mentions.sort(byStart), claims)
  return mentions
    .filter((mention) => speaking.has(mention) || mention.form === 'name' || mention.form === 'short')
    .map((mention) => ({ ...mention, type: speaking.has(mention) ? 'speaker' : 'actor' }))
}

type ActorMention = Mention & { actor: string }

/** Find the mentions inside a claim's source that stand for the one whose claim it is, in one walk over both. */
function findSpeaking(mentions: readonly ActorMention[], claims: readonly Claim[]): Set<ActorMention> {
  const sources = claims.flatMap(({ source, actor }) => (source && actor ? { ...source, actor } : [])).sort(byStart)
  const speaking = new Set<ActorMention>()
  let next = 0
  for (const source of sources) {
    while (next < mentions.length && mentions[next]!.start < source.start) next += 1
    for (let index = next; index < mentions.length && mentions[index]!.start < source.end; index += 1) {
      const mention = mentions[index]!
      if (mention.actor === source.actor && mention.end <= source.end) speaking.add(mention)
    }
  }
  return speaking
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

function figureTokens({ figures }: Analysis): Token[] {
  return figures.map(({ start, end }) => ({ start, end, type: 'figure' }))
}

/** In text order without overlaps: the outer one stays (`the three ministers` over `three`). */
function flatten(tokens: Token[]): Token[] {
  let reached = 0
  return tokens
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached || start === end) return false
      reached = end
      return true
    })
}

function splitLines(document: TextDocument, { start, end, type }: Token): Token[] {
  const lines = document
    .getText()
    .slice(start, end)
    .matchAll(/[^\r\n]+/g)
  return Array.from(lines, ({ index, 0: line }) => ({ start: start + index, end: start + index + line.length, type }))
}
