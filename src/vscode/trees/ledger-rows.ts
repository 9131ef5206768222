import { commands, Disposable, EventEmitter, l10n, type Memento, type TreeItem } from 'vscode'
import type { Range } from 'vscode-languageclient'
import type { Decisions } from '../../server/decision-protocol.ts'
import type { Articles } from '../articles.ts'
import type { Judgements } from '../exchange/judgements.ts'
import { toLedgerItem } from './ledger-items.ts'
import type { LedgerNode } from './ledger-nodes.ts'
import { findInLedger, type ItemState, isOpen, listLedger } from './ledger-sections.ts'
import { nameItemState } from './ledger-words.ts'
import type { RowSource } from './tree.ts'

export const itemStates: readonly ItemState[] = [
  'open',
  'changed since checked',
  'confirmed',
  'disputed',
  'cannot verify',
]

const remembered = 'newsmark.ledger.states'

/** The rows of what is decided about the active article. Which states are listed is remembered in the workspace. */
export class LedgerRows implements RowSource<LedgerNode> {
  readonly #articles: Articles
  readonly #judgements: Judgements
  readonly #memory: Memento
  readonly #changed = new EventEmitter<void>()
  readonly #listeners: Disposable
  #rows: LedgerNode[] = []
  #filter = ''
  #states: readonly ItemState[]

  readonly onDidChange = this.#changed.event
  readonly isBusy = false

  constructor(articles: Articles, judgements: Judgements, memory: Memento) {
    this.#articles = articles
    this.#judgements = judgements
    this.#memory = memory
    this.#states = memory.get<ItemState[]>(remembered, []).filter((state) => itemStates.includes(state))
    const refresh = () => this.#refresh()
    this.#listeners = Disposable.from(articles.onDidChangeActive(refresh), judgements.onDidChange(refresh))
    this.#tellStates()
    this.#refresh()
  }

  get filter(): string {
    return this.#filter
  }

  set filter(filter: string) {
    this.#filter = filter
    this.#refresh()
  }

  /** Of the items that are listed; all where there are none. */
  get states(): readonly ItemState[] {
    return this.#states
  }

  set states(states: readonly ItemState[]) {
    this.#states = states.length === itemStates.length ? [] : states
    void this.#memory.update(remembered, this.#states)
    this.#tellStates()
    this.#refresh()
  }

  get rows(): LedgerNode[] {
    return this.#rows
  }

  get summary(): string {
    const { progress } = this.#decisions ?? {}
    return progress && progress.of > 0 ? l10n.t('{0}/{1} checked', progress.checked, progress.of) : ''
  }

  /** A view with a message shows no welcome text: without rows only what stops the deciding is told. */
  get message(): string {
    const { ledger } = this.#decisions ?? {}
    if (ledger?.problem) return l10n.t('The ledger cannot be read. It is left as it is, and nothing can be decided.')
    if (ledger && ledger.conflicts > 0) return l10n.t('A merge has left the ledger open. Keep ours, theirs or both.')
    if (this.#rows.length === 0) return ''
    const words = this.#filter === '' ? [] : [l10n.t('Only what holds “{0}”', this.#filter)]
    const states = this.#states.length > 0 ? [l10n.t('Only: {0}', this.#states.map(nameItemState).join(', '))] : []
    return [...words, ...states].join(' · ')
  }

  below(node: LedgerNode): LedgerNode[] {
    return 'children' in node ? node.children : []
  }

  find(uri: string, selection: Range): LedgerNode | undefined {
    return uri === this.#articles.active?.uri ? findInLedger(this.#rows, selection) : undefined
  }

  toItem(node: LedgerNode): TreeItem {
    return toLedgerItem(node, this.#articles.active?.uri ?? '')
  }

  watch(): void {}

  dispose(): void {
    this.#listeners.dispose()
    this.#changed.dispose()
  }

  get #decisions(): Decisions | undefined {
    return this.#articles.active?.decisions
  }

  #refresh(): void {
    const filter = { words: this.#filter, states: this.#states }
    const comparison = this.#judgements.of(this.#articles.active?.uri)
    this.#rows = this.#decisions ? listLedger(this.#decisions, filter, comparison) : []
    this.#changed.fire()
  }

  #tellStates(): void {
    const shown = this.#states.length === 0 ? 'all' : this.#states.every(isOpen) ? 'open' : 'some'
    void commands.executeCommand('setContext', remembered, shown)
  }
}
