import {
  Disposable,
  EventEmitter,
  l10n,
  Selection,
  TabInputText,
  type TextDocument,
  TextEditorRevealType,
  type TextEditorSelectionChangeEvent,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode'
import type { MarkItem } from '../../server/decision-protocol.ts'
import type { Articles } from '../articles.ts'
import { contains } from '../places.ts'
import { toRange } from '../reveal.ts'
import type { Deciding } from './deciding.ts'
import { meantMarks, ownPlaces } from './meant.ts'
import type { ReviewedKinds } from './reviewed-kinds.ts'
import { tell } from './tell.ts'
import { cursorStop, markAfter, type Step, stopOf, type Undecided, undecided } from './undecided.ts'

/** A walk through the undecided marks of an article: it asks about one after the other until none is left. */
export class Review implements Disposable {
  readonly #deciding: Deciding
  readonly #articles: Articles
  readonly #kinds: ReviewedKinds
  readonly #changed = new EventEmitter<void>()
  readonly #listeners: Disposable
  #document: TextDocument | undefined
  /** The undecided marks, in text order. */
  #left: Undecided[] = []
  /** Of all others. */
  #decided: ReadonlySet<string> = new Set()
  /** Of the text in which these were seen. */
  #version = 0
  #asked: Undecided | undefined

  /** Fires when another mark is asked about, when the article comes to the front or leaves it, and when the review ends. */
  readonly onDidChange = this.#changed.event

  constructor(deciding: Deciding, articles: Articles, kinds: ReviewedKinds) {
    this.#deciding = deciding
    this.#articles = articles
    this.#kinds = kinds
    this.#listeners = Disposable.from(
      articles.onDidChange((uri) => uri === this.#document?.uri.toString() && this.#heed()),
      kinds.onDidChange(() => this.#heed()),
      window.onDidChangeTextEditorSelection((change) => this.#follow(change)),
      window.onDidChangeActiveTextEditor(() => this.#changed.fire()),
      window.tabGroups.onDidChangeTabs(() => this.#document && !isOpen(this.#document) && this.stop()),
      workspace.onDidCloseTextDocument((document) => document === this.#document && this.stop()),
    )
  }

  /** The article that is reviewed. */
  get document(): TextDocument | undefined {
    return this.#document
  }

  /** The mark that is asked about. */
  get mark(): MarkItem | undefined {
    return this.#asked?.mark
  }

  /** How many marks are undecided. */
  get left(): number {
    return this.#left.length
  }

  /** True where the article is in front. */
  get isInFront(): boolean {
    return this.#document !== undefined && window.activeTextEditor?.document === this.#document
  }

  /** Begins at the cursor. */
  async start(): Promise<void> {
    const active = await this.#deciding.article()
    const { editor } = this.#deciding
    if (!active || !editor) return
    await window.showTextDocument(active.document, editor.viewColumn)
    this.#document = active.document
    this.#see()
    this.#ask(markAfter(this.#left, cursorStop(editor.selection.start, false)), true)
  }

  stop(): void {
    if (!this.#document) return
    this.#document = undefined
    this.#asked = undefined
    this.#deciding.asked = undefined
    this.#changed.fire()
  }

  /** Goes on, or back, without deciding. */
  step(step: Step): void {
    if (this.#asked) this.#ask(step(this.#left, stopOf(this.#asked)), true)
  }

  dispose(): void {
    this.#listeners.dispose()
    this.#changed.dispose()
  }

  #see(): void {
    const article = this.#document && this.#articles.get(this.#document)
    const { marks } = article?.decisions ?? { marks: [] }
    this.#left = article ? undecided(article, this.#kinds.chosen) : []
    this.#decided = new Set(marks.filter(({ state }) => state !== 'open').map(({ id }) => id))
    this.#version = article?.version ?? 0
  }

  /** What is decided is asked about no more; what is undecided again is asked about once more. */
  #heed(): void {
    const [asked, decided, version] = [this.#asked, this.#decided, this.#version]
    if (this.#document && !this.#articles.get(this.#document)) this.stop()
    if (!asked || !this.#document) return
    this.#see()
    const again = this.#left.find(({ mark }) => decided.has(mark.id))
    const same = this.#left.find(({ mark }) => mark.id === asked.mark.id)
    const next = again ?? same ?? markAfter(this.#left, stopOf(asked))
    // Who is typing keeps the cursor.
    this.#ask(next, next !== same && version === this.#version)
  }

  /** Asks about a mark, and shows it unless the cursor is to stay; without one the review is over. */
  #ask(asked: Undecided | undefined, shows: boolean): void {
    if (!asked) {
      this.stop()
      tell(l10n.t('Review: nothing is left to decide'))
    } else {
      this.#asked = asked
      this.#deciding.asked = { uri: this.#document!.uri.toString(), id: asked.mark.id }
      if (shows) this.#show(asked)
      this.#changed.fire()
    }
  }

  /** Puts the cursor before the words. They are not selected: a letter that is no key of the review would replace them. */
  #show({ place }: Undecided): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.#document)
    if (!editor) return
    const range = toRange(place)
    editor.selection = new Selection(range.start, range.start)
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
  }

  /** Asks about the mark that somebody puts the cursor on. */
  #follow({ textEditor, selections, kind }: TextEditorSelectionChangeEvent): void {
    const { Mouse, Keyboard } = TextEditorSelectionChangeKind
    const [selection] = selections
    if (textEditor.document !== this.#document || (kind !== Mouse && kind !== Keyboard) || !selection?.isEmpty) return
    if (!this.#asked || ownPlaces(this.#asked.mark).some((place) => contains(place, selection))) return
    const [meant] = meantMarks(
      this.#left.map(({ mark }) => mark),
      [selection],
    )
    const asked = this.#left.find(({ mark }) => mark === meant)
    if (asked) this.#ask(asked, false)
  }
}

function isOpen({ uri }: TextDocument): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString())
}
