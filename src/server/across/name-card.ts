import type { DatedTitle, DossierActor } from '../../dossier/comparison.ts'
import { grouped } from '../../dossier/grouped.ts'
import type { Actor } from '../../engine/analysis.ts'
import type { FolderClaimItem, FolderPlace } from '../folder-protocol.ts'
import type { Markup } from '../markup.ts'
import { clip, count } from '../words.ts'
import { type Across, acrossOf } from './across.ts'
import { latestClaims, namedWith, newestNaming } from './actor.ts'
import { countClaims } from './actors.ts'
import type { Beside } from './beside.ts'
import { wordsInRow } from './filter.ts'
import { toFolderPlace } from './places.ts'

/** How much is shown before `N more`. */
const most = { titles: 4, claims: 3, together: 3, words: 80 }

/** What the other articles of a folder tell of an actor of one of them; empty where none of them names it. */
export function nameCard({ folder, path }: Beside, { name, titles }: Actor, markup: Markup): string {
  const across = acrossOf(folder)
  const actor = across.who.called(path, name)
  const others = actor ? newestNaming(across, actor).filter((clipping) => clipping.path !== path) : []
  if (!actor || others.length === 0) return ''
  const claims = latestClaims(across, actor, others, most.claims)
  const own = titles.map(({ text }) => wordsInRow(text))
  const further = countClaims(across, actor, others) - claims.length
  return [
    `${markup.strong('Elsewhere in the folder')} · ${count(others.length, 'article')}`,
    list(titleLines(across, actor, { own, path, markup })),
    list([...claims.map((claim) => claimLine(claim, markup)), ...(further > 0 ? [`${further} more`] : [])]),
    together(across, actor, markup),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

/** The titles that this article does not give, each with the newest article that does, the newest first. */
function titleLines(
  { folder }: Across,
  { titles }: DossierActor,
  { own, path, markup }: { own: readonly string[]; path: string; markup: Markup },
): string[] {
  const adds = (title: DatedTitle) => {
    const words = wordsInRow(title.text)
    return title.path !== path && !own.some((known) => known.includes(words))
  }
  const uses = [...grouped(titles.filter(adds), ({ text }) => wordsInRow(text)).values()]
  const lines = uses.reverse().flatMap((use) => {
    const newest = use.at(-1)!
    const clipping = folder.clipping(newest.path)
    const articles = new Set(use.map(({ path }) => path)).size
    const further = articles > 1 ? ` and ${articles - 1} more` : ''
    if (!clipping) return []
    return [
      `${markup.plain(clip(newest.text, most.words))} · ${whereLink(toFolderPlace(folder, clipping, newest, ''), markup)}${further}`,
    ]
  })
  const further = lines.length - most.titles
  return [...lines.slice(0, most.titles), ...(further > 0 ? [`${count(further, 'more title')}`] : [])]
}

function claimLine(claim: FolderClaimItem, markup: Markup): string {
  return `${wordsLink(claim, markup)} · ${where(claim, markup)}`
}

function together(across: Across, actor: DossierActor, markup: Markup): string {
  const others = namedWith(across, actor, most.together).map(
    ({ name, articles }) => `${markup.plain(name)} (${articles})`,
  )
  return others.length > 0 ? `Most often named with ${others.join(', ')}` : ''
}

/** The article's file and day, which lead to the place. */
export function whereLink(place: FolderPlace, markup: Markup): string {
  return linkTo(whereWords(place), place, markup)
}

/** The words of a claim, which lead to it. */
export function wordsLink(claim: FolderClaimItem, markup: Markup): string {
  return linkTo(clip(claim.text, most.words), claim, markup)
}

const linkTo = (words: string, { uri, range }: FolderPlace, markup: Markup) => markup.link(words, { uri, range })

export function where(place: FolderPlace, markup: Markup): string {
  return markup.plain(whereWords(place))
}

const whereWords = ({ path, day }: FolderPlace) =>
  [path.slice(path.lastIndexOf('/') + 1), ...(day ? [day] : [])].join(', ')
