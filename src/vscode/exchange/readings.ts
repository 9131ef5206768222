import { commands, Disposable, EventEmitter, l10n, Uri, workspace } from 'vscode'
import type { Judgements } from './judgements.ts'

const scheme = 'newsmark-reading'

const sides = ['ours', 'theirs'] as const

/** Registers what shows what two people make of an article as two texts, a mark a line, which the editor compares. */
export function registerReadings(judgements: Judgements): Disposable {
  const changed = new EventEmitter<Uri>()
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (address) => readingAt(judgements, address),
    }),
    judgements.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri)
    }),
  )
}

/** Shows the two texts side by side. */
export async function showReadings(judgements: Judgements): Promise<void> {
  const { uri } = judgements.judges ?? {}
  const comparison = judgements.of(uri)
  if (!uri || !comparison) return
  const [ours, theirs] = comparison.names.map((name, index) =>
    Uri.from({ scheme, path: `/${name.replaceAll('/', ' ')}`, query: JSON.stringify({ uri, side: sides[index] }) }),
  )
  await commands.executeCommand('vscode.diff', ours, theirs, l10n.t('{0} ↔ {1}', ...comparison.names))
}

/** Empty where the two are not compared any more. */
function readingAt(judgements: Judgements, { query }: Uri): string {
  const { uri, side } = JSON.parse(query) as { uri: string; side: (typeof sides)[number] }
  return judgements.of(uri)?.compared.readings[side] ?? ''
}
