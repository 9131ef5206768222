import {
  commands,
  type Disposable,
  l10n,
  type QuickPickItem,
  TabInputText,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type ArticlesExported,
  type ExportFormat,
  type ExportParams,
  exportRequest,
} from '../../server/exchange-protocol.ts'
import type { Articles } from '../articles.ts'
import { tell } from '../deciding/tell.ts'
import { isNews } from '../language.ts'
import { countArticles, withoutIcons } from '../words.ts'
import { ask } from './asking.ts'
import { beside, hasByteOrderMark, saveText } from './files.ts'
import { endings, formats, nameFormat } from './formats.ts'

/** Registers what writes the marks of articles, with what people decided about them, into a file of another program. */
export function registerExporting(client: BaseLanguageClient, articles: Articles): Disposable {
  return commands.registerCommand('newsmark.exportArticle', async () => {
    const active = articles.activeDocument
    const documents = active && (await pickDocuments(active))
    const format = documents && (await pickFormat(documents.length))
    if (format) await save(client, documents, format)
  })
}

/** Asks which of the open articles are meant, where there are several. */
async function pickDocuments(active: TextDocument): Promise<TextDocument[] | undefined> {
  const open = await openArticles()
  if (open.length < 2) return [active]
  const picks: (QuickPickItem & { documents: TextDocument[] })[] = [
    { label: l10n.t('This article'), description: withoutIcons(nameOf(active)), documents: [active] },
    { label: l10n.t('All open articles'), description: countArticles(open.length), documents: open },
  ]
  return (await window.showQuickPick(picks, { placeHolder: l10n.t('What is to be exported') }))?.documents
}

/** The articles of all tabs, those that nobody has looked at yet as well. */
async function openArticles(): Promise<TextDocument[]> {
  const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs)
  const addresses = tabs.flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : []))
  const documents = await Promise.allSettled(
    [...new Set(addresses)].map((address) => workspace.openTextDocument(Uri.parse(address))),
  )
  return documents.flatMap((read) => (read.status === 'fulfilled' && isNews(read.value) ? [read.value] : []))
}

const nameOf = ({ uri }: TextDocument) => uri.path.split('/').at(-1)!

/** brat has a file for each article. */
async function pickFormat(count: number): Promise<ExportFormat | undefined> {
  const picks = formats
    .filter((format) => count === 1 || format !== 'brat')
    .map((format): QuickPickItem & { format: ExportFormat } => ({ ...nameFormat(format), format }))
  const placeHolder = l10n.t('For which program')
  return (await window.showQuickPick(picks, { placeHolder, matchOnDetail: true }))?.format
}

async function save(client: BaseLanguageClient, documents: TextDocument[], format: ExportFormat): Promise<void> {
  const articles = await Promise.all(
    documents.map(async (document) => ({
      uri: document.uri.toString(),
      byteOrderMark: await hasByteOrderMark(document),
    })),
  )
  const params: ExportParams = { articles, format }
  const exported = await ask<ArticlesExported>(client, exportRequest, params)
  if (!exported) return
  const { label } = nameFormat(format)
  const ending = endings[format]
  const file = await saveText(exported.text, suggest(documents, ending), { [label]: [ending.slice(1)] })
  if (file)
    tell([l10n.t('Saved as {0}', withoutIcons(workspace.asRelativePath(file))), ...tellOrphans(exported)].join(' · '))
}

function suggest(documents: TextDocument[], ending: string): Uri {
  const file = beside(documents[0]!, ending)
  return documents.length === 1 ? file : Uri.joinPath(file, '..', `newsmark${ending}`)
}

function tellOrphans({ orphans }: ArticlesExported): string[] {
  return orphans > 0 ? [l10n.t('{0} decisions are left out: their words are not found', orphans)] : []
}
