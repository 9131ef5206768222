import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A real folder of articles, gone when it is disposed of. */
export interface Place {
  path: string
  uri: string
  write(path: string, text: string | Uint8Array): Promise<void>
  remove(path: string): Promise<void>
  move(from: string, to: string): Promise<void>
  exists(path: string): Promise<boolean>
  at(path: string): string
  [Symbol.asyncDispose](): Promise<void>
}

export async function makePlace(files: Record<string, string | Uint8Array> = {}): Promise<Place> {
  const path = await mkdtemp(join(tmpdir(), 'newsmark-folder-'))
  const at = (name: string) => join(path, name)
  const place: Place = {
    path,
    uri: pathToFileURL(path).href,
    at,
    async write(name, text) {
      await mkdir(dirname(at(name)), { recursive: true })
      await writeFile(at(name), text)
    },
    exists: (name) =>
      access(at(name)).then(
        () => true,
        () => false,
      ),
    remove: (name) => rm(at(name), { recursive: true }),
    async move(from, to) {
      await mkdir(dirname(at(to)), { recursive: true })
      await rename(at(from), at(to))
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
  for (const [name, text] of Object.entries(files)) await place.write(name, text)
  return place
}
