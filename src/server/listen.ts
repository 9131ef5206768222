import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { createServer } from './server.ts'

/** Serve on the channel that the process's arguments name: `--node-ipc` or `--stdio`. */
export function listen(): void {
  createServer(createConnection(ProposedFeatures.all))
}
