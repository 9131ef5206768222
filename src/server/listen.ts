import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { fileSystem } from './file-system.ts'
import { nodeDisk } from './folder/node-disk.ts'
import { hireThread } from './folder/threads.ts'
import { readModelFolder } from './model-folder.ts'
import { createServer } from './server.ts'

/** Serve on the channel that the process's arguments name: `--node-ipc` or `--stdio`. */
export function listen(): void {
  const connection = createConnection(ProposedFeatures.all)
  const models = readModelFolder(join(__dirname, 'models'), (problem) => connection.console.warn(problem))
  createServer(connection, {
    models,
    files: fileSystem,
    disk: nodeDisk,
    crew: {
      size: Math.min(4, availableParallelism()),
      hire: (hearing) => hireThread(join(__dirname, 'server.js'), hearing),
    },
  })
}
