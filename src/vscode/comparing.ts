import { commands, Disposable, l10n, type QuickPickItem, window } from 'vscode'
import type { ConflictItem, FolderPlace } from '../server/folder-protocol.ts'
import { passageUri, registerPassages } from './passages.ts'
import { reveal } from './reveal.ts'
import type { ConflictNode, FolderNode } from './trees/folder-nodes.ts'
import { whereAndWhen } from './trees/where.ts'

/** What is best judged with both passages side by side. */
const comparable: ConflictItem['rule'][] = ['quotation-variance', 'figure-conflict', 'date-conflict', 'title-conflict']

/** Registers what shows two passages side by side. */
export function registerComparing(): Disposable {
  const passages = registerPassages()
  const compare = async (places: FolderPlace[]) => {
    const [left, right] = await chooseTwo(places)
    if (!left || !right) return
    for (const place of [left, right]) passages.renew(passageUri(place))
    const title = `${whereAndWhen(left)} ↔ ${whereAndWhen(right)}`
    await commands.executeCommand('vscode.diff', passageUri(left), passageUri(right), title, { preview: true })
  }
  return Disposable.from(
    passages,
    commands.registerCommand('newsmark.openConflict', async ({ conflict }: ConflictNode) => {
      const [first] = conflict.places
      if (comparable.includes(conflict.rule)) await compare(conflict.places)
      else if (first) await reveal({ ...first, preserveFocus: true })
    }),
    commands.registerCommand('newsmark.comparePassages', (node: FolderNode, selected?: FolderNode[]) =>
      compare(selected?.length === 2 ? selected.flatMap(placesOf) : placesOf(node)),
    ),
  )
}

function placesOf(node: FolderNode): FolderPlace[] {
  if (node.kind === 'conflict') return node.conflict.places
  if (node.kind === 'statement') return node.statement.claims
  if (node.kind === 'folderClaim') return [node.claim]
  if (node.kind !== 'folderPlace') return []
  return node.against ? [node.against, node.place] : [node.place]
}

/** The first place, and the one that differs from it; asks which where there are several. */
async function chooseTwo([first, ...rest]: FolderPlace[]): Promise<(FolderPlace | undefined)[]> {
  if (!first) return []
  const candidates = withOtherWords(first, rest)
  if (candidates.length < 2) return [first, candidates[0] ?? rest[0]]
  const items = candidates.map((place): QuickPickItem & { place: FolderPlace } => {
    return { label: place.text, detail: whereAndWhen(place), place }
  })
  const placeHolder = l10n.t('Compare {0} with', whereAndWhen(first))
  const picked = await window.showQuickPick(items, { placeHolder, matchOnDetail: true })
  return [first, picked?.place]
}

/** Of those that say the same as each other, one; none that says the same as the first. */
function withOtherWords({ text }: FolderPlace, places: FolderPlace[]): FolderPlace[] {
  const known = new Set([text.toLowerCase()])
  return places.filter((place) => {
    const words = place.text.toLowerCase()
    return !known.has(words) && known.add(words)
  })
}
