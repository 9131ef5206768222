import { type ClientCapabilities, CodeLensRefreshRequest, type Connection } from 'vscode-languageserver'

/** Have the client ask again for what it shows in articles, as far as it can be told to. */
export function createRefresh(connection: Connection, { workspace = {} }: ClientCapabilities): () => void {
  const { semanticTokens, codeLens, inlayHint } = workspace
  const refreshes = [
    ...(semanticTokens?.refreshSupport ? [async () => connection.languages.semanticTokens.refresh()] : []),
    ...(codeLens?.refreshSupport ? [async () => connection.sendRequest(CodeLensRefreshRequest.type)] : []),
    ...(inlayHint?.refreshSupport ? [async () => connection.languages.inlayHint.refresh()] : []),
  ]
  // A client that is just going away answers none of them.
  return () => refreshes.forEach((refresh) => void refresh().catch(() => undefined))
}
