import { window } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

/** Sends a request of the exchange protocol; where it is refused, a person is told why. */
export async function ask<Answer>(client: BaseLanguageClient, request: string, params: object): Promise<Answer | null> {
  try {
    return await client.sendRequest<Answer | null>(request, params)
  } catch (error) {
    void window.showErrorMessage((error as Error).message)
    return null
  }
}
