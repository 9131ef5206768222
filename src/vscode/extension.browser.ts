import { type ExtensionContext, Uri, workspace } from 'vscode'
import {
  BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser'
import { activateNewsmark, type Newsmark } from './activate.ts'

/** Starts Newsmark in a browser, where the language server is a web worker. */
export function activate(context: ExtensionContext): Newsmark {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js')
  return activateNewsmark(context, (options) => new WorkerClient(options, script))
}

/** Makes a new worker at each start: one that was stopped cannot be used again. */
class WorkerClient extends BaseLanguageClient {
  readonly #script: Uri
  #address: string | undefined
  #worker: Worker | undefined

  constructor(options: LanguageClientOptions, script: Uri) {
    super('newsmark', 'Newsmark', options)
    this.#script = script
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.#worker?.terminate()
    this.#address ??= await createAddress(this.#script)
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
