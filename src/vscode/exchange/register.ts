import { Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Articles } from '../articles.ts'
import type { Deciding } from '../deciding/deciding.ts'
import { registerComparingJudgements } from './comparing-judgements.ts'
import { registerExporting } from './exporting.ts'
import { createTakeIn, registerImporting } from './importing.ts'
import type { Judgements } from './judgements.ts'
import { registerReport } from './report.ts'

/** Registers everything by which decisions go to other people and programs, and come from them. */
export function registerExchange(
  client: BaseLanguageClient,
  articles: Articles,
  deciding: Deciding,
  judgements: Judgements,
): Disposable {
  const takeIn = createTakeIn(client)
  return Disposable.from(
    registerComparingJudgements(deciding, judgements, takeIn),
    registerReport(client, deciding),
    registerExporting(client, articles),
    registerImporting(deciding, takeIn),
  )
}
