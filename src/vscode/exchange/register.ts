import { Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Articles } from '../articles.ts'
import type { Deciding } from '../deciding/deciding.ts'
import { registerExporting } from './exporting.ts'
import { createTakeIn, registerImporting } from './importing.ts'
import { registerReport } from './report.ts'

/** Registers everything by which decisions go to other people and programs, and come from them. */
export function registerExchange(client: BaseLanguageClient, articles: Articles, deciding: Deciding): Disposable {
  const takeIn = createTakeIn(client)
  return Disposable.from(
    registerReport(client, deciding),
    registerExporting(client, articles),
    registerImporting(deciding, takeIn),
  )
}
