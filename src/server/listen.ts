import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { fileSystem } from './file-system.ts'
import { openFileCache } from './folder/file-cache.ts'
import { nodeDisk } from './folder/node-disk.ts'
import { hireThread } from './folder/threads.ts'
import { versionOf } from './folder/version.ts'
import { readModelFolder } from './model-folder.ts'
import { createServer } from './server.ts'

/** Serve on the channel that the process's arguments name: `--node-ipc` or `--stdio`. */
export function listen(): void {
  const connection = createConnection(ProposedFeatures.all)
  const script = join(__dirname, 'server.js')
  const modelFolder = join(__dirname, 'models')
  const models = readModelFolder(modelFolder, (problem) => connection.console.warn(problem))
  createServer(connection, {
    models,
    files: fileSystem,
    disk: nodeDisk,
    crew: { size: Math.min(4, availableParallelism()), hire: (hearing) => hireThread(script, hearing) },
    openCache: (directory, folder) => openFileCache(directory, () => versionOf(script, modelFolder), folder),
  })
}
