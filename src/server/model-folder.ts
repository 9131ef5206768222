import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Models } from '../engine/models.ts'
import { readModels } from './models.ts'
import { type ModelBytes, modelFiles } from './protocol.ts'

/** Read the trained models that lie in a folder; `complain` hears of each that is missing or broken. */
export function readModelFolder(folder: string, complain: (problem: string) => void): Models {
  const bytes: ModelBytes = {}
  for (const [name, file] of Object.entries(modelFiles)) {
    try {
      bytes[name as keyof ModelBytes] = readFileSync(join(folder, file))
    } catch {
      // `readModels` tells of every model it was not given.
    }
  }
  return readModels(bytes, complain)
}
