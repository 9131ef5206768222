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
export function findTokens(reading: Reading, range?: Range): SemanticTokens {
  const { document, analysis } = reading
  const wanted = range ? toSpan(document, range) : { start: 0, end: document.getText().length }
  const tokens = flatten([...actorTokens(reading), ...figureTokens(analysis)])
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
function actorTokens(reading: Reading): Token[] {
  const { actors, claims } = reading.analysis
  const speaking = new Set(claims.flatMap((claim) => speakingMentions(reading, claim)))
  return actors
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => speaking.has(mention) || mention.form === 'name' || mention.form === 'short')
    .map((mention) => ({ ...mention, type: speaking.has(mention) ? 'speaker' : 'actor' }))
}

/** The mentions inside a claim's source that stand for the one whose claim it is. */
function speakingMentions({ actors }: Reading, { actor, source }: Claim): Mention[] {
  if (actor === null || !source) return []
  const mentions = actors.get(actor)?.mentions ?? []
  return mentions.filter(({ start, end }) => source.start <= start && end <= source.end)
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
