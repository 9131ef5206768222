import { Disposable, EventEmitter, env, l10n, type TreeItem, workspace } from 'vscode'
import type { Range } from 'vscode-languageclient'
import type { FolderList, FolderListParams } from '../../server/folder-protocol.ts'
import { type Folders, nameOfFolder } from '../folders.ts'
import { innermost } from '../places.ts'
import { tellPhase } from '../words.ts'
import { toFolderItem } from './folder-items.ts'
import type { FolderNode, MoreNode } from './folder-nodes.ts'
import { childrenOf, placesOf } from './nodes.ts'
import { remarksOf } from './remark-nodes.ts'
import type { RowSource } from './tree.ts'

/** What one tree shows of a folder. */
export interface FolderContent<Item> {
  /** Answers with a list of what there is. */
  request: string
  /** What the words of the filter ask for. */
  read?(filter: string): Partial<FolderListParams>
  list(items: Item[], isAll: boolean): FolderNode[]
  /** The rows below one that holds none itself. */
  below?(node: FolderNode, folder: string): Promise<FolderNode[]>
}

/** So many rows are asked for at a time. */
const pageLength = 200

/** While a folder is read its answers change all the time: the next is asked for when so many times as long as the last one took are over. */
const pause = 20

/** In milliseconds. */
const step = 50

/** The rows that one kind of content of the active folder gives. They are asked for only while somebody looks. */
export class FolderRows<Item> implements RowSource<FolderNode> {
  readonly #content: FolderContent<Item>
  readonly #folders: Folders
  readonly #changed = new EventEmitter<void>()
  readonly #listeners: Disposable
  #items: Item[] = []
  #total = 0
  #rows: FolderNode[] = []
  #filter = ''
  #limit = pageLength
  #isWatched = false
  #isAsking = false
  /** The questions that the items answer: the answer may be newer than what was asked for. */
  #answered: readonly string[] = []

  readonly onDidChange = this.#changed.event

  constructor(content: FolderContent<Item>, folders: Folders) {
    this.#content = content
    this.#folders = folders
    this.#listeners = Disposable.from(
      folders.onDidChange(() => this.#update()),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('newsmark') && this.#show()),
    )
  }

  get filter(): string {
    return this.#filter
  }

  set filter(filter: string) {
    this.#filter = filter
    this.#limit = pageLength
    this.#update()
    this.#changed.fire()
  }

  get rows(): FolderNode[] {
    return this.#rows
  }

  get isBusy(): boolean {
    const phase = this.#folders.state?.phase
    return this.#isWatched && (phase === 'finding' || phase === 'reading')
  }

  get summary(): string {
    const { active } = this.#folders
    const count = this.#answered.length === 0 ? '' : this.#total.toLocaleString(env.language)
    return [active && nameOfFolder(active), count].filter(Boolean).join(' · ')
  }

  get message(): string {
    const { state } = this.#folders
    const isFiltered = this.#filter !== '' && this.#rows.length > 0
    const filtered = isFiltered ? l10n.t('Only what holds “{0}”', this.#filter) : ''
    // A view with a message shows no welcome text, which is where a folder that was stopped at once is told.
    const phase = state && (this.isBusy || this.#rows.length > 0) ? tellPhase(state) : ''
    return [phase, filtered].filter(Boolean).join(' · ')
  }

  below(node: FolderNode): FolderNode[] | Promise<FolderNode[]> {
    const { active } = this.#folders
    const children = childrenOf(node) as FolderNode[]
    return children.length > 0 || !this.#content.below || !active ? children : this.#content.below(node, active)
  }

  find(uri: string, selection: Range): FolderNode | undefined {
    const nodes = this.#rows.flatMap(withBelow).filter((node) => uriOf(node) === uri)
    return innermost(nodes, placesOf, selection)
  }

  toItem(node: FolderNode): TreeItem {
    return toFolderItem(node)
  }

  watch(isWatched: boolean): void {
    this.#isWatched = isWatched
    this.#update()
  }

  dispose(): void {
    this.#listeners.dispose()
    this.#changed.dispose()
  }

  /** Begins to read the folder where that is still to be done, and asks anew where the items answer something else. */
  #update(): void {
    if (!this.#isWatched) return
    void this.#folders.want()
    if (!this.#isAsking) void this.#ask()
    this.#show()
  }

  async #ask(): Promise<void> {
    this.#isAsking = true
    for (let wanted = this.#wanted(); this.#isWatched && !this.#answered.includes(wanted); wanted = this.#wanted()) {
      const { active, state } = this.#folders
      const asked = { folder: active, filter: this.#filter, limit: this.#limit }
      const begun = Date.now()
      const params = { ...asked, ...this.#content.read?.(this.#filter) }
      const list = active && state ? await this.#folders.ask<FolderList<Item>>(this.#content.request, params) : null
      this.#answered = [wanted, ...(list ? [JSON.stringify({ ...asked, revision: list.revision })] : [])]
      this.#items = list?.items ?? []
      this.#total = list?.total ?? 0
      this.#show()
      await this.#rest(Date.now() + pause * (Date.now() - begun))
    }
    this.#isAsking = false
  }

  /** Wait until a time, but no longer than the folder is read. */
  async #rest(until: number): Promise<void> {
    while (this.isBusy && Date.now() < until) await delay(step)
  }

  #wanted(): string {
    const { active, state } = this.#folders
    return JSON.stringify({ folder: active, filter: this.#filter, limit: this.#limit, revision: state?.revision })
  }

  #show(): void {
    const { state } = this.#folders
    const more = this.#total - this.#items.length
    this.#rows = [
      ...this.#content.list(this.#items, more <= 0),
      ...(more > 0 ? [this.#more(more)] : []),
      ...(state ? remarksOf(state) : []),
    ]
    this.#changed.fire()
  }

  #more(count: number): MoreNode {
    const show = () => {
      this.#limit += pageLength
      this.#update()
    }
    return { kind: 'more', id: 'more', count, show }
  }
}

function withBelow(node: FolderNode): FolderNode[] {
  return [node, ...(childrenOf(node) as FolderNode[]).flatMap(withBelow)]
}

function uriOf(node: FolderNode): string | undefined {
  if (node.kind === 'folderClaim') return node.claim.uri
  return node.kind === 'folderPlace' ? node.place.uri : undefined
}

const delay = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))
