import { commands, Disposable, l10n, window } from 'vscode'
import type { Range } from 'vscode-languageclient'
import type { MarkItem } from '../../server/decision-protocol.ts'
import type { ActorItem } from '../../server/protocol.ts'
import type { Folders } from '../folders.ts'
import { innermost } from '../places.ts'
import { toRange } from '../reveal.ts'
import type { TreeNode } from '../trees/nodes.ts'
import type { CalledWith } from './called.ts'
import type { Deciding } from './deciding.ts'
import { askForActor } from './mark-as.ts'
import { askForName } from './name-box.ts'
import { partsOf } from './parts.ts'
import { oneLine } from './pick-or-type.ts'
import { tell } from './tell.ts'

/** Registers what says who an actor is. The words of the article stay as they are. */
export function registerActorChanges(deciding: Deciding, folders: Folders): Disposable {
  return Disposable.from(
    commands.registerCommand('newsmark.renameActor', (...called: CalledWith) => rename(deciding, called)),
    commands.registerCommand('newsmark.setTitle', (...called: CalledWith) => setTitle(deciding, called)),
    commands.registerCommand('newsmark.joinWithActor', (...called: CalledWith) => join(deciding, folders, called)),
    commands.registerCommand('newsmark.splitActor', (about?: unknown) => split(deciding, folders, about)),
  )
}

const isActor = ({ kind }: MarkItem) => kind === 'actor'

async function rename(deciding: Deciding, called: CalledWith): Promise<void> {
  const chosen = await deciding.choose(called, isActor)
  const before = chosen?.marks[0]?.name ?? ''
  const typed =
    chosen && (await window.showInputBox({ title: l10n.t('What is the name of {0}?', before), value: before }))
  const name = oneLine(typed ?? '')
  if (!chosen || name === '' || name === before) return
  await deciding.decide({ ...chosen, marks: chosen.marks.slice(0, 1) }, { act: 'change', to: { name } })
}

/** Several titles are parted by semicolons: `Minister of Trade; Deputy Mayor`. */
async function setTitle(deciding: Deciding, called: CalledWith): Promise<void> {
  const chosen = await deciding.choose(called, isActor)
  if (!chosen) return
  const [{ name = '', titles: before = [] }] = chosen.marks as [(typeof chosen.marks)[number]]
  const typed = await window.showInputBox({
    title: l10n.t('What is the title of {0}?', name),
    prompt: l10n.t('Several are parted by semicolons'),
    value: before.join('; '),
  })
  if (typed === undefined) return
  const titles = typed.split(';').map(oneLine).filter(Boolean)
  await deciding.decide({ ...chosen, marks: chosen.marks.slice(0, 1) }, { act: 'change', to: { titles } })
}

/** Makes one actor of several: of all that are chosen, and of the one that is picked. */
async function join(deciding: Deciding, folders: Folders, called: CalledWith): Promise<void> {
  const chosen = await deciding.choose(called, isActor)
  if (!chosen) return
  const names = chosen.marks.flatMap(({ name }) => name ?? [])
  const title = l10n.t('Who is {0} as well?', names.join(', '))
  const picked = await askForName({ title, actors: candidates(chosen.article.actors, names) }, folders)
  const into = picked?.name
  const marks = chosen.marks.filter(({ name }) => name !== into)
  if (into && marks.length > 0) await deciding.decide({ ...chosen, marks }, { act: 'join', into })
}

/** Those who may be the same as the named ones: these themselves where they are several, then whoever shares a word with them. */
function candidates(actors: readonly ActorItem[], names: readonly string[]): ActorItem[] {
  const words = new Set(names.flatMap((name) => name.split(' ')))
  const rank = ({ name }: ActorItem) =>
    names.includes(name) ? 0 : name.split(' ').some((word) => words.has(word)) ? 1 : 2
  return actors.filter(({ name }) => names.length > 1 || !names.includes(name)).sort((a, b) => rank(a) - rank(b))
}

/** Says that a mention is of somebody else. */
async function split(deciding: Deciding, folders: Folders, about: unknown): Promise<void> {
  const active = await deciding.article()
  const at = rangeOf(about) ?? deciding.editor?.selection
  if (!active || !at) return
  const mentions = active.article.actors.flatMap((actor) => actor.mentions.map(({ range }) => ({ actor, range })))
  const mention = innermost(mentions, ({ range }) => [range], at)
  if (!mention) return tell(l10n.t('No actor is mentioned here'))
  const selected = { ...active, places: [toRange(mention.range)] }
  const says = await askForActor(selected, folders, mention.actor)
  if (says) await deciding.mark(selected, { ...says, kind: 'actor', parts: partsOf('actor', [mention.range]) })
}

/** Of the mention that a row is about. */
function rangeOf(about: unknown): Range | undefined {
  const row = about as TreeNode | undefined
  return row?.kind === 'mention' ? row.mention.range : undefined
}
