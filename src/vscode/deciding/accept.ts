import { commands, Disposable } from 'vscode'
import type { CalledWith } from './called.ts'
import type { Deciding } from './deciding.ts'

/** Registers what says that marks are right as they stand, or that there is no such mark. */
export function registerAccepting(deciding: Deciding): Disposable {
  const decide =
    (act: 'accept' | 'reject') =>
    (...called: CalledWith) =>
      deciding.inTurn(async () => {
        const chosen = await deciding.choose(called, ({ kind }) => kind !== 'passage')
        if (chosen) await deciding.decide(chosen, { act })
      })
  return Disposable.from(
    commands.registerCommand('newsmark.accept', decide('accept')),
    commands.registerCommand('newsmark.reject', decide('reject')),
  )
}
