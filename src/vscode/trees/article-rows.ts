import { Disposable, EventEmitter, l10n, type TreeItem, workspace } from 'vscode'
import type { Range } from 'vscode-languageclient'
import type { Article } from '../../server/protocol.ts'
import type { Articles } from '../articles.ts'
import { setting } from '../settings.ts'
import { type ItemOptions, toTreeItem } from './items.ts'
import { type ArticleNode, childrenOf } from './nodes.ts'
import type { RowSource } from './tree.ts'

/** What one tree shows of an article. */
export interface ArticleContent {
  list(article: Article, filter: string): ArticleNode[]
  /** What the view's title says beside its name. */
  summarize(article: Article): string
  /** Finds the node for what stands at the selection in the article. */
  find(roots: ArticleNode[], selection: Range): ArticleNode | undefined
}

/** The rows that one kind of content of the active article gives, filtered. */
export class ArticleRows implements RowSource<ArticleNode> {
  readonly #content: ArticleContent
  readonly #articles: Articles
  readonly #changed = new EventEmitter<void>()
  readonly #listeners: Disposable
  #rows: ArticleNode[] = []
  #options: ItemOptions = { uri: '', faintBelow: 0 }
  #filter = ''

  readonly onDidChange = this.#changed.event
  readonly isBusy = false

  constructor(content: ArticleContent, articles: Articles) {
    this.#content = content
    this.#articles = articles
    const refresh = () => this.#refresh()
    this.#listeners = Disposable.from(
      articles.onDidChangeActive(refresh),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('newsmark') && refresh()),
    )
    this.#refresh()
  }

  get filter(): string {
    return this.#filter
  }

  set filter(filter: string) {
    this.#filter = filter
    this.#refresh()
  }

  get rows(): ArticleNode[] {
    return this.#rows
  }

  get summary(): string {
    const article = this.#articles.active
    return article ? this.#content.summarize(article) : ''
  }

  get message(): string {
    // A view with a message shows no welcome text, which is where a filter that holds nothing is told.
    const isFiltered = this.#filter !== '' && this.#rows.length > 0
    return isFiltered ? l10n.t('Only what holds “{0}”', this.#filter) : ''
  }

  below(node: ArticleNode): ArticleNode[] {
    return childrenOf(node) as ArticleNode[]
  }

  find(uri: string, selection: Range): ArticleNode | undefined {
    return uri === this.#articles.active?.uri ? this.#content.find(this.#rows, selection) : undefined
  }

  toItem(node: ArticleNode): TreeItem {
    return toTreeItem(node, this.#options)
  }

  watch(): void {}

  dispose(): void {
    this.#listeners.dispose()
    this.#changed.dispose()
  }

  #refresh(): void {
    const article = this.#articles.active
    this.#rows = article ? this.#content.list(article, this.#filter) : []
    this.#options = { uri: article?.uri ?? '', faintBelow: setting('claims.faintBelow') }
    this.#changed.fire()
  }
}
