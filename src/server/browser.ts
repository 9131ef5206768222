import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { handName } from './folder/hand.ts'
import { hireWorker, work } from './folder/workers.ts'
import { createServer } from './server.ts'

const worker = self as DedicatedWorkerGlobalScope

if (worker.name === handName) work(worker)
else
  createServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
    crew: {
      size: Math.min(4, worker.navigator?.hardwareConcurrency ?? 1),
      hire: (hearing, models) => hireWorker(worker, models, hearing),
    },
  })
