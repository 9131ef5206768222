import { clip } from '../../dossier/clipping.ts'
import { analyze } from '../../engine/analyze.ts'
import type { Models } from '../../engine/models.ts'

/** Analyses articles and clips them; rejects with a reason in plain words. */
export interface Analyst {
  /** The clipping as JSON. */
  clip(path: string, text: string): Promise<string>
}

/** Analyse an article and clip it, as JSON. */
export function clipped(path: string, text: string, models: Models): string {
  return JSON.stringify(clip(path, analyze(text, { path, models }), text))
}

/** Analyse on the server's own thread, with time for everything else between two articles. */
export function createOwnAnalyst(models: () => Models): Analyst {
  let last: Promise<unknown> = Promise.resolve()
  return {
    clip(path, text) {
      const clipping = last.then(pause).then(() => clipped(path, text, models()))
      last = clipping.catch(() => undefined)
      return clipping
    },
  }
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
