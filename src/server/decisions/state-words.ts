import type { DecidedMark, State } from '../../ledger/decide.ts'
import type { ActName, Decision } from '../../ledger/decision.ts'

/** What makes the state of a mark, the last of these. */
const acts: Readonly<Record<State, readonly ActName[]>> = {
  open: [],
  accepted: ['accept', 'add'],
  changed: ['change', 'join'],
  added: ['add', 'accept', 'change', 'join'],
  rejected: ['reject'],
}

/** The decision that left a mark as it is; none where that is the engine's, or follows from what is decided about a folder. */
export function lastWord({ state, decisions }: DecidedMark): Decision | undefined {
  return decisions.findLast(({ act }) => acts[state].includes(act.act))
}

/** `open`, `accepted by Ann Lee`. */
export function stateWords(mark: DecidedMark): string {
  const by = lastWord(mark)?.by
  return by ? `${mark.state} by ${by}` : mark.state
}
