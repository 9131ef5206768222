import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { Models } from '../../engine/models.ts'
import { type Answer, answer, type Hand, type Hearing, handName, hear, readyMessage, type Task } from './hand.ts'

/** An article that needs more memory than this, in megabytes, costs its thread. */
const resourceLimits = { maxOldGenerationSizeMb: 1500 }

/** Hire a thread of this process that runs a script: the server's own, which knows its role. */
export function hireThread(script: string | URL, hearing: Hearing): Hand {
  const worker = new Worker(script, { workerData: handName, resourceLimits })
  worker.on('message', (message: typeof readyMessage | Answer) => hear(message, hearing))
  worker.on('error', ({ message }) => hearing.broke(message))
  worker.on('exit', (code) => hearing.broke(`the worker ended with ${code}`))
  return {
    give: (task) => worker.postMessage(task),
    end: () => void worker.terminate(),
  }
}

/** Whether this thread was hired. */
export const isHired = workerData === handName

/** Work as a hired thread. */
export function work(models: Models): void {
  giveWay()
  compileLate()
  parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task, models)))
  parentPort?.postMessage(readyMessage)
}

/** Let the thread that answers the editor go first, where threads have priorities of their own: on Linux. */
function giveWay(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Elsewhere all threads are alike.
  }
}

/**
 * Let functions run eight times as long before they are compiled anew: each thread compiles the engine for itself, on the cores that
 * the others analyse on, and of a thousand articles that was a quarter of the work. From V8 12 on a quick compiler goes before.
 */
function compileLate(): void {
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=540672')
}
