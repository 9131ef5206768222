import { commands, type Disposable, env, l10n, type QuickPickItem, type TextDocument, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type ReportParams, reportRequest } from '../../server/exchange-protocol.ts'
import type { Deciding } from '../deciding/deciding.ts'
import { ask } from './asking.ts'
import { beside, saveText } from './files.ts'

/** Registers what draws up what was checked in the active article, by whom, and what was not. */
export function registerReport(client: BaseLanguageClient, deciding: Deciding): Disposable {
  return commands.registerCommand('newsmark.signOffReport', async () => {
    const document = (await deciding.article())?.document
    const format = document && (await pickFormat())
    if (!format) return
    const params: ReportParams = { uri: document.uri.toString(), format }
    const report = await ask<string>(client, reportRequest, params)
    if (report === null) return
    if (format === 'html') await save(report, document)
    else await show(report)
  })
}

async function pickFormat(): Promise<ReportParams['format'] | undefined> {
  const picks: (QuickPickItem & { format: ReportParams['format'] })[] = [
    { label: 'Markdown', detail: l10n.t('To be read here, and edited before it is saved'), format: 'markdown' },
    { label: 'HTML', detail: l10n.t('One page to be printed or mailed'), format: 'html' },
  ]
  return (await window.showQuickPick(picks, { placeHolder: l10n.t('How the report is written') }))?.format
}

async function show(content: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content })
  await window.showTextDocument(document)
  await commands.executeCommand('markdown.showPreviewToSide', document.uri)
}

async function save(page: string, document: TextDocument): Promise<void> {
  const file = await saveText(page, beside(document, '-report.html'), { HTML: ['html'] })
  if (!file) return
  const open = l10n.t('Open')
  const chosen = await window.showInformationMessage(l10n.t('Saved as {0}', workspace.asRelativePath(file)), open)
  if (chosen === open) await env.openExternal(file)
}
