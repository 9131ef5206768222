import { addressBelow } from './addresses.ts'
import type { Choice } from './choice.ts'
import type { Disk, DiskEntry } from './disk.ts'
import { addIgnores, type GitIgnores, ignoreFile, isIgnored } from './git-ignore.ts'

export interface WalkOptions {
  /** The address of the folder. */
  root: string
  disk: Disk
  choice: Choice
  /** The paths of folders that are folders of the workspace themselves. */
  nested: readonly string[]
  /** How many articles at most. */
  most: number
  signal: AbortSignal
}

export interface Walked {
  /** The paths of the articles, in the same order whenever the same files are there. */
  articles: string[]
  /** Why a path that might be an article, or hold some, is left out. */
  skipped: Map<string, string>
  /** There are more articles than are wanted. */
  cut: boolean
}

interface Folder {
  path: string
  /** Where it is, links followed; null where the disk cannot tell. */
  place: string | null
  ignores: GitIgnores
}

/** Find the articles in a folder and the folders in it. What a link leads to is found once, at its own path where it has one. */
export async function walk(options: WalkOptions): Promise<Walked> {
  const walking = new Walk(options)
  await walking.run()
  return walking
}

class Walk implements Walked {
  readonly articles: string[] = []
  readonly skipped = new Map<string, string>()
  cut = false
  readonly #options: WalkOptions
  /** The places of the folders and articles that were found. */
  readonly #seen = new Set<string>()
  readonly #links: Folder[] = []

  constructor(options: WalkOptions) {
    this.#options = options
  }

  async run(): Promise<void> {
    const { root, disk } = this.#options
    const target = await disk.follow(root).catch(() => null)
    await this.#enter({ path: '', place: target?.place ?? null, ignores: [] })
    // What stands at its own path comes first, what is found behind a link last.
    for (const link of this.#links) if (!this.#isOver) await this.#follow(link, target?.place ?? '')
  }

  get #isOver(): boolean {
    return this.cut || this.#options.signal.aborted
  }

  async #enter(folder: Folder): Promise<void> {
    const { choice, nested } = this.#options
    if (!this.#isNew(folder.place)) return
    const entries = await this.#list(folder)
    const ignores = await this.#readIgnores(folder, entries)
    for (const { name, kind } of entries) {
      if (this.#isOver) return
      const path = folder.path === '' ? name : `${folder.path}/${name}`
      const place = folder.place === null ? null : `${folder.place}/${name}`
      if (choice.isExcluded(path) || isIgnored(ignores, kind === 'folder' ? `${path}/` : path)) continue
      if (kind === 'link') this.#links.push({ path, place, ignores })
      else if (kind === 'file') this.#take(path, place)
      else if (!nested.includes(path)) await this.#enter({ path, place, ignores })
    }
  }

  /** A link to what is found anyway is passed by, and so is one to a folder that holds the root. */
  async #follow({ path, ignores }: Folder, root: string): Promise<void> {
    try {
      const target = await this.#options.disk.follow(this.#address(path))
      if (!target) return
      const { kind, place } = target
      if (kind === 'file') this.#take(path, place)
      else if (!isIgnored(ignores, `${path}/`) && !root.startsWith(`${place.replace(/\/$/u, '')}/`))
        await this.#enter({ path, place, ignores })
    } catch (error) {
      if (this.#options.choice.isArticle(path)) this.skipped.set(path, (error as Error).message)
    }
  }

  #take(path: string, place: string | null): void {
    if (!this.#options.choice.isArticle(path) || !this.#isNew(place)) return
    if (this.articles.length < this.#options.most) this.articles.push(path)
    else this.cut = true
  }

  #isNew(place: string | null): boolean {
    if (place === null) return true
    const { size } = this.#seen
    return this.#seen.add(place).size > size
  }

  async #list({ path }: Folder): Promise<DiskEntry[]> {
    try {
      const entries = await this.#options.disk.list(this.#address(path))
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      this.skipped.set(path, (error as Error).message)
      return []
    }
  }

  async #readIgnores({ path, ignores }: Folder, entries: readonly DiskEntry[]): Promise<GitIgnores> {
    if (!entries.some(({ name, kind }) => name === ignoreFile && kind === 'file')) return ignores
    const file = path === '' ? ignoreFile : `${path}/${ignoreFile}`
    try {
      return addIgnores(ignores, path, await this.#options.disk.read(this.#address(file)))
    } catch (error) {
      this.skipped.set(file, (error as Error).message)
      return ignores
    }
  }

  #address(path: string): string {
    return path === '' ? this.#options.root : addressBelow(this.#options.root, path)
  }
}
