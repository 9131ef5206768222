import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of what analyses articles: a hash of the script and the models, so that whatever changes one of them keeps no old clippings. */
export function versionOf(script: string, models: string): string {
  const hash = createHash('sha256').update(readFileSync(script))
  for (const name of namesIn(models)) hash.update(name).update(readFileSync(join(models, name)))
  return hash.digest('hex').slice(0, 16)
}

/** Without models, articles are read by rules alone. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
