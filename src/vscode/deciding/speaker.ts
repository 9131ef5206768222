import { commands, type Disposable, l10n } from 'vscode'
import type { Folders } from '../folders.ts'
import type { CalledWith } from './called.ts'
import type { Chosen, Deciding } from './deciding.ts'
import { likelySpeakers } from './likely-speakers.ts'
import { ownPlaces } from './meant.ts'
import { askForName, type NamePicked } from './name-box.ts'
import { offsetsIn } from './offsets.ts'

/** Registers what says who really makes a claim. */
export function registerSpeakerChange(deciding: Deciding, folders: Folders): Disposable {
  return commands.registerCommand('newsmark.changeSpeaker', async (...called: CalledWith) => {
    const chosen = await deciding.choose(called, ({ kind }) => kind === 'claim')
    const picked = chosen && (await askForSpeaker(chosen, folders))
    if (picked) await deciding.decide(chosen, { act: 'change', to: { speaker: picked.name } })
  })
}

/** The speaker that some claims have in common is not offered again. */
function askForSpeaker({ article, document, marks }: Chosen, folders: Folders): Promise<NamePicked | undefined> {
  const now = marks.every(({ speaker }) => speaker === marks[0]?.speaker) ? marks[0]?.speaker : undefined
  const likely = likelySpeakers(article.actors, marks.flatMap(ownPlaces), offsetsIn(document))
  const actors = likely.filter(({ name }) => name !== now)
  return askForName({ title: l10n.t('Who says it?'), actors, offersNobody: now !== null }, folders)
}
