import { commands, type Disposable, l10n } from 'vscode'
import type { CalledWith } from './called.ts'
import type { Deciding } from './deciding.ts'
import { overlapped } from './meant.ts'
import { offsetsIn } from './offsets.ts'
import { partsOf } from './parts.ts'
import { tell } from './tell.ts'

/** Registers what gives a mark the words that are selected; an actor is named there as well. */
export function registerSpanChange(deciding: Deciding): Disposable {
  return commands.registerCommand('newsmark.changeSpan', async (...called: CalledWith) => {
    const selected = await deciding.selection()
    if (!selected) return
    const { document, places, article } = selected
    const { marks } = article.decisions
    const mark = deciding.called(called)
      ? (await deciding.choose(called))?.marks[0]
      : (deciding.askedIn(article) ?? overlapped(marks, places, offsetsIn(document)))
    if (!mark) return tell(l10n.t('What is selected shares no words with a mark'))
    const parts = partsOf(mark.kind, places)
    await deciding.decide({ document, marks: [mark] }, { act: 'change', to: { parts } })
  })
}
