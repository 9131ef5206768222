import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Clipping } from '../dossier/clipping.ts'
import { type Decided, decide, withIdentities } from '../dossier/decisions.ts'
import { type ActorDecision, decisionsOf } from '../ledger/actors.ts'
import { reason } from './articles.ts'
import type { Complain } from './clippings.ts'
import { readActors, rootOf } from './ledgers.ts'

/**
 * Put in who the actors of an article are by decision, in the folder that its file is in; an article without a file is as it is. A folder
 * whose decisions cannot be read is named once.
 */
export function createIdentities(complain: Complain): (clipping: Clipping) => Promise<Clipping> {
  const roots = new Map<string, Promise<string>>()
  const read = new Map<string, Promise<ActorDecision[]>>()
  const made = new Map<string, Promise<Decided>>()
  const decisionsIn = (root: string) =>
    readActors({ root }).then(decisionsOf, (error) => {
      complain(root, reason(error))
      return []
    })
  return async (clipping) => {
    const file = resolve(clipping.path)
    if (!existsSync(file)) return clipping
    const root = await once(roots, dirname(file), () => rootOf(file))
    const folder = asGiven(clipping.path, relative(root, file))
    const decided = await once(made, `${root}\0${folder}`, async () =>
      decide((await once(read, root, () => decisionsIn(root))).map((decision) => inFolder(decision, folder))),
    )
    return withIdentities(clipping, decided)
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? work()
  known.set(key, found)
  return found
}

/** The root of an article as its path was given: `news/` of `news/2031/ferry.txt`. */
const asGiven = (path: string, below: string): string => (path.endsWith(below) ? path.slice(0, -below.length) : '')

/** A decision that names articles by paths as they were given. */
function inFolder(decision: ActorDecision, folder: string): ActorDecision {
  const [one, other] = decision.actors.map(({ path, ...named }) => ({
    ...named,
    ...(path !== undefined && { path: folder + path.split('/').join(sep) }),
  }))
  return { ...decision, actors: [one!, other!] }
}
