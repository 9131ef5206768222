import { commands, type Disposable, l10n, type QuickPickItem, type TextDocument, window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type DecisionsImported,
  type ImportFormat,
  type ImportParams,
  importRequest,
} from '../../server/exchange-protocol.ts'
import type { Deciding } from '../deciding/deciding.ts'
import { ask } from './asking.ts'
import { hasByteOrderMark, type PickedFile, pickFile } from './files.ts'
import { nameFormat } from './formats.ts'

/** Takes what a file says about an article into its ledger, and tells how much that is. */
export type TakeIn = (document: TextDocument, text: string, format: ImportFormat) => Promise<void>

export function createTakeIn(client: BaseLanguageClient): TakeIn {
  return async (document, text, format) => {
    const byteOrderMark = await hasByteOrderMark(document)
    const params: ImportParams = { uri: document.uri.toString(), byteOrderMark, text, format }
    const imported = await ask<DecisionsImported>(client, importRequest, params)
    if (imported) void window.showInformationMessage(tellImported(imported))
  }
}

/** Registers what takes decisions from a file into the ledger of the active article. */
export function registerImporting(deciding: Deciding, takeIn: TakeIn): Disposable {
  return commands.registerCommand('newsmark.importDecisions', async () => {
    const document = (await deciding.article())?.document
    if (!document) return
    const filters = { [l10n.t('Annotations')]: ['jsonl', 'jsonld', 'json', 'ann'] }
    const file = await pickFile(l10n.t('Import'), filters)
    const format = file && (await pickFormat(file))
    if (format) await takeIn(document, file.text, format)
  })
}

/** Asks for the format, the one that it looks like first. */
async function pickFormat(file: PickedFile): Promise<ImportFormat | undefined> {
  const likely = likelyFormat(file)
  const formats: ImportFormat[] = ['w3c', 'brat', 'jsonl']
  const picks = formats
    .sort((a, b) => Number(b === likely) - Number(a === likely))
    .map((format): QuickPickItem & { format: ImportFormat } => ({ ...nameFormat(format), format }))
  const picked = await window.showQuickPick(picks, { title: file.name, placeHolder: l10n.t('In which format is it?') })
  return picked?.format
}

function likelyFormat({ name, text }: Pick<PickedFile, 'name' | 'text'>): ImportFormat {
  if (name.endsWith('.ann')) return 'brat'
  return /"(?:@context|AnnotationPage|target)"/.test(text.slice(0, 1000)) ? 'w3c' : 'jsonl'
}

function tellImported({ taken, known, lost, others }: DecisionsImported): string {
  const counts = [l10n.t('{0} decisions taken in, {1} were known', taken, known)]
  if (lost > 0) counts.push(l10n.t('{0} are about words that are not in the article', lost))
  if (others > 0) counts.push(l10n.t('{0} are about other articles', others))
  return counts.join(', ')
}
