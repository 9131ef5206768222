import type { Models } from '../../engine/models.ts'
import { clipped } from './analyst.ts'

/** A worker that analyses articles, as the thread that hires it sees it: it takes tasks and answers them in order. */
export interface Hand {
  give(task: Task): void
  /** Let it go, whatever it does. */
  end(): void
}

/** What the one who hires a hand hears of it. */
export interface Hearing {
  /** It can be given tasks. */
  ready(): void
  answered(answer: Answer): void
  /** It is gone, without having been let go. */
  broke(why: string): void
}

export interface Task {
  path: string
  text: string
  /** The file in which people's decisions about the article are kept; empty where it has none. */
  ledger: string
}

/** The clipping as JSON, or why there is none. */
export type Answer = { clipping: string } | { problem: string }

/** The first message of a hand. */
export const readyMessage = 'ready'

/** What tells a worker that it is to be a hand, not a server. */
export const handName = 'newsmark-hand'

/** Hand a message of a hand on to who hears of it. */
export function hear(message: typeof readyMessage | Answer, hearing: Hearing): void {
  if (message === readyMessage) hearing.ready()
  else hearing.answered(message)
}

/** Do one task. */
export function answer(task: Task, models: Models): Answer {
  try {
    return { clipping: clipped(task, models) }
  } catch (error) {
    return { problem: `cannot be analysed: ${(error as Error).message}` }
  }
}
