import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
  workspace,
} from 'vscode'
import type { Range } from 'vscode-languageclient'
import type { Article } from '../../server/protocol.ts'
import type { Articles } from '../articles.ts'
import { setting } from '../settings.ts'
import { type ItemOptions, toTreeItem } from './items.ts'
import { childrenOf, type TreeNode } from './nodes.ts'

/** What one tree shows of an article. */
export interface TreeContent {
  /** The view's id in package.json. */
  id: string
  list(article: Article, filter: string): TreeNode[]
  /** What the view's title says beside its name. */
  summarize(article: Article): string
  /** Whether rows have rows below them. */
  collapsible: boolean
  /** Finds the node for what stands at the selection in the article. */
  find(roots: TreeNode[], selection: Range): TreeNode | undefined
}

/** Shows one kind of content of the active article, filtered. */
export class ArticleTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly view: TreeView<TreeNode>
  readonly content: TreeContent
  readonly #articles: Articles
  readonly #changed = new EventEmitter<void>()
  readonly #listeners: Disposable[]
  #roots: TreeNode[] = []
  #parents = new Map<TreeNode, TreeNode>()
  #options: ItemOptions = { uri: '', faintBelow: 0 }
  #filter = ''

  readonly onDidChangeTreeData = this.#changed.event

  constructor(content: TreeContent, articles: Articles) {
    this.content = content
    this.#articles = articles
    this.view = window.createTreeView(content.id, {
      treeDataProvider: this,
      showCollapseAll: content.collapsible,
      canSelectMany: true,
    })
    const refresh = () => this.#refresh()
    this.#listeners = [
      articles.onDidChangeActive(refresh),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('newsmark') && refresh()),
    ]
    this.#refresh()
  }

  get filter(): string {
    return this.#filter
  }

  set filter(filter: string) {
    this.#filter = filter
    void commands.executeCommand('setContext', `${this.content.id}.filtered`, filter !== '')
    this.#refresh()
  }

  get roots(): TreeNode[] {
    return this.#roots
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return node ? childrenOf(node) : this.#roots
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node)
  }

  getTreeItem(node: TreeNode): TreeItem {
    return toTreeItem(node, this.#options)
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose()
    this.view.dispose()
    this.#changed.dispose()
  }

  #refresh(): void {
    const article = this.#articles.active
    this.#roots = article ? this.content.list(article, this.#filter) : []
    this.#options = { uri: article?.uri ?? '', faintBelow: setting('claims.faintBelow') }
    this.#parents = new Map(this.#roots.flatMap(linksBelow))
    // A view with a message shows no welcome text, which is where a filter that holds nothing is told.
    const isFiltered = this.#filter !== '' && this.#roots.length > 0
    this.view.message = isFiltered ? l10n.t('Only what holds “{0}”', this.#filter) : ''
    this.view.description = article ? this.content.summarize(article) : ''
    this.#changed.fire()
  }
}

/** Pairs every node below `parent` with its own parent. */
function linksBelow(parent: TreeNode): [TreeNode, TreeNode][] {
  return childrenOf(parent).flatMap((child) => [[child, parent] as [TreeNode, TreeNode], ...linksBelow(child)])
}
