import type { Models } from '../../engine/models.ts'
import { readModels } from '../models.ts'
import type { ModelBytes } from '../protocol.ts'
import { type Answer, answer, type Hand, type Hearing, handName, hear, readyMessage, type Task } from './hand.ts'

/** Hire a web worker that runs the script of this one, and bring it the models. */
export function hireWorker({ location }: DedicatedWorkerGlobalScope, models: ModelBytes, hearing: Hearing): Hand {
  const worker = new Worker(location.href, { name: handName })
  worker.onmessage = ({ data }: MessageEvent<typeof readyMessage | Answer>) => hear(data, hearing)
  worker.onerror = ({ message }) => hearing.broke(message)
  worker.postMessage({ models })
  return {
    give: (task) => worker.postMessage(task),
    end: () => worker.terminate(),
  }
}

/** Work as a hired web worker. */
export function work(self: DedicatedWorkerGlobalScope): void {
  let models: Models = {}
  self.onmessage = ({ data }: MessageEvent<Task | { models: ModelBytes }>) => {
    if (!('models' in data)) return self.postMessage(answer(data, models))
    // The server tells of models that are missing.
    models = readModels(data.models, () => undefined)
    self.postMessage(readyMessage)
  }
}
