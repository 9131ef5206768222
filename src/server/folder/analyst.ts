import { type Clipping, clip } from '../../dossier/clipping.ts'
import { analyze } from '../../engine/analyze.ts'
import type { Models } from '../../engine/models.ts'

/** Analyses articles and clips them; rejects with a reason in plain words. */
export interface Analyst {
  clip(path: string, text: string): Promise<Clipping>
}

/** Analyse on the server's own thread, with time for everything else between two articles. */
export function createOwnAnalyst(models: () => Models): Analyst {
  let last: Promise<unknown> = Promise.resolve()
  return {
    clip(path, text) {
      const clipping = last.then(pause).then(() => clip(path, analyze(text, { path, models: models() }), text))
      last = clipping.catch(() => undefined)
      return clipping
    },
  }
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
