import { commands, Disposable, l10n, type Memento, window } from 'vscode'
import type { Articles } from '../articles.ts'
import type { Judgements } from '../exchange/judgements.ts'
import { askForFilter } from './filter-box.ts'
import { followCursor } from './follow-cursor.ts'
import { itemStates, LedgerRows } from './ledger-rows.ts'
import { isOpen } from './ledger-sections.ts'
import { nameItemState } from './ledger-words.ts'
import { Tree } from './tree.ts'

/** The tree of what is to be checked and what is decided, and its rows. */
export interface LedgerTree {
  tree: Tree
  rows: LedgerRows
}

export function createLedgerTree(articles: Articles, judgements: Judgements, memory: Memento): LedgerTree {
  const rows = new LedgerRows(articles, judgements, memory)
  return { rows, tree: new Tree('newsmark.ledger', { article: rows }, memory) }
}

/** Registers what the tree of the ledger can be told to list. */
export function registerLedgerTree({ tree, rows }: LedgerTree, articles: Articles): Disposable {
  return Disposable.from(
    tree,
    followCursor(tree, articles),
    commands.registerCommand('newsmark.filterLedger', () =>
      askForFilter(tree, l10n.t('Words of a name, a quotation, a figure, a date, a note or a tag')),
    ),
    commands.registerCommand('newsmark.clearLedgerFilter', () => {
      tree.filter = ''
      rows.states = []
    }),
    commands.registerCommand('newsmark.filterLedgerByState', () => askForStates(rows)),
    commands.registerCommand('newsmark.showOpenItems', () => {
      rows.states = itemStates.filter(isOpen)
    }),
    commands.registerCommand('newsmark.showAllItems', () => {
      rows.states = []
    }),
  )
}

/** Asks which states are to be listed. */
async function askForStates(rows: LedgerRows): Promise<void> {
  const picks = itemStates.map((state) => ({
    label: nameItemState(state),
    state,
    picked: rows.states.length === 0 || rows.states.includes(state),
  }))
  const placeHolder = l10n.t('What is listed of what is to be checked')
  const picked = await window.showQuickPick(picks, { canPickMany: true, placeHolder })
  if (picked && picked.length > 0) rows.states = picked.map(({ state }) => state)
}
