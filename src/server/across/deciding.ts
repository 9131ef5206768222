import type { Connection, ExecuteCommandParams, FileEvent, InitializeParams } from 'vscode-languageserver'
import { DidChangeWatchedFilesNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver'
import {
  type ActorDecision,
  type ActorFile,
  actorsFile,
  addDecision,
  addSpelling,
  decisionsOf,
  formatActors,
  parseActors,
  removeDecisions,
  removeSpellings,
} from '../../ledger/actors.ts'
import { type SpellParams, spellCommand } from '../decision-protocol.ts'
import { createClientFiles, type Files } from '../files.ts'
import {
  type DecideActorsParams,
  notSameActorCommand,
  sameActorCommand,
  undecideActorsCommand,
} from '../folder-protocol.ts'
import type { Folders, IndexedFolder } from '../folders.ts'
import { type LedgerFile, LedgerFiles } from '../ledger-files.ts'
import { type LedgerPlace, ledgerIn, pathOf } from '../ledger-place.ts'
import type { InitializationOptions } from '../protocol.ts'
import type { Settings } from '../settings.ts'

const kind: LedgerFile<ActorFile> = {
  name: actorsFile,
  about: 'What is decided about actors',
  parse: parseActors,
  format: formatActors,
}

export const actorCommands: readonly string[] = [
  ...[sameActorCommand, notSameActorCommand, undecideActorsCommand],
  spellCommand,
]

export interface DecidingOptions {
  connection: Connection
  /** Those that the server itself can reach, for a client that keeps none. */
  files: Files | null
  folders: Folders
  settingsOf: (uri: string) => Promise<Settings>
  /** Where what is decided about an article is kept. */
  placeOf: (uri: string) => LedgerPlace | null
  /** Hears of a `.newsmark` folder in which something else is decided about actors now. */
  changed: (ledgerFolder: string) => void
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
  async of(folder: string): Promise<ActorDecision[]> {
    return decisionsOf(await this.in(ledgerIn(folder)))
  }

  /** What the file in a `.newsmark` folder tells now. */
  in(ledgerFolder: string): Promise<ActorFile> {
    this.#files.forget(`${ledgerFolder}/${kind.name}`)
    return this.#files.read(ledgerFolder)
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
    if (command === spellCommand) return this.#spell(params as SpellParams)
    const { folder: uri, actor, other } = params as DecideActorsParams
    const folder = this.#options.folders.holding(uri)
    const change = folder && (await this.#changeOf(command, folder, [actor, other]))
    if (!change || !(await this.#write(ledgerIn(folder.uri), change))) return false
    folder.decide(decisionsOf(await this.#files.read(ledgerIn(folder.uri))))
    return true
  }

  async #spell({ uri, name, kind, spelling }: SpellParams): Promise<boolean> {
    const place = this.#options.placeOf(uri)
    if (!place) return false
    const words = spelling?.trim() ?? ''
    const actor = { name, kind }
    const { name: by } = await this.#options.settingsOf(uri)
    const who = by && { by, at: new Date().toISOString() }
    return this.#write(place.folder, (file) =>
      words === '' ? removeSpellings(file, actor) : addSpelling(file, { actor, spelling: words, ...who }),
    )
  }

  /** Change the file in a `.newsmark` folder; a person is told where that fails. */
  async #write(ledgerFolder: string, change: (file: ActorFile) => ActorFile): Promise<boolean> {
    try {
      await this.#files.change(ledgerFolder, change)
    } catch (error) {
      const file = `${pathOf(ledgerFolder)}/${kind.name}`
      this.#tell(MessageType.Error, `Not written: ${file}: ${(error as Error).message}`)
      return false
    }
    this.#options.changed(ledgerFolder)
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
