import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { createServer } from './server.ts'

const worker = self as DedicatedWorkerGlobalScope

createServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)))
