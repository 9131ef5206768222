import type { Range } from 'vscode-languageclient'
import type { CheckItem, Decisions, MarkItem, OrphanItem, TagItem } from '../../server/decision-protocol.ts'
import type { DisagreementItem, PeopleCompared } from '../../server/exchange-protocol.ts'
import { innermost } from '../places.ts'
import { matches } from './filter.ts'
import type {
  DisagreementNode,
  ItemNode,
  JudgementNode,
  LedgerNode,
  OrphanNode,
  RemarkNode,
  SectionNode,
  TagNode,
} from './ledger-nodes.ts'

export type ItemState = CheckItem['state']

export interface LedgerFilter {
  words: string
  /** Of the items that are listed; all where there are none. */
  states: readonly ItemState[]
}

/** Two people's judgements side by side. */
export interface Comparison {
  names: [string, string]
  isFile: boolean
  compared: PeopleCompared
}

/** Lists what is decided about an article: first what stops the deciding, then what is to be checked, then all else. */
export function listLedger(decisions: Decisions, filter: LedgerFilter, comparison?: Comparison): LedgerNode[] {
  const { ledger } = decisions
  return [
    ...(ledger?.problem ? [{ kind: 'brokenLedger' as const, id: 'broken', problem: ledger.problem }] : []),
    ...(ledger && ledger.conflicts > 0
      ? [{ kind: 'openMerge' as const, id: 'merge', conflicts: ledger.conflicts }]
      : []),
    ...(comparison ? listComparison(comparison, filter.words) : []),
    ...listItems(decisions, filter),
    ...listTags(decisions, filter.words),
    ...section('notes', remarksOf(decisions.marks, 'note').filter(remarkMatches(filter.words))),
    ...section('orphans', decisions.orphans.filter(orphanMatches(filter.words)).map(toOrphanNode)),
  ]
}

/** A heading above rows; none above no rows. */
function section(
  name: SectionNode['section'],
  children: LedgerNode[],
  says: Pick<SectionNode, 'checked' | 'people' | 'isFile'> = {},
): SectionNode[] {
  return children.length > 0 ? [{ kind: 'section', id: `section:${name}`, section: name, ...says, children }] : []
}

const itemKinds: CheckItem['kind'][] = ['name', 'quotation', 'figure', 'date']

function listItems({ checklist, marks }: Decisions, { words, states }: LedgerFilter): SectionNode[] {
  const markOf = new Map(marks.map((mark) => [mark.id, mark]))
  return itemKinds.flatMap((kind) => {
    const wanted = checklist.filter(
      (item) =>
        item.kind === kind &&
        (states.length === 0 || states.includes(item.state)) &&
        matches(words, [item.words, item.detail]),
    )
    const children = wanted.map((item) => toItemNode(item, markOf.get(item.mark)))
    return section(kind, children, { checked: wanted.filter(({ state }) => !isOpen(state)).length })
  })
}

/** What has changed since it was checked is to be checked again. */
export function isOpen(state: ItemState): boolean {
  return state === 'open' || state === 'changed since checked'
}

function toItemNode(item: CheckItem, mark: MarkItem | undefined): ItemNode {
  // The cursor may stand at any mention of a name, a click leads to the first.
  const mentions = mark?.kind === 'actor' ? mark.parts.map(({ range }) => range) : []
  return { kind: 'item', id: `item:${item.mark}`, item, places: [item.place.range, ...mentions] }
}

function listTags({ marks, tags }: Decisions, words: string): TagNode[] {
  const remarks = remarksOf(marks, 'tag')
  const known = tags.map(({ name }) => name)
  const others = [...new Set(remarks.map(({ decision }) => decision.says ?? ''))].filter(
    (name) => !known.includes(name),
  )
  const all: TagItem[] = [...tags, ...others.map((name) => ({ name }))]
  return all.flatMap((tag): TagNode[] => {
    const ofTag = remarks.filter(({ decision }) => decision.says === tag.name)
    const children = ofTag.filter(remarkMatches(words))
    return children.length > 0 ? [{ kind: 'tag', id: `tag:${tag.name}`, tag, children }] : []
  })
}

function remarksOf(marks: readonly MarkItem[], act: 'note' | 'tag'): RemarkNode[] {
  return marks.flatMap((mark) =>
    mark.decisions
      .filter((decision) => decision.act === act)
      .map((decision): RemarkNode => {
        const places = mark.place ? [mark.place.range] : []
        return { kind: 'remark', id: `remark:${decision.id}`, mark, decision, places }
      }),
  )
}

const remarkMatches =
  (words: string) =>
  ({ mark, decision }: RemarkNode) =>
    matches(words, [mark.words, decision.says ?? null, decision.by ?? null])

const orphanMatches = (words: string) => (orphan: OrphanItem) =>
  matches(words, [orphan.words, orphan.says ?? null, orphan.by ?? null])

function toOrphanNode(orphan: OrphanItem): OrphanNode {
  return { kind: 'orphan', id: `orphan:${orphan.id}`, orphan, places: orphan.near ? [orphan.near.range] : [] }
}

function listComparison({ names, isFile, compared }: Comparison, words: string): LedgerNode[] {
  const agreement = compared.agreement.map((each): LedgerNode => {
    return { kind: 'agreement', id: `agreement:${each.kind}`, agreement: each, people: names }
  })
  const disagreements = compared.disagreements
    .filter(({ ours, theirs }) => matches(words, [ours?.words ?? null, theirs?.words ?? null]))
    .map((each) => toDisagreementNode(each, names))
  return [
    ...section('agreement', agreement, { people: names, isFile }),
    ...section('disagreements', disagreements, { people: names }),
  ]
}

function toDisagreementNode(disagreement: DisagreementItem, people: [string, string]): DisagreementNode {
  const { id, ours, theirs } = disagreement
  const side = (side: JudgementNode['side'], mark: MarkItem | null, name: string): JudgementNode => {
    return { kind: 'judgement', id: `${id}/${side}`, side, name, disagreement, places: placesOf(mark) }
  }
  const children = [side('ours', ours, people[0]), side('theirs', theirs, people[1])]
  return { kind: 'disagreement', id, disagreement, people, places: placesOf(ours ?? theirs), children }
}

const placesOf = (mark: MarkItem | null): Range[] => (mark?.place ? [mark.place.range] : [])

/** Finds the row for what stands at the selection: of what is to be checked, else a remark. */
export function findInLedger(roots: LedgerNode[], selection: Range): LedgerNode | undefined {
  const below = roots.flatMap((root) => ('children' in root ? root.children : []))
  const rows = (kind: 'item' | 'remark') => below.filter((node) => node.kind === kind)
  const find = (kind: 'item' | 'remark') =>
    innermost<LedgerNode>(rows(kind), (node) => ('places' in node ? node.places : []), selection)
  return find('item') ?? find('remark')
}
