import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  WatchKind,
} from 'vscode-languageserver'

/**
 * Asks the client to tell of files and settings, once the first folder is read. A folder that was made, renamed or deleted is told of
 * alone, without the files in it, and can have any name.
 */
export class Watching {
  readonly #connection: Connection
  #canTellFiles = false
  #canTellSettings = false
  #hasBegun = false

  constructor(connection: Connection) {
    this.#connection = connection
  }

  initialize({ capabilities: { workspace } }: InitializeParams): void {
    this.#canTellFiles = workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    this.#canTellSettings = workspace?.didChangeConfiguration?.dynamicRegistration === true
  }

  begin(): void {
    if (this.#hasBegun) return
    this.#hasBegun = true
    const { client } = this.#connection
    const watchers = [{ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Change | WatchKind.Delete }]
    if (this.#canTellFiles) void client.register(DidChangeWatchedFilesNotification.type, { watchers })
    if (this.#canTellSettings) void client.register(DidChangeConfigurationNotification.type, { section: 'files' })
  }
}
