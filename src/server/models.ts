import type { Models } from '../engine/models.ts'
import { readModel } from '../engine/tagging/model.ts'
import { type ModelBytes, modelFiles } from './protocol.ts'

/** Make models of their bytes; `complain` hears of each that is missing or broken: its pass goes by rules alone. */
export function readModels(bytes: ModelBytes, complain: (problem: string) => void): Models {
  const models: Models = {}
  for (const name of Object.keys(modelFiles) as (keyof ModelBytes)[]) {
    try {
      if (!bytes[name]) throw new Error('not found')
      models[name] = readModel(bytes[name])
    } catch (error) {
      complain(`${modelFiles[name]}: ${(error as Error).message}; Newsmark finds the ${name} by rules alone`)
    }
  }
  return models
}
