import { commands, Disposable, EventEmitter, l10n, Uri, ViewColumn, workspace } from 'vscode'
import { readingScheme } from '../language.ts'
import type { Judgements } from './judgements.ts'

const sides = ['ours', 'theirs'] as const

/** Registers what shows what two people make of an article as two texts, a mark a line, which the editor compares. */
export function registerReadings(judgements: Judgements): Disposable {
  const changed = new EventEmitter<Uri>()
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(readingScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (address) => readingAt(judgements, address),
    }),
    judgements.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === readingScheme) changed.fire(uri)
    }),
  )
}

/** Shows what differs between the two texts, beside the article, which stays the one that the sidebar is about. */
export async function showReadings(judgements: Judgements): Promise<void> {
  const { uri } = judgements.judges ?? {}
  const comparison = judgements.of(uri)
  if (!uri || !comparison) return
  const [ours, theirs] = comparison.names.map((name, index) =>
    Uri.from({
      scheme: readingScheme,
      path: `/${name.replaceAll('/', ' ')}`,
      query: JSON.stringify({ uri, side: sides[index] }),
    }),
  )
  const title = l10n.t('{0} ↔ {1}', ...comparison.names)
  await commands.executeCommand('vscode.diff', ours, theirs, title, { viewColumn: ViewColumn.Beside })
}

/** Empty where the two are not compared any more. */
function readingAt(judgements: Judgements, { query }: Uri): string {
  const { uri, side } = JSON.parse(query) as { uri: string; side: (typeof sides)[number] }
  return judgements.of(uri)?.compared.readings[side] ?? ''
}
