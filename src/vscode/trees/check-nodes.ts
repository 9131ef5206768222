import type { Range } from 'vscode-languageclient'
import type { Article, FindingItem } from '../../server/protocol.ts'
import { innermost } from '../places.ts'
import { nameRule } from '../words.ts'
import { placeInArticle } from './conflict-nodes.ts'
import { matches } from './filter.ts'
import type { FindingNode, PlaceNode, RuleNode, TreeNode } from './nodes.ts'

/** Lists the findings that match a filter, those of one check below its heading, the checks in text order. */
export function listChecks(article: Article, filter: string, withIgnored: boolean): RuleNode[] {
  const headings = new Map<string, RuleNode>()
  for (const finding of article.findings) {
    const { rule, message, places, elsewhere, ignored } = finding
    if (ignored.length > 0 && !withIgnored) continue
    if (!matches(filter, [message, nameRule(rule), ...[...places, ...elsewhere].map(({ text }) => text)])) continue
    const heading = headings.get(rule) ?? { kind: 'rule', id: `rule:${rule}`, rule, children: [] }
    headings.set(rule, heading)
    heading.children.push(toFindingNode(finding))
  }
  return [...headings.values()]
}

function toFindingNode(finding: FindingItem): FindingNode {
  const { id, places, elsewhere } = finding
  const children = [
    ...places.map((place, index): PlaceNode => ({ kind: 'place', id: `${id}/${index}`, place, finding })),
    ...elsewhere.map((place, index) => placeInArticle(`${id}/elsewhere/${index}`, place)),
  ]
  return { kind: 'finding', id, finding, children: children.length > 1 ? children : [] }
}

/** Finds the finding that is first looked at where the selection is, else the place of one. */
export function findCheck(roots: TreeNode[], selection: Range): FindingNode | PlaceNode | undefined {
  const findings = roots.flatMap((root) => (root.kind === 'rule' ? root.children : []))
  const places = findings.flatMap(({ children }) => children.filter((child) => child.kind === 'place'))
  const rows = [...places, ...findings]
  return innermost<FindingNode | PlaceNode>(rows, placesOfRow, selection)
}

function placesOfRow(row: FindingNode | PlaceNode): Range[] {
  if (row.kind === 'place') return [row.place.range]
  return row.finding.places.slice(0, 1).map(({ range }) => range)
}
