import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/machine.mjs'

/** Fill a folder with copies that suites may edit: the samples and, where they are, the two reference articles. */
export function copyArticles(workspace) {
  mkdirSync(workspace, { recursive: true })
  cpSync(join(root, 'media/samples'), workspace, { recursive: true })
  const seeds = join(root, '../shared/seeds')
  if (!existsSync(seeds)) {
    console.log('No ../shared/seeds: suites that need the reference articles skip')
    return
  }
  for (const name of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
    // Not a copy of the file, which may be read-only.
    writeFileSync(join(workspace, name.replace(/\.txt$/, '.news.txt')), readFileSync(join(seeds, name)))
  }
}
