import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode'
import type { Range } from 'vscode-languageclient'
import { childrenOf, type TreeNode } from './nodes.ts'
import { createProgress } from './progress.ts'

/** Where the rows of a tree come from. */
export interface RowSource<Node extends TreeNode = TreeNode> extends Disposable {
  readonly onDidChange: Event<void>
  /** Words that the rows are to hold; empty for all. */
  filter: string
  readonly rows: Node[]
  /** Stands in the view's title beside its name. */
  readonly summary: string
  /** Stands above the rows. */
  readonly message: string
  /** True while more is on its way. */
  readonly isBusy: boolean
  /** The rows below one, which may have to be asked for. */
  below(node: Node): Node[] | Promise<Node[]>
  /** Finds the row for what stands at the selection in a document. */
  find(uri: string, selection: Range): Node | undefined
  toItem(node: Node): TreeItem
  /** Told when somebody begins to look at the rows, and when they stop. */
  watch(isWatched: boolean): void
}

/** What the rows of a tree are of. */
export type Scope = 'article' | 'folder'

/** One at least. */
export type Sources = Partial<Record<Scope, RowSource>>

/** Shows the rows of the active article or of its folder. Which of them is remembered in the workspace. */
export class Tree implements TreeDataProvider<TreeNode>, Disposable {
  readonly id: string
  readonly view: TreeView<TreeNode>
  readonly #sources: Sources
  readonly #memory: Memento
  readonly #changed = new EventEmitter<void>()
  readonly #progress: (isBusy: boolean) => void
  readonly #listeners: Disposable[]
  #scope: Scope
  #parents = new Map<TreeNode, TreeNode>()

  readonly onDidChangeTreeData = this.#changed.event

  /** `id` is the view's id in package.json. */
  constructor(id: string, sources: Sources, memory: Memento) {
    this.id = id
    this.#sources = sources
    this.#memory = memory
    const only = !sources.article ? 'folder' : !sources.folder && 'article'
    this.#scope = only || memory.get(`${id}.scope`, 'article')
    this.view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true, canSelectMany: true })
    this.#progress = createProgress(id)
    this.#listeners = [
      this.view.onDidChangeVisibility(() => this.#watch()),
      ...Object.values(sources).map((source) => source.onDidChange(() => source === this.#source && this.#show())),
    ]
    this.#watch()
    this.#show()
  }

  get scope(): Scope {
    return this.#scope
  }

  set scope(scope: Scope) {
    this.#scope = scope
    void this.#memory.update(`${this.id}.scope`, scope)
    this.#watch()
    this.#show()
  }

  /** Turns to a scope and shows the view. */
  async showScope(scope: Scope): Promise<void> {
    this.scope = scope
    await commands.executeCommand(`${this.id}.focus`)
  }

  get filter(): string {
    return this.#source.filter
  }

  set filter(filter: string) {
    this.#source.filter = filter
  }

  get roots(): TreeNode[] {
    return this.#source.rows
  }

  getChildren(node?: TreeNode): TreeNode[] | Promise<TreeNode[]> {
    if (!node) return this.#source.rows
    const below = this.#source.below(node)
    return Array.isArray(below) ? below : below.then((children) => this.#link(node, children))
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node)
  }

  getTreeItem(node: TreeNode): TreeItem {
    return this.#source.toItem(node)
  }

  find(uri: string, selection: Range): TreeNode | undefined {
    return this.#source.find(uri, selection)
  }

  dispose(): void {
    this.#progress(false)
    for (const part of [...this.#listeners, ...Object.values(this.#sources)]) part.dispose()
    this.view.dispose()
    this.#changed.dispose()
  }

  get #source(): RowSource {
    return this.#sources[this.#scope]!
  }

  #watch(): void {
    for (const source of Object.values(this.#sources)) source.watch(source === this.#source && this.view.visible)
  }

  #show(): void {
    const { rows, summary, message, filter, isBusy } = this.#source
    this.#parents = new Map()
    for (const row of rows) this.#link(row, childrenOf(row))
    this.view.message = message
    this.view.description = summary
    this.#progress(isBusy)
    void commands.executeCommand('setContext', `${this.id}.scope`, this.#scope)
    void commands.executeCommand('setContext', `${this.id}.filtered`, filter !== '')
    this.#changed.fire()
  }

  #link(parent: TreeNode, children: TreeNode[]): TreeNode[] {
    for (const child of children) {
      this.#parents.set(child, parent)
      this.#link(child, childrenOf(child))
    }
    return children
  }
}
