import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode'
import type { Articles } from '../articles.ts'

/** Registers what opens the folder's tags, with examples where it has none yet. */
export function registerCodebook(articles: Articles): Disposable {
  return commands.registerCommand('newsmark.editCodebook', async () => {
    const file = codebookOf(articles)
    if (!file) return
    if (!(await exists(file))) await workspace.fs.writeFile(file, new TextEncoder().encode(example()))
    await window.showTextDocument(file, { preview: false })
  })
}

/** The codebook that the active article has, else that of the first folder. */
function codebookOf(articles: Articles): Uri | undefined {
  const ledger = articles.active?.decisions.ledger
  const folder = ledger ? Uri.parse(ledger.uri.replace(/(\/\.newsmark)\/.*$/, '$1')) : firstFolder()
  return folder && Uri.joinPath(folder, 'codebook.json')
}

function firstFolder(): Uri | undefined {
  const [folder] = workspace.workspaceFolders ?? []
  return folder && Uri.joinPath(folder.uri, '.newsmark')
}

/** One that is out of reach counts as there, so that nobody writes over it. */
async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    (error: { code?: string }) => error.code !== 'FileNotFound',
  )
}

function example(): string {
  const tags = [
    { name: l10n.t('open question'), color: '#c2410c', description: l10n.t('Somebody has to ask about it'), key: '1' },
    { name: l10n.t('background'), color: '#1a6fbf', description: l10n.t('What readers need to know'), key: '2' },
  ]
  return `${JSON.stringify({ tags }, null, 2)}\n`
}
