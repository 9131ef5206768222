import { EventEmitter, l10n, type Memento, window } from 'vscode'
import { type Reviewable, reviewable } from './undecided.ts'

const key = 'newsmark.review.kinds'

/** Which kinds of marks a review walks through. It is remembered in the workspace. */
export class ReviewedKinds {
  readonly #memory: Memento
  readonly #changed = new EventEmitter<void>()
  readonly onDidChange = this.#changed.event

  constructor(memory: Memento) {
    this.#memory = memory
  }

  get chosen(): Reviewable[] {
    return this.#memory.get<Reviewable[]>(key, ['claim', 'actor'])
  }

  /** Asks for the kinds; none are as good as no answer. */
  async ask(): Promise<void> {
    const { chosen } = this
    const rows = reviewable.map((id) => ({ id, label: nameKinds(id), picked: chosen.includes(id) }))
    const title = l10n.t('What is to be reviewed?')
    const picked = await window.showQuickPick(rows, { title, canPickMany: true })
    if (!picked || picked.length === 0) return
    await this.#memory.update(
      key,
      picked.map(({ id }) => id),
    )
    this.#changed.fire()
  }
}

function nameKinds(kind: Reviewable): string {
  const names: Record<Reviewable, string> = {
    claim: l10n.t('Claims'),
    actor: l10n.t('Actors'),
    quotation: l10n.t('Quotations'),
    figure: l10n.t('Figures'),
    date: l10n.t('Dates'),
  }
  return names[kind]
}
