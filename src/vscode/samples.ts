import { commands, type Disposable, l10n, Uri, window } from 'vscode'

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
]

/** Registers the command that opens a sample article. */
export function registerSamples(extension: Uri): Disposable {
  return commands.registerCommand('newsmark.openSamples', async () => {
    const name = await window.showQuickPick(samples, { placeHolder: l10n.t('A sample article to open') })
    if (name) await window.showTextDocument(Uri.joinPath(extension, 'media', 'samples', name), { preview: false })
  })
}
