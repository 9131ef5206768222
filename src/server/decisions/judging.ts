import {
  type CodeAction,
  type CodeActionParams,
  type CodeLens,
  type Connection,
  DidChangeWatchedFilesNotification,
  type ExecuteCommandParams,
  type FileEvent,
  type FileRename,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver'
import { codebookFile } from '../../ledger/codebook.ts'
import { ledgerFolder } from '../../ledger/ledger-file.ts'
import {
  type DecideParams,
  type Decisions,
  type DoneItem,
  decideCommand,
  type LetGoParams,
  letGoCommand,
  type MarkParams,
  markCommand,
  type ReattachParams,
  type ResolveParams,
  reattachCommand,
  redoCommand,
  resolveCommand,
  undoCommand,
  type WithdrawParams,
  withdrawCommand,
} from '../decision-protocol.ts'
import { createClientFiles, type Files } from '../files.ts'
import { createClientDisk } from '../folder/client-disk.ts'
import type { Disk } from '../folder/disk.ts'
import type { InitializationOptions } from '../protocol.ts'
import type { Judgements, Reading } from '../reading.ts'
import type { Settings } from '../settings.ts'
import { type ChangeOf, deciding, lettingGo, marking, reattaching, withdrawing } from './changes.ts'
import { findLenses } from './code-lenses.ts'
import { toDecisions } from './items.ts'
import type { KnownLedger } from './known-ledger.ts'
import { Ledgers, type LedgersOptions } from './ledgers.ts'
import { findMarkActions } from './mark-actions.ts'
import { moveAlong } from './moving.ts'
import { createScribe, type Scribe } from './scribe.ts'

export interface JudgingOptions extends Pick<LedgersOptions, 'files' | 'placeOf' | 'actorsIn' | 'changed'> {
  connection: Connection
  /** What lists the folders that the server itself can reach. */
  disk: Disk | null
  /** The newest reading of an open article. */
  readingOf: (uri: string) => Reading | null
  settingsOf: (uri: string) => Promise<Settings>
  /** Hears of files in `.newsmark` folders that are others now. */
  moved: (changes: FileEvent[]) => void
}

/** What somebody wants to be done to the ledger of an article. */
interface Wanted {
  did: DoneItem['did']
  changeOf: ChangeOf
}

const wants: Readonly<Record<string, (reading: Reading, params: unknown, scribe: Scribe) => Wanted>> = {
  [decideCommand](reading, params, scribe) {
    const wanted = params as DecideParams
    return { did: wanted.act.act, changeOf: deciding(reading, wanted, scribe) }
  },
  [markCommand](reading, params, scribe) {
    const wanted = params as MarkParams
    return { did: wanted.remark?.act ?? 'add', changeOf: marking(reading, wanted, scribe) }
  },
  [withdrawCommand]: (reading, params) => ({
    did: 'withdraw',
    changeOf: withdrawing(reading, params as WithdrawParams),
  }),
  [reattachCommand]: (reading, params, scribe) => ({
    did: 'reattach',
    changeOf: reattaching(reading, params as ReattachParams, scribe),
  }),
  [letGoCommand]: (reading, params) => ({ did: 'let go', changeOf: lettingGo(reading, params as LetGoParams) }),
}

export const judgingCommands: readonly string[] = [...Object.keys(wants), undoCommand, redoCommand, resolveCommand]

/** Serves what people decide about the marks of open articles. */
export class Judging {
  readonly ledgers: Ledgers
  readonly #options: JudgingOptions
  #files: Files | null
  #clientDisk: Disk | null = null
  #moving: Promise<void> = Promise.resolve()

  constructor(options: JudgingOptions) {
    this.#options = options
    this.#files = options.files
    this.ledgers = new Ledgers({
      ...options,
      diskOf: (uri) => this.#diskOf(uri),
      textOf: (uri) => options.readingOf(uri)?.document.getText() ?? '',
      complain: (problem) => this.#tell(MessageType.Warning, problem),
      found: (path, before) =>
        this.#tell(MessageType.Info, `${path}: what was decided about it as ${before} is kept with it now.`),
    })
  }

  /** Learn what the client can do; answer what to ask of it once it is ready. */
  initialize({ capabilities, initializationOptions }: InitializeParams): () => void {
    const { connection } = this.#options
    const { keepsFiles, listsFolders }: InitializationOptions = initializationOptions ?? {}
    if (keepsFiles === true) this.#files = createClientFiles(connection)
    if (listsFolders === true) this.#clientDisk = createClientDisk(connection)
    this.ledgers.files = this.#files
    return () => {
      const watchers = [`${ledgerFolder}/**`, codebookFile].map((file) => ({ globPattern: `**/.newsmark/${file}` }))
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
    }
  }

  /** Articles, or folders of them, were renamed or moved: what is decided about them goes along. */
  rename(files: readonly FileRename[]): Promise<void> {
    this.#moving = this.#moving.then(async () => {
      for (const { oldUri, newUri } of files) await this.#rename(oldUri, newUri)
    })
    return this.#moving
  }

  async #rename(oldUri: string, newUri: string): Promise<void> {
    const [from, to] = [oldUri, newUri].map(this.#options.placeOf)
    if (!this.#files || !from || !to || oldUri === newUri) return
    this.ledgers.rename(oldUri, newUri)
    const shelves = { files: this.#files, disk: this.#diskOf(from.folder) }
    const changed = await moveAlong(from, to, shelves, (problem) => this.#tell(MessageType.Warning, problem))
    this.#options.moved(changed)
  }

  #diskOf(uri: string): Disk | null {
    return (uri.startsWith('file:') && this.#options.disk) || this.#clientDisk
  }

  judgementsOf(uri: string): Judgements {
    return this.ledgers.judgementsOf(uri)
  }

  toDecisions(reading: Reading): Decisions {
    const { uri } = reading.document
    return toDecisions(reading, this.ledgers.of(uri), this.ledgers.historyOf(uri))
  }

  /** What can be done about the marks of a range; nothing where it could not be written. */
  findActions(reading: Reading, params: CodeActionParams): CodeAction[] {
    const { uri } = reading.document
    return this.#canDecide(uri) ? findMarkActions(reading, params, this.ledgers.of(uri)!.tags) : []
  }

  findLenses(reading: Reading): CodeLens[] {
    return findLenses(reading, this.#canDecide(reading.document.uri))
  }

  #canDecide(uri: string): boolean {
    const known = this.ledgers.of(uri)
    return known !== null && known.problem === null && known.ledger.conflicts.length === 0
  }

  async execute({ command, arguments: [params] = [] }: ExecuteCommandParams): Promise<boolean> {
    const { uri } = Object(params) as { uri: string }
    const reading = this.#options.readingOf(uri)
    if (!reading) return false
    await this.ledgers.ready(uri)
    const known = this.ledgers.of(uri)
    if (!known) return this.#refuse('Save the article first: what is decided about it is kept beside its file.')
    try {
      return await this.#do(command, params, known)
    } catch (error) {
      return this.#refuse(`Not written: ${known.path}: ${(error as Error).message}`)
    }
  }

  async #do(command: string, params: ResolveParams, { place }: KnownLedger): Promise<boolean> {
    const { uri, side } = params
    if (command === undoCommand) return this.ledgers.undo(uri)
    if (command === redoCommand) return this.ledgers.redo(uri)
    if (command === resolveCommand) return this.ledgers.resolve(uri, side)
    const { name } = await this.#options.settingsOf(uri)
    // With the ledger known, the article is read as people have decided it.
    const reading = this.#options.readingOf(uri)!
    const scribe = createScribe({ text: reading.document.getText(), path: place.path }, name)
    const { did, changeOf } = wants[command]!(reading, params, scribe)
    return this.ledgers.change(uri, (lines) => ({ did, ...changeOf(lines) }))
  }

  #refuse(reason: string): false {
    this.#tell(MessageType.Error, reason)
    return false
  }

  #tell(type: MessageType, message: string): void {
    void this.#options.connection.sendNotification(ShowMessageNotification.type, { type, message })
  }
}
