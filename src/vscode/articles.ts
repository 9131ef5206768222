import { type Disposable, EventEmitter, type LogOutputChannel, type TextDocument, window, workspace } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'
import {
  type Article,
  type ArticleChanged,
  type ArticleParams,
  articleChanged,
  articleRequest,
  checksChanged,
} from '../server/protocol.ts'
import { isNews } from './language.ts'

interface Asked {
  /** Of the document. */
  version: number
  /** Resolves when this, or whatever was asked for since then, is answered. */
  answered: Promise<void>
}

/**
 * Holds the newest article of each news document that is on screen, and knows the active one. After a crash of the
 * server the last articles stay until it answers again.
 */
export class Articles implements Disposable {
  readonly #client: BaseLanguageClient
  readonly #log: LogOutputChannel
  readonly #articles = new Map<string, Article>()
  /** What the server was last asked for, of each document. */
  readonly #asked = new Map<string, Asked>()
  readonly #changed = new EventEmitter<string>()
  readonly #activeChanged = new EventEmitter<void>()
  readonly #listeners: Disposable[]
  #active: TextDocument | undefined

  /** Fires with the document's URI when its article is a new one or gone. */
  readonly onDidChange = this.#changed.event
  /** Fires when another document became the active one, or the active one's article changed. */
  readonly onDidChangeActive = this.#activeChanged.event

  constructor(client: BaseLanguageClient, log: LogOutputChannel) {
    this.#client = client
    this.#log = log
    const update = () => this.#update()
    this.#listeners = [
      window.onDidChangeActiveTextEditor(update),
      window.onDidChangeVisibleTextEditors(update),
      workspace.onDidOpenTextDocument(update),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#askAgain()),
      client.onNotification(articleChanged, ({ uri }: ArticleChanged) => this.#refresh(uri)),
      client.onNotification(checksChanged, ({ uri }: ArticleChanged) => {
        this.#asked.delete(uri)
        this.#refresh(uri)
      }),
    ]
    this.#update()
  }

  /** The news document the sidebar speaks of. It stays when the focus leaves the editors. */
  get activeDocument(): TextDocument | undefined {
    return this.#active
  }

  get active(): Article | undefined {
    return this.#active && this.get(this.#active)
  }

  get(document: TextDocument): Article | undefined {
    return this.#articles.get(document.uri.toString())
  }

  /** Asks for the article of a document again; resolves when it tells all that the server knows now. */
  renew(document: TextDocument): Promise<void> {
    this.#asked.delete(document.uri.toString())
    return this.#read(document)
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose()
    this.#changed.dispose()
    this.#activeChanged.dispose()
  }

  #update(): void {
    const active = findActive(this.#active)
    if (active !== this.#active) {
      this.#active = active
      this.#activeChanged.fire()
    }
    for (const document of shownDocuments()) void this.#read(document)
  }

  #askAgain(): void {
    this.#asked.clear()
    this.#update()
  }

  #refresh(uri: string): void {
    const document = shownDocuments().find((shown) => shown.uri.toString() === uri)
    if (document) void this.#read(document)
  }

  #read(document: TextDocument): Promise<void> {
    const uri = document.uri.toString()
    const before = this.#asked.get(uri)
    if (before?.version === document.version) return before.answered
    if (!this.#client.isRunning()) return Promise.resolve()
    const asked: Asked = { version: document.version, answered: Promise.resolve() }
    this.#asked.set(uri, asked)
    asked.answered = this.#answer(document, asked)
    return asked.answered
  }

  async #answer(document: TextDocument, asked: Asked): Promise<void> {
    const uri = document.uri.toString()
    const article = await this.#ask({ uri })
    // What was asked since then is answered later, and knows more: a setting, an ignore.
    const newest = this.#asked.get(uri)
    if (newest !== asked) return newest?.answered
    if (!article) this.#asked.delete(uri)
    const isStale = article?.version !== document.version || document.isClosed || !isNews(document)
    if (!article || isStale) return
    this.#articles.set(uri, article)
    this.#tell(document)
  }

  async #ask(params: ArticleParams): Promise<Article | null> {
    try {
      return await this.#client.sendRequest<Article | null>(articleRequest, params)
    } catch (error) {
      this.#log.warn(`No article for ${params.uri}: ${error}`)
      return null
    }
  }

  #forget(document: TextDocument): void {
    this.#articles.delete(document.uri.toString())
    this.#asked.delete(document.uri.toString())
    this.#tell(document)
    this.#update()
  }

  #tell(document: TextDocument): void {
    this.#changed.fire(document.uri.toString())
    if (document === this.#active) this.#activeChanged.fire()
  }
}

function shownDocuments(): TextDocument[] {
  return [...new Set(window.visibleTextEditors.map((editor) => editor.document))].filter(isNews)
}

/** The active editor's document if it is news, else the one before while it is on screen, else any on screen. */
function findActive(before: TextDocument | undefined): TextDocument | undefined {
  const shown = shownDocuments()
  const candidates = [window.activeTextEditor?.document, before, shown[0]]
  return candidates.find((document) => document && shown.includes(document))
}
