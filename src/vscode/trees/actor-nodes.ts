import type { Range } from 'vscode-languageclient'
import type { MarkItem } from '../../server/decision-protocol.ts'
import type { ActorItem, Article, ClaimItem } from '../../server/protocol.ts'
import { contains, innermost } from '../places.ts'
import { matches } from './filter.ts'
import { marksById } from './marks-by-id.ts'
import type { ActorNode, ClaimNode, HeadingNode, MentionNode, TreeNode } from './nodes.ts'

const kinds = ['person', 'organization', 'place', 'group'] as const

/** Lists the actors that match a filter in order of appearance: each with its claims, then its other mentions. */
export function listActors({ actors, claims, decisions }: Article, filter: string): ActorNode[] {
  const claimsOf = groupByActor(claims)
  const marks = marksById(decisions)
  return actors.flatMap((actor) => {
    const own = claimsOf.get(actor.id) ?? []
    const all = [...own.map((claim) => toClaimNode(actor, claim, marks.get(claim.id))), ...toMentionNodes(actor, own)]
    const named = matches(filter, [actor.name, ...actor.titles, ...actor.aliases])
    const children = named ? all : all.filter((node) => node.kind === 'claim' && matches(filter, [node.claim.text]))
    if (!named && children.length === 0) return []
    return [{ kind: 'actor', id: actor.id, actor, mark: marks.get(actor.id), claimCount: own.length, children }]
  })
}

function groupByActor(claims: ClaimItem[]): Map<string | null, ClaimItem[]> {
  const groups = new Map<string | null, ClaimItem[]>()
  for (const claim of claims) {
    const group = groups.get(claim.actor)
    if (group) group.push(claim)
    else groups.set(claim.actor, [claim])
  }
  return groups
}

/** Puts a heading above the actors of each kind. */
export function groupByKind(actors: ActorNode[]): HeadingNode[] {
  return kinds.flatMap((actorKind) => {
    const children = actors.filter(({ actor }) => actor.kind === actorKind)
    return children.length > 0 ? [{ kind: 'heading', id: `kind:${actorKind}`, actorKind, children }] : []
  })
}

/** Finds the actor who is named at the selection, else the one who speaks there. */
export function findActor(roots: TreeNode[], selection: Range): ActorNode | undefined {
  const actors = roots.flatMap((root) =>
    root.kind === 'heading' ? root.children : root.kind === 'actor' ? [root] : [],
  )
  const named = innermost(actors, ({ actor }) => actor.mentions.map(({ range }) => range), selection)
  return named ?? innermost(actors, spokenPlaces, selection)
}

function spokenPlaces({ children }: ActorNode): Range[] {
  return children.flatMap((node) => (node.kind === 'claim' ? node.claim.content : []))
}

function toClaimNode(actor: ActorItem, claim: ClaimItem, mark: MarkItem | undefined): ClaimNode {
  return { kind: 'claim', id: `${actor.id}/${claim.id}`, claim, mark, nested: true }
}

/** The mentions that stand neither in the source of one of the actor's own claims nor as `I` in what they say. */
function toMentionNodes(actor: ActorItem, own: ClaimItem[]): MentionNode[] {
  const sources = own.flatMap(({ source }) => source ?? [])
  const said = own.flatMap(({ content }) => content)
  const seen = new Map<string, number>()
  return actor.mentions.flatMap((mention) => {
    const around = mention.form === 'pronoun' ? [...sources, ...said] : sources
    if (around.some((range) => contains(range, mention.range))) return []
    const count = (seen.get(mention.text) ?? 0) + 1
    seen.set(mention.text, count)
    return [{ kind: 'mention', id: `${actor.id}/${mention.text}/${count}`, mention, actor: actor.name }]
  })
}
