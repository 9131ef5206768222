import { readModelFolder } from '../src/server/model-folder.ts'

/** What ships: the trained models. */
export const models = readModelFolder('models', (problem) => {
  throw new Error(problem)
})
