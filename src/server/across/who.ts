import type { Clipping } from '../../dossier/clipping.ts'
import type { DossierActor } from '../../dossier/comparison.ts'
import type { IndexedFolder } from '../folders.ts'
import { eachList } from './revision.ts'

/** Who is who in a folder, made ready to be looked up. */
export interface Who {
  /** By key, those of most articles first. */
  everybody(): ReadonlyMap<string, DossierActor>
  /** Everybody whom an article names. */
  namedIn(path: string): readonly DossierActor[]
  /** The actor whom an article calls by a name. */
  called(path: string, name: string): DossierActor | undefined
  /** The names by which an article calls an actor. */
  namesOf(actor: DossierActor, clipping: Clipping): string[]
}

export function createWho(folder: IndexedFolder): Who {
  const sorted = eachList(
    () => folder.dossier.actors(),
    (actors) => actors.toSorted((a, b) => b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1)),
  )
  const everybody = eachList(sorted, (actors) => new Map(actors.map((actor) => [actor.key, actor])))
  const byArticle = eachList(sorted, (actors) => {
    const named = new Map<string, DossierActor[]>()
    for (const actor of actors) {
      for (const path of actor.articles) {
        const known = named.get(path)
        if (known) known.push(actor)
        else named.set(path, [actor])
      }
    }
    return named
  })
  const namedIn = (path: string) => byArticle().get(path) ?? []

  function called(path: string, name: string): DossierActor | undefined {
    const may = namedIn(path).filter((actor) => formsOf(actor).has(name))
    if (may.length < 2) return may[0]
    // `Marsh` of this article, beside `Ida Marsh`, whom another calls so.
    const key = folder.dossier.keyOf(path, name)
    return may.find((actor) => actor.key === key)
  }

  function namesOf(actor: DossierActor, { path, actors }: Clipping): string[] {
    const forms = formsOf(actor)
    return actors.flatMap(({ name }) => (forms.has(name) && called(path, name) === actor ? name : []))
  }

  return { everybody, namedIn, called, namesOf }
}

const forms = new WeakMap<DossierActor, Set<string>>()

/** Every name of an actor: thousands of articles may give it dozens. */
function formsOf(actor: DossierActor): ReadonlySet<string> {
  const known = forms.get(actor) ?? new Set([actor.name, ...actor.aliases])
  forms.set(actor, known)
  return known
}
