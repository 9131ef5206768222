import { type ExtensionContext, Uri, workspace } from 'vscode'
import {
  BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { type InitializationOptions, type ModelBytes, modelFiles } from '../server/protocol.ts'
import { activateNewsmark, type Newsmark } from './activate.ts'

/** Starts Newsmark in a browser, where the language server is a web worker. */
export function activate(context: ExtensionContext): Newsmark {
  const dist = Uri.joinPath(context.extensionUri, 'dist')
  return activateNewsmark(context, (options) => new WorkerClient(options, dist))
}

/** Makes a new worker at each start: one that was stopped cannot be used again. */
class WorkerClient extends BaseLanguageClient {
  readonly #dist: Uri
  #address: string | undefined
  #worker: Worker | undefined

  constructor(options: LanguageClientOptions, dist: Uri) {
    super('newsmark', 'Newsmark', options)
    this.#dist = dist
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.#worker?.terminate()
    const options: InitializationOptions = this.clientOptions.initializationOptions
    options.models ??= await readModels(Uri.joinPath(this.#dist, 'models'))
    this.#address ??= await createAddress(Uri.joinPath(this.#dist, 'server.browser.js'))
    const worker = new Worker(this.#address)
    this.#worker = worker
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }

  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout)
    this.#worker?.terminate()
  }
}

/** Makes an address of a script's bytes, because a worker straight from a remote extension's address is refused. */
async function createAddress(script: Uri): Promise<string> {
  const bytes = await workspace.fs.readFile(script)
  return URL.createObjectURL(new Blob([bytes.slice()], { type: 'text/javascript' }))
}

/** Reads the trained models for the worker; the server tells of one that is missing. */
async function readModels(folder: Uri): Promise<ModelBytes> {
  const entries = Object.entries(modelFiles).map(async ([name, file]) => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(folder, file)).then(undefined, () => undefined)
    return bytes ? [[name, bytes.slice()]] : []
  })
  return Object.fromEntries((await Promise.all(entries)).flat())
}
