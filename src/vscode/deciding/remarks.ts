import { commands, Disposable, l10n, window } from 'vscode'
import type { MarkParams } from '../../server/decision-protocol.ts'
import { isSame } from '../places.ts'
import type { CalledWith } from './called.ts'
import type { Chosen, Deciding, Selected } from './deciding.ts'
import { ownPlaces } from './meant.ts'
import { partsOf } from './parts.ts'
import { askForTag } from './tag-box.ts'
import { tell } from './tell.ts'

type Remark = NonNullable<MarkParams['remark']>

/** Registers what adds notes and tags: to marks, or to any words that are selected. */
export function registerRemarks(deciding: Deciding): Disposable {
  return Disposable.from(
    commands.registerCommand('newsmark.addNote', (...called: CalledWith) =>
      remark(deciding, called, async () => {
        const text = (await window.showInputBox({ title: l10n.t('Note') }))?.trim()
        return text ? { act: 'note', text } : undefined
      }),
    ),
    commands.registerCommand('newsmark.addTag', (...called: CalledWith) =>
      remark(deciding, called, async ({ article }) => {
        const tag = await askForTag(article.decisions.tags)
        return tag ? { act: 'tag', tag } : undefined
      }),
    ),
    commands.registerCommand('newsmark.tagByKey', (key: string) =>
      deciding.inTurn(() =>
        remark(deciding, [], async ({ article }) => {
          const tag = article.decisions.tags.find((each) => each.key === key)
          if (!tag) tell(l10n.t('No tag of the codebook has the key {0}', key))
          return tag && { act: 'tag', tag: tag.name }
        }),
      ),
    ),
  )
}

async function remark(
  deciding: Deciding,
  called: CalledWith,
  ask: (about: Chosen | Selected) => Promise<Remark | undefined>,
): Promise<void> {
  const about = (await passage(deciding, called)) ?? (await deciding.choose(called))
  const said = about && (await ask(about))
  if (!said) return
  if ('marks' in about) await deciding.decide(about, said)
  else await deciding.mark(about, { kind: 'passage', parts: partsOf('passage', about.places), remark: said })
}

/** What is selected, unless that is a mark or a command says what it is about. */
async function passage(deciding: Deciding, called: CalledWith): Promise<Selected | undefined> {
  const isSelected = deciding.editor?.selection.isEmpty === false
  const selected = !deciding.called(called) && isSelected ? await deciding.selection() : undefined
  const places = selected?.article.decisions.marks.flatMap(ownPlaces) ?? []
  return selected?.places.some((place) => places.some((each) => isSame(each, place))) ? undefined : selected
}
