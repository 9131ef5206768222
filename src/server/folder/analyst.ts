import { clipAsJson } from '../../dossier/clipping.ts'
import type { Analysis } from '../../engine/analysis.ts'
import { analyze } from '../../engine/analyze.ts'
import type { Models } from '../../engine/models.ts'
import { decisionsOf, parseLedger, resolve } from '../../ledger/ledger.ts'
import { withDecisions } from '../reading.ts'
import type { Task } from './hand.ts'

/** Analyses articles and clips them; rejects with a reason in plain words. */
export interface Analyst {
  /** The clipping as JSON; with what the article's ledger decides about its marks, where it has one. */
  clip(path: string, text: string, ledger?: string): Promise<string>
}

/** Analyse an article and clip it, as JSON. */
export function clipped({ path, text, ledger }: Task, models: Models): string {
  return clipAsJson(path, judged(analyze(text, { path, models }), text, ledger), text)
}

/** With what people decided. A ledger that cannot be read decides nothing: its own article tells that. */
function judged(engine: Analysis, text: string, ledger: string): Analysis {
  if (ledger === '') return engine
  try {
    return withDecisions(engine, decisionsOf(resolve(parseLedger(ledger, text), 'both')), text)
  } catch {
    return engine
  }
}

/** Analyse on the server's own thread, with time for everything else between two articles. */
export function createOwnAnalyst(models: () => Models): Analyst {
  let last: Promise<unknown> = Promise.resolve()
  return {
    clip(path, text, ledger = '') {
      const clipping = last.then(pause).then(() => clipped({ path, text, ledger }, models()))
      last = clipping.catch(() => undefined)
      return clipping
    },
  }
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
