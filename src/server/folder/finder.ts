import { FileChangeType, type FileEvent } from 'vscode-languageserver'
import { pathBelow, pathIn } from './addresses.ts'
import { type Choice, createChoice } from './choice.ts'
import type { Disk } from './disk.ts'
import { ignoreFile } from './git-ignore.ts'
import type { FolderSettings } from './settings.ts'
import { type Walked, walk } from './walk.ts'

export interface FinderOptions {
  uri: string
  disk: Disk
  settings: () => Promise<FolderSettings>
  /** The paths of folders in this one that are folders of the workspace themselves. */
  nested: () => string[]
}

/** What a walk is for: what is at or below these paths may have changed, or all. */
export type Suspects = ReadonlySet<string> | 'all'

/** How long a walk waits for more changes, in milliseconds: longer where walking is slow. */
const pause = { least: 100, most: 2000 }

/** Finds the articles of a folder, and again when something in it changed that may make others of them. */
export class Finder {
  walked: Walked = { articles: [], skipped: new Map(), cut: false }
  /** The paths of `walked.articles`. */
  found: ReadonlySet<string> = new Set()
  readonly #options: FinderOptions
  readonly #done: (suspects: Suspects) => Promise<void>
  #choice: Choice | null = null
  #walking: AbortController | null = null
  /** Of the last walk, in milliseconds. */
  #lasted = 0
  #suspects: Set<string> | 'all' | null = null

  /** `done` hears of each walk that came to its end. */
  constructor(options: FinderOptions, done: (suspects: Suspects) => Promise<void>) {
    this.#options = options
    this.#done = done
  }

  /** Walk, at once where all is wanted: changes come in crowds, and wait for each other. */
  look(paths: readonly string[] | 'all'): void {
    if (paths === 'all') this.#suspects = 'all'
    else if (this.#suspects !== 'all') this.#suspects = new Set([...(this.#suspects ?? []), ...paths])
    void this.#walk()
  }

  stop(): void {
    this.#suspects = null
    this.#walking?.abort()
  }

  /** Whether a change cannot concern the articles: in a folder that is left out, or of a file that is none of them. */
  isBeside({ uri, type }: FileEvent): boolean {
    const path = pathBelow(this.#options.uri, uri) ?? ''
    const names = path.split('/')
    if (names.some((_, index) => this.#choice?.isExcluded(names.slice(0, index + 1).join('/')))) return true
    if (type !== FileChangeType.Changed || this.found.has(path) || names.at(-1) === ignoreFile) return false
    return !this.walked.articles.some((article) => article.startsWith(`${path}/`))
  }

  /** One walk at a time; what is asked for meanwhile is for the next. */
  async #walk(): Promise<void> {
    if (this.#walking) return
    while (this.#suspects) {
      this.#walking = new AbortController()
      const { signal } = this.#walking
      if (this.#suspects !== 'all') await delay(Math.min(Math.max(pause.least, this.#lasted * 5), pause.most))
      if (signal.aborted) continue
      const suspects = this.#suspects
      this.#suspects = null
      const walked = await this.#find(signal)
      if (signal.aborted) continue
      this.walked = walked
      this.found = new Set(walked.articles)
      await this.#done(suspects)
    }
    this.#walking = null
  }

  async #find(signal: AbortSignal): Promise<Walked> {
    const begun = Date.now()
    const { uri, disk, settings, nested } = this.#options
    const wanted = await settings()
    const choice = createChoice(pathIn(uri), wanted)
    const walked = await walk({ root: uri, disk, choice, nested: nested(), most: wanted.mostFiles, signal })
    this.#choice = choice
    this.#lasted = Date.now() - begun
    return walked
  }
}

const delay = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))
