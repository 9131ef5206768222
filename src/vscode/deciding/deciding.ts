import { type Disposable, l10n, type Range, type TextDocument, type TextEditor, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type ActParams,
  type DecideParams,
  decideCommand,
  type MarkItem,
  type MarkParams,
  markCommand,
} from '../../server/decision-protocol.ts'
import type { Article } from '../../server/protocol.ts'
import type { Articles } from '../articles.ts'
import { execute } from '../server-commands.ts'
import type { Tree } from '../trees/tree.ts'
import { type CalledWith, idsOf, uriOf } from './called.ts'
import { meantMarks } from './meant.ts'
import { selectedPlaces } from './selected.ts'
import { tell } from './tell.ts'

/** The marks that a command is about, as they are in the newest article. */
export interface Chosen {
  article: Article
  document: TextDocument
  /** One at least. */
  marks: MarkItem[]
}

/** What is selected in an article. */
export interface Selected extends Pick<Chosen, 'article' | 'document'> {
  /** In text order, one at least, none empty. */
  places: Range[]
}

/** In milliseconds: so long is the article waited for that shows what was typed. */
const patience = 5000

/** Finds out which marks a person means, and has the server do what is decided about them. */
export class Deciding {
  /** The mark that a review asks about. In its article it is meant while nothing is selected. */
  asked: { uri: string; id: string } | undefined
  readonly #client: BaseLanguageClient
  readonly #articles: Articles
  readonly #trees: readonly Tree[]
  #last: Promise<unknown> = Promise.resolve()

  constructor(client: BaseLanguageClient, articles: Articles, trees: readonly Tree[]) {
    this.#client = client
    this.#articles = articles
    this.#trees = trees
  }

  /** Begins a work when the one before is done: a key that is pressed twice decides about two marks, not twice about one. */
  inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }

  /** An article, else the active one, with its document as it stands in the editor: what was typed just now is read first. */
  async article(uri?: string): Promise<Pick<Chosen, 'article' | 'document'> | undefined> {
    const asked = workspace.textDocuments.find((document) => document.uri.toString() === uri)
    const document = asked ?? this.#articles.activeDocument
    if (!document) return undefined
    await this.#untilRead(document)
    const article = this.#articles.get(document)
    return article && { article, document }
  }

  /** The editor of the active article. */
  get editor(): TextEditor | undefined {
    const editors = [window.activeTextEditor, ...window.visibleTextEditors]
    return editors.find((editor) => editor && editor.document === this.#articles.activeDocument)
  }

  /** What is selected in the active article; where nothing is, the person is told. */
  async selection(): Promise<Selected | undefined> {
    const places = this.editor ? selectedPlaces(this.editor) : []
    const active = await this.article()
    return active && places.length > 0 ? { ...active, places } : undefined
  }

  /** The marks that a command is about, of those that are wanted; where there are none, the person is told. */
  async choose(called: CalledWith, isWanted: (mark: MarkItem) => boolean = () => true): Promise<Chosen | undefined> {
    const active = await this.article(uriOf(called))
    if (!active) return undefined
    const ids = this.called(called)
    const wanted = active.article.decisions.marks.filter(isWanted)
    const marks = ids ? wanted.filter(({ id }) => ids.includes(id)) : this.#meant(active.article, wanted)
    if (marks.length > 0) return { ...active, marks }
    tell(l10n.t('There is nothing here that this could be decided about'))
    return undefined
  }

  /** The ids of the marks that a command is called with, if it is with any. */
  called(called: CalledWith): string[] | undefined {
    return idsOf(called, this.#trees)
  }

  /** The mark of an article that a review asks about. */
  askedIn({ uri, decisions }: Article): MarkItem | undefined {
    return this.asked?.uri === uri ? decisions.marks.find(({ id }) => id === this.asked?.id) : undefined
  }

  /** Decides the same about some marks, and waits until the article tells it. */
  decide({ document, marks }: Pick<Chosen, 'document' | 'marks'>, act: ActParams): Promise<boolean> {
    const params: DecideParams = { uri: document.uri.toString(), marks: marks.map(({ id }) => id), act }
    return this.run(decideCommand, document, params)
  }

  /** Marks something that the engine did not see. */
  mark({ document }: Pick<Chosen, 'document'>, says: Omit<MarkParams, 'uri'>): Promise<boolean> {
    const params: MarkParams = { uri: document.uri.toString(), ...says }
    return this.run(markCommand, document, params)
  }

  /** Runs a command of the server that changes what is decided about an article, and waits until the article tells it. */
  async run<Params>(command: string, document: TextDocument, params: Params): Promise<boolean> {
    const done = await execute(this.#client, command, params)
    if (done) await this.#articles.renew(document)
    return done
  }

  #meant(article: Article, marks: MarkItem[]): MarkItem[] {
    const selections = this.editor?.selections ?? []
    const asked = this.askedIn(article)
    const isAsked = asked && marks.includes(asked) && selections.every(({ isEmpty }) => isEmpty)
    return isAsked ? [asked] : meantMarks(marks, selections)
  }

  #untilRead(document: TextDocument): Promise<void> {
    const isRead = () => this.#articles.get(document)?.version === document.version
    if (isRead()) return Promise.resolve()
    return new Promise((resolve) => {
      const end = () => {
        listener.dispose()
        clearTimeout(timer)
        resolve()
      }
      const listener: Disposable = this.#articles.onDidChange(() => isRead() && end())
      const timer = setTimeout(end, patience)
    })
  }
}
