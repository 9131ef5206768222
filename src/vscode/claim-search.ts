import { commands, Disposable, env, l10n, type QuickInputButton, type QuickPickItem, ThemeIcon, window } from 'vscode'
import { type FolderClaimItem, type FolderList, type Listed, searchClaimsRequest } from '../server/folder-protocol.ts'
import type { Folders } from './folders.ts'
import { reveal } from './reveal.ts'
import { readSearch } from './search-words.ts'
import { claimIcons } from './trees/icons.ts'
import type { Tree } from './trees/tree.ts'
import { whereAndWhen } from './trees/where.ts'
import { tellPhase, tellSearch } from './words.ts'

/** A claim that was found; without one, the row that leads to all of them. */
interface Found extends QuickPickItem {
  claim?: FolderClaimItem
}

/** So many are listed; the view shows the rest. */
const most = 100

/** In milliseconds: who types on is not asked for. */
const delay = 80

/** Registers the search over all claims of a folder. */
export function registerClaimSearch(folders: Folders, claims: Tree): Disposable {
  return commands.registerCommand('newsmark.searchClaims', async () => {
    if (!folders.active) return
    void folders.want()
    new ClaimSearchBox(folders, claims, claims.scope === 'folder' ? claims.filter : '').show()
  })
}

/** A box that lists what is found while words are typed. */
class ClaimSearchBox {
  readonly #folders: Folders
  readonly #claims: Tree
  readonly #box = window.createQuickPick<Found>()
  readonly #listeners: Disposable
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  constructor(folders: Folders, claims: Tree, value: string) {
    this.#folders = folders
    this.#claims = claims
    this.#box.value = value
    this.#box.placeholder = tellSearch()
    this.#box.buttons = [{ iconPath: new ThemeIcon('list-tree'), tooltip: l10n.t('Show in the view Claims') }]
    this.#listeners = Disposable.from(
      this.#box,
      folders.onDidChange(() => this.#askSoon()),
      this.#box.onDidChangeValue(() => this.#askSoon()),
      this.#box.onDidTriggerButton((_: QuickInputButton) => this.#showInView()),
      this.#box.onDidAccept(() => this.#accept()),
      this.#box.onDidHide(() => this.#end()),
    )
  }

  show(): void {
    this.#box.show()
    void this.#ask()
  }

  #askSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), delay)
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked
    const { active, state } = this.#folders
    this.#box.title = (state && tellPhase(state)) || l10n.t('Claims of this folder')
    this.#box.busy = true
    const params = { folder: active, limit: most, ...readSearch(this.#box.value) }
    const list = await this.#folders.ask<FolderList<FolderClaimItem>>(searchClaimsRequest, params)
    // What was typed since then is answered later.
    if (asked !== this.#asked) return
    const [before] = this.#box.activeItems
    this.#box.items = toRows(list ?? { items: [], total: 0 })
    const same = this.#box.items.filter(
      ({ claim }) => before && claim?.id === before.claim?.id && claim?.uri === before.claim?.uri,
    )
    if (same.length > 0) this.#box.activeItems = same
    this.#box.busy = state?.phase === 'finding' || state?.phase === 'reading'
  }

  async #accept(): Promise<void> {
    const [picked] = this.#box.activeItems
    if (!picked) return
    if (!picked.claim) return this.#showInView()
    this.#box.hide()
    await reveal(picked.claim)
  }

  async #showInView(): Promise<void> {
    const { value } = this.#box
    this.#box.hide()
    this.#claims.scope = 'folder'
    this.#claims.filter = value.trim()
    await commands.executeCommand('newsmark.claims.focus')
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.#asked++
    this.#listeners.dispose()
  }
}

function toRows({ items, total }: Listed<FolderClaimItem>): Found[] {
  const rows = items.map((claim): Found => {
    const detail = [claim.speaker ?? l10n.t('no speaker'), whereAndWhen(claim)].join(' · ')
    const icon = `$(${claimIcons[claim.kind]})`
    return { label: `${icon} ${claim.text}`, detail, alwaysShow: true, claim }
  })
  if (total === 0) return []
  const label = `$(list-tree) ${l10n.t('Show in the view Claims')}`
  const all: Found = { label, description: l10n.t('all {0}', total.toLocaleString(env.language)), alwaysShow: true }
  return [...rows, all]
}
