import { commands, type Disposable, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode'

/** The sample articles by file name; a browser cannot list a folder of the extension. */
export const samples = [
  'battery-maker-figures.news.txt',
  'border-vineyards-guillemets.news.txt',
  'council-vote-second-look.news.txt',
  'dam-hearing-quotations.news.txt',
  'harbour-bridge-courier.news.txt',
  'harbour-bridge-tribune-clipping.news.txt',
  'library-flood-web-clipping.news.txt',
  'lighthouse-keeper-interview.news.txt',
  'reservoir-inquiry-british.news.txt',
  'telescope-talks-actors.news.txt',
  'tunnel-leak-evening-post.news.txt',
  'tunnel-leak-gazette.news.txt',
  'tunnel-leak-herald-copy.news.txt',
  'tunnel-leak-wire.news.txt',
]

interface Choice extends QuickPickItem {
  open(): PromiseLike<unknown>
}

/** Registers the command that opens a sample article, or all of them as a folder in `storage`. */
export function registerSamples(extension: Uri, storage: Uri): Disposable {
  const folder = Uri.joinPath(extension, 'media', 'samples')
  return commands.registerCommand('newsmark.openSamples', async () => {
    const choices = samples.map((name): Choice => {
      return { label: name, open: () => window.showTextDocument(Uri.joinPath(folder, name), { preview: false }) }
    })
    const all: Choice = {
      label: l10n.t('All of them, as a folder'),
      description: l10n.t('to see who is in them and where they disagree'),
      open: () => openCopy(folder, Uri.joinPath(storage, 'samples')),
    }
    // What a browser stores for an extension is no folder that it can open.
    const offered = storage.scheme === 'vscode-userdata' ? choices : [all, ...choices]
    const chosen = await window.showQuickPick(offered, { placeHolder: l10n.t('A sample article to open') })
    await chosen?.open()
  })
}

/** Opens a copy in a window of its own: what people decide about it is written beside it. */
async function openCopy(from: Uri, to: Uri): Promise<void> {
  for (const name of samples) {
    await workspace.fs.copy(Uri.joinPath(from, name), Uri.joinPath(to, name), { overwrite: true })
  }
  await commands.executeCommand('vscode.openFolder', to, { forceNewWindow: true })
}
