import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import type { Block, BlockKind, Claim, Span } from '../engine/analysis.ts'
import { toRange } from './convert.ts'
import type { Reading } from './reading.ts'
import { partsOf, speakerOf, wordsOf } from './speech.ts'
import { clip, oneLine } from './words.ts'

const nameLength = 80

const symbolKinds: Record<Exclude<BlockKind, 'furniture'>, SymbolKind> = {
  headline: SymbolKind.File,
  deck: SymbolKind.Property,
  byline: SymbolKind.Property,
  dateline: SymbolKind.Property,
  caption: SymbolKind.Property,
  paragraph: SymbolKind.String,
}

/** Outline an article for walking it by ear: every block by its first words, with its claims below it. */
export function findSymbols(reading: Reading): DocumentSymbol[] {
  const claims = reading.analysis.claims.map((claim) => ({ claim, extent: extentOf(claim) }))
  return reading.analysis.blocks.flatMap((block) => {
    if (block.kind === 'furniture') return []
    const own = claims.filter(({ extent }) => block.start <= extent.start && extent.start < block.end)
    return blockSymbol(
      reading,
      block,
      symbolKinds[block.kind],
      own.map(({ claim }) => claimSymbol(reading, claim, block)),
    )
  })
}

function blockSymbol(reading: Reading, block: Block, kind: SymbolKind, children: DocumentSymbol[]): DocumentSymbol {
  const { document } = reading
  const range = toRange(document, block)
  const words = clip(oneLine(document.getText().slice(block.start, block.end)).trim(), nameLength)
  return { name: words || block.kind, detail: block.kind, kind, range, selectionRange: range, children }
}

function claimSymbol(reading: Reading, claim: Claim, block: Span): DocumentSymbol {
  const { document } = reading
  const extent = within(extentOf(claim), block)
  return {
    name: clip(`${speakerOf(reading, claim) ?? 'Unattributed'}: ${wordsOf(reading, claim)}`, nameLength),
    detail: claim.kind,
    kind: SymbolKind.Event,
    range: toRange(document, extent),
    selectionRange: toRange(document, within(claim.content[0] ?? extent, extent)),
  }
}

function extentOf(claim: Claim): Span {
  const parts = partsOf(claim)
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }
}

/** Cut a span to another: a claim that goes on in the next paragraph must not leave its parent's range. */
function within({ start, end }: Span, bounds: Span): Span {
  const from = Math.min(Math.max(start, bounds.start), bounds.end)
  return { start: from, end: Math.max(from, Math.min(end, bounds.end)) }
}
