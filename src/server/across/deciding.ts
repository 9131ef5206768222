import type { Connection, ExecuteCommandParams, FileEvent, InitializeParams } from 'vscode-languageserver'
import { DidChangeWatchedFilesNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver'
import {
  type ActorDecision,
  type ActorFile,
  addDecision,
  decisionsOf,
  formatActors,
  parseActors,
  removeDecisions,
} from '../../ledger/actors.ts'
import { createClientFiles, type Files } from '../files.ts'
import {
  type DecideActorsParams,
  notSameActorCommand,
  sameActorCommand,
  undecideActorsCommand,
} from '../folder-protocol.ts'
import type { Folders, IndexedFolder } from '../folders.ts'
import { type LedgerFile, LedgerFiles } from '../ledger-files.ts'
import { ledgerIn, pathOf } from '../ledger-place.ts'
import type { InitializationOptions } from '../protocol.ts'
import type { Settings } from '../settings.ts'

const kind: LedgerFile<ActorFile> = {
  name: 'actors.json',
  about: 'What is decided about actors',
  parse: parseActors,
  format: formatActors,
}

export const actorCommands: readonly string[] = [sameActorCommand, notSameActorCommand, undecideActorsCommand]

export interface DecidingOptions {
  connection: Connection
  /** Those that the server itself can reach, for a client that keeps none. */
  files: Files | null
  folders: Folders
  settingsOf: (uri: string) => Promise<Settings>
}

/** Keeps what people decide about the actors of each folder, and lets the folder know. */
export class Deciding {
  readonly #options: DecidingOptions
  readonly #files: LedgerFiles<ActorFile>

  constructor(options: DecidingOptions) {
    this.#options = options
    this.#files = new LedgerFiles(kind, options.files, (problem) => this.#tell(MessageType.Warning, problem))
  }

  /** Learn what the client can do; answer what to ask of it once it is ready. */
  initialize({ capabilities, initializationOptions }: InitializeParams): () => void {
    const { connection } = this.#options
    const { keepsFiles }: InitializationOptions = initializationOptions ?? {}
    if (keepsFiles === true) this.#files.files = createClientFiles(connection)
    return () => {
      const watchers = [{ globPattern: `**/.newsmark/${kind.name}` }]
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
    }
  }

  /** What is decided about the actors of a folder, as its file tells now. */
  of(folder: string): Promise<ActorDecision[]> {
    return this.in(ledgerIn(folder))
  }

  /** What the file in a `.newsmark` folder decides. */
  async in(ledgerFolder: string): Promise<ActorDecision[]> {
    this.#files.forget(`${ledgerFolder}/${kind.name}`)
    return decisionsOf(await this.#files.read(ledgerFolder))
  }

  /** Somebody else made, changed or deleted these files. */
  changeFiles(changes: readonly FileEvent[]): void {
    const uris = new Set(changes.map(({ uri }) => pathOf(uri)))
    for (const folder of this.#options.folders.all()) {
      const isRead = folder.state.phase !== 'idle'
      if (isRead && uris.has(`${pathOf(ledgerIn(folder.uri))}/${kind.name}`))
        void this.of(folder.uri).then((decisions) => folder.decide(decisions))
    }
  }

  async execute({ command, arguments: [params] = [] }: ExecuteCommandParams): Promise<boolean> {
    const { folder: uri, actor, other } = params as DecideActorsParams
    const folder = this.#options.folders.holding(uri)
    const change = folder && (await this.#changeOf(command, folder, [actor, other]))
    if (!change) return false
    try {
      await this.#files.change(ledgerIn(folder.uri), change)
    } catch (error) {
      const file = `${pathOf(ledgerIn(folder.uri))}/${kind.name}`
      this.#tell(MessageType.Error, `Not written: ${file}: ${(error as Error).message}`)
      return false
    }
    folder.decide(decisionsOf(await this.#files.read(ledgerIn(folder.uri))))
    return true
  }

  /** What a command changes in the file; null where one of the two is no longer there, or nothing is decided. */
  async #changeOf(command: string, { uri, dossier }: IndexedFolder, [actor, other]: readonly [string, string]) {
    if (command === undecideActorsCommand) {
      const decisions = dossier.decisionsBetween(actor, other)
      return decisions.length > 0 && ((file: ActorFile) => removeDecisions(file, decisions))
    }
    const [one, two] = [dossier.named(actor), dossier.named(other)]
    if (!one || !two || actor === other) return null
    const { name } = await this.#options.settingsOf(uri)
    const decision: ActorDecision = {
      decision: command === sameActorCommand ? 'same' : 'not the same',
      actors: [one, two],
      ...(name && { by: name, at: new Date().toISOString() }),
    }
    return (file: ActorFile) => addDecision(file, decision)
  }

  #tell(type: MessageType, message: string): void {
    void this.#options.connection.sendNotification(ShowMessageNotification.type, { type, message })
  }
}
