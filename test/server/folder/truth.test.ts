import test from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import {
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver/node.js'
import type { IndexedFolder } from '../../../src/server/folders.ts'
import type { Client } from '../client.ts'
import { makePlace, type Place } from './place.ts'
import { ask, read, serveFolder, until } from './reading.ts'

const texts = [
  'Ann Lee said that the port is closed.\n',
  'The port is closed for a month, harbour master Ida Kvist said.\n',
  '“We will not open the port before spring,” Ida Kvist, the harbour master, said on 3 March 2016.\n',
  '“We will open the port before spring,” harbour master Ida Kvist said.\n',
  'Published: March 3, 2016\n\nMayor Ola Brandt said that 12 boats were lost.\n',
]

const files = ['a.news', 'wire/b.news', 'drafts/c.news.txt', 'notes.txt', '.gitignore']
const folders = ['wire', 'drafts', 'other']

/** One thing that happens to a folder, on the disk or in the editor. */
type Step =
  | { kind: 'write' | 'open' | 'edit'; path: string; text: string }
  | { kind: 'remove' | 'close' | 'save'; path: string }
  | { kind: 'move'; path: string; to: string }
  | { kind: 'wait'; for: 'reading' | 'edits' }

const path = fc.constantFrom(...files)
const text = fc.constantFrom(...texts, 'drafts\n', '')
const any = fc.constantFrom(...files, ...folders)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('write' as const), path, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('open' as const, 'edit' as const), path, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'save' as const), path }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      for: fc.constantFrom('reading' as const, 'edits' as const),
    }),
  },
  fc.record({ kind: fc.constant('remove' as const), path: any }),
  fc.record({ kind: fc.constant('move' as const), path: any, to: any }),
)

/** An editor with one folder: what it does to the disk and its documents, and what it tells the server. */
class Editor {
  readonly #open = new Map<string, { version: number; text: string }>()
  readonly #place: Place
  readonly #client: Client

  constructor(place: Place, client: Client) {
    this.#place = place
    this.#client = client
  }

  /** What cannot be done on a disk, as to move a folder into itself, is not done. */
  async do(step: Exclude<Step, { kind: 'wait' }>): Promise<void> {
    const { kind, path } = step
    if (kind === 'write') await this.#change([path, 'Changed'], () => this.#place.write(path, step.text))
    if (kind === 'remove') await this.#change([path, 'Deleted'], () => this.#place.remove(path))
    if (kind === 'move')
      await this.#change([path, 'Deleted'], () => this.#place.move(path, step.to), [step.to, 'Created'])
    if (kind === 'open' || kind === 'edit') this.#show(path, step.text)
    if (kind === 'close' && this.#open.delete(path)) this.#client.close(this.#uri(path))
    if (kind === 'save') await this.#save(path)
  }

  /** Open the same documents in another server. */
  openAll(client: Client): void {
    for (const [path, { text }] of this.#open) client.open(text, { uri: this.#uri(path) })
  }

  async #change(
    [path, type]: [string, keyof typeof FileChangeType],
    change: () => Promise<void>,
    ...others: [string, keyof typeof FileChangeType][]
  ): Promise<void> {
    const existed = await this.#place.exists(path)
    try {
      await change()
    } catch {
      return
    }
    const first: [string, keyof typeof FileChangeType] = [path, type === 'Changed' && !existed ? 'Created' : type]
    const changes = [first, ...others].map(([path, type]) => ({ uri: this.#uri(path), type: FileChangeType[type] }))
    await this.#client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
  }

  #show(path: string, text: string): void {
    const document = this.#open.get(path)
    if (document) this.#client.edit(this.#uri(path), document.version + 1, { text })
    else this.#client.open(text, { uri: this.#uri(path) })
    this.#open.set(path, { version: (document?.version ?? 0) + 1, text })
  }

  async #save(path: string): Promise<void> {
    const document = this.#open.get(path)
    if (!document) return
    await this.#change([path, 'Changed'], () => this.#place.write(path, document.text))
    await this.#client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: this.#uri(path) },
    })
  }

  #uri(path: string): string {
    return `${this.#place.uri}/${path}`
  }
}

/** Let the server read what it knows of, or notice an edit. */
async function wait(folder: IndexedFolder, what: 'reading' | 'edits'): Promise<void> {
  await delay(what === 'edits' ? 170 : 20)
  await until(
    () => folder.state.phase,
    (phase) => phase === 'ready' || phase === 'idle',
  )
}

const saidIn = (folder: IndexedFolder) => {
  const clippings = [...folder.clippings()].sort((a, b) => (a.path < b.path ? -1 : 1))
  const { dossier, state } = folder
  return JSON.stringify([state.found, clippings, dossier.actors(), dossier.statements(), dossier.findings()])
}

test('whatever happens, the folder says in the end what it says when it is read from scratch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 24 }), fc.nat({ max: 4 }), async (steps, asked) => {
      await using place = await makePlace({
        'a.news': texts[0]!,
        'wire/b.news': texts[2]!,
        'drafts/c.news.txt': texts[3]!,
      })
      const { client, folder } = await serveFolder(place.uri)
      const editor = new Editor(place, client)
      for (const [index, one] of steps.entries()) {
        if (index === asked) await ask(client, place.uri)
        if (one.kind === 'wait') await wait(folder, one.for)
        else await editor.do(one)
      }
      await ask(client, place.uri)
      const fresh = await serveFolder(place.uri)
      editor.openAll(fresh.client)
      await read(fresh.client, place.uri)
      const expected = saidIn(fresh.folder)
      await until(
        () => saidIn(folder),
        (said) => said === expected,
      )
    }),
    { numRuns: 40 },
  )
})
