import { Disposable, type QuickPickItem, window } from 'vscode'
import { withoutIcons } from '../words.ts'

export interface PickRow<Answer> extends QuickPickItem {
  /** Left out on a heading. */
  answer?: Answer
}

export interface PickOrType<Answer> {
  title: string
  placeholder: string
  /** What is listed now. */
  rows(): PickRow<Answer>[]
  /** What typed words are that no row has. */
  another: { description: string; toAnswer(words: string): Answer }
  /** Finds more rows while somebody types. */
  look?(words: string): Promise<void>
}

/** In milliseconds: who types on is not asked for. */
const delay = 80

/** Asks for something that is listed or for anything else that can be typed; undefined where there is no answer. */
export function pickOrType<Answer>(asked: PickOrType<Answer>): Promise<Answer | undefined> {
  return new Promise((resolve) => new PickBox(asked, resolve).show())
}

class PickBox<Answer> {
  readonly #asked: PickOrType<Answer>
  readonly #box = window.createQuickPick<PickRow<Answer>>()
  readonly #listeners: Disposable
  #timer: ReturnType<typeof setTimeout> | undefined
  #answer: Answer | undefined

  constructor(asked: PickOrType<Answer>, resolve: (answer: Answer | undefined) => void) {
    this.#asked = asked
    this.#box.title = asked.title
    this.#box.placeholder = asked.placeholder
    this.#box.matchOnDescription = true
    this.#listeners = Disposable.from(
      this.#box,
      this.#box.onDidChangeValue(() => this.#heed()),
      this.#box.onDidAccept(() => this.#accept()),
      this.#box.onDidHide(() => {
        clearTimeout(this.#timer)
        this.#listeners.dispose()
        resolve(this.#answer)
      }),
    )
  }

  show(): void {
    this.#list()
    this.#box.show()
    void this.#look()
  }

  get #typed(): string {
    return oneLine(this.#box.value)
  }

  #heed(): void {
    this.#list()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), delay)
  }

  async #look(): Promise<void> {
    const words = this.#typed
    await this.#asked.look?.(words)
    // What was typed since then is answered later.
    if (words === this.#typed && this.#answer === undefined) this.#list()
  }

  /** What is typed stays in sight below the rows that match it. A label with letters of its own would be sorted before some. */
  #list(): void {
    const rows = this.#asked.rows()
    const isNew = this.#typed !== '' && !rows.some(({ label }) => label === this.#typed)
    const another = {
      label: '$(add)',
      description: `${withoutIcons(this.#typed)} · ${this.#asked.another.description}`,
      alwaysShow: true,
    }
    this.#box.items = isNew ? [...rows, another] : rows
  }

  #accept(): void {
    const [active] = this.#box.activeItems
    const row = active ?? this.#matching()
    if (row?.answer !== undefined) this.#answer = row.answer
    else if (this.#typed !== '') this.#answer = this.#asked.another.toAnswer(this.#typed)
    else return
    this.#box.hide()
  }

  /** A quick typist is ahead of the list: what is typed is looked for as the list does. */
  #matching(): PickRow<Answer> | undefined {
    const words = this.#typed.toLowerCase()
    const rows = this.#asked.rows().filter(({ answer }) => words !== '' && answer !== undefined)
    return (
      rows.find(({ label }) => label.toLowerCase() === words) ??
      rows.find(({ label, description }) => `${label}\n${description}`.toLowerCase().includes(words))
    )
  }
}

/** Makes one line of words. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
