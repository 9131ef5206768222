import { Disposable, EventEmitter, type LogOutputChannel, Uri, workspace } from 'vscode'
import { type BaseLanguageClient, ExecuteCommandRequest, State } from 'vscode-languageclient'
import { type Folder, type FolderParams, folderChanged, folderRequest, stopReading } from '../server/folder-protocol.ts'
import type { Articles } from './articles.ts'

/** Knows which folder of the workspace the sidebar speaks of and how far it is read, and asks the server about it. */
export class Folders implements Disposable {
  readonly #client: BaseLanguageClient
  readonly #articles: Articles
  readonly #log: LogOutputChannel
  /** Of the folders that somebody wanted to see, by address. */
  readonly #states = new Map<string, Folder>()
  readonly #changed = new EventEmitter<void>()
  readonly #listeners: Disposable
  #active: string | undefined

  /** Fires when another folder became the active one, or the active one is read further. */
  readonly onDidChange = this.#changed.event

  constructor(client: BaseLanguageClient, articles: Articles, log: LogOutputChannel) {
    this.#client = client
    this.#articles = articles
    this.#log = log
    this.#active = findActive(articles, undefined)
    this.#listeners = Disposable.from(
      client.onNotification(folderChanged, (state: Folder) => this.#heed(state)),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#askAgain()),
      articles.onDidChangeActive(() => this.#follow()),
      workspace.onDidChangeWorkspaceFolders(() => this.#follow()),
    )
  }

  /** The address of the folder that holds the active article, else of the one before, else of the first. */
  get active(): string | undefined {
    return this.#active
  }

  /** How far the active folder is read; undefined before anybody wanted to see it. */
  get state(): Folder | undefined {
    return this.#active === undefined ? undefined : this.#states.get(this.#active)
  }

  /** Reads the active folder, unless that has begun. Starts the server where no article has done so. */
  async want(): Promise<void> {
    if (this.#active !== undefined && !this.state) await this.#read({ folder: this.#active })
  }

  /** Looks at every file of the active folder anew. */
  async readAgain(): Promise<void> {
    if (this.#active !== undefined) await this.#read({ folder: this.#active, again: true })
  }

  async stopReading(): Promise<void> {
    await this.#client.sendNotification(stopReading, { folder: this.#active })
  }

  /** Sends a request of the folder protocol; null where the server has no answer. */
  async ask<Answer>(request: string, params: object): Promise<Answer | null> {
    try {
      await this.#client.start()
      return await this.#client.sendRequest<Answer | null>(request, params)
    } catch (error) {
      this.#log.warn(`No answer to ${request}: ${error}`)
      return null
    }
  }

  /** Runs a command of the server; tells whether it was done. */
  async run(command: string, params: object): Promise<boolean> {
    const done = await this.ask<boolean>(ExecuteCommandRequest.method, { command, arguments: [params] })
    return done === true
  }

  dispose(): void {
    this.#listeners.dispose()
    this.#changed.dispose()
  }

  async #read(params: FolderParams): Promise<void> {
    const { folder } = params
    const before = this.#states.get(folder) ?? { read: 0, found: 0, skipped: [], notes: [], revision: 0 }
    this.#heed({ ...before, folder, phase: 'finding' })
    const state = await this.ask<Folder>(folderRequest, params)
    this.#heed(state ?? { ...before, folder, phase: 'stopped' })
  }

  #heed(state: Folder): void {
    this.#states.set(state.folder, state)
    if (state.folder === this.#active) this.#changed.fire()
  }

  /** A new server has read nothing yet. */
  #askAgain(): void {
    const wanted = [...this.#states.keys()]
    this.#states.clear()
    for (const folder of wanted) void this.#read({ folder })
  }

  #follow(): void {
    const active = findActive(this.#articles, this.#active)
    if (active === this.#active) return
    this.#active = active
    this.#changed.fire()
  }
}

function findActive({ activeDocument }: Articles, before: string | undefined): string | undefined {
  const holding = activeDocument && workspace.getWorkspaceFolder(activeDocument.uri)
  const folders = workspace.workspaceFolders ?? []
  const folder = holding ?? folders.find(({ uri }) => uri.toString() === before) ?? folders[0]
  return folder?.uri.toString()
}

/** The folder's name, where there are several that it could be. */
export function nameOfFolder(folder: string): string | undefined {
  const several = (workspace.workspaceFolders?.length ?? 0) > 1
  return several ? workspace.getWorkspaceFolder(Uri.parse(folder))?.name : undefined
}
