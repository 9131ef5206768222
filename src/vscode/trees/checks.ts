import { commands, Disposable, env, l10n, type Memento } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type ConflictItem, conflictsRequest } from '../../server/folder-protocol.ts'
import {
  type Article,
  type FindingItem,
  type IgnoreParams,
  ignoreCommand,
  stopIgnoringCommand,
} from '../../server/protocol.ts'
import type { Articles } from '../articles.ts'
import type { Folders } from '../folders.ts'
import { reveal } from '../reveal.ts'
import { execute } from '../server-commands.ts'
import { changeSetting, setting } from '../settings.ts'
import { countIgnored } from '../words.ts'
import { ArticleRows } from './article-rows.ts'
import { lineOf } from './check-items.ts'
import { findCheck, listChecks } from './check-nodes.ts'
import { listConflicts } from './conflict-nodes.ts'
import { askForFilter } from './filter-box.ts'
import { FolderRows } from './folder-rows.ts'
import { followCursor } from './follow-cursor.ts'
import { registerIgnoredRows } from './ignored-rows.ts'
import { placesOf, type TreeNode } from './nodes.ts'
import { Tree } from './tree.ts'

/** Creates the tree of what deserves a second look. */
export function createCheckTree(articles: Articles, folders: Folders, memory: Memento): Tree {
  const article = new ArticleRows(
    {
      list: (article, filter) => listChecks(article, filter, setting('checks.showIgnored')),
      summarize,
      find: findCheck,
    },
    articles,
  )
  const folder = new FolderRows<ConflictItem>({ request: conflictsRequest, list: listConflicts }, folders)
  return new Tree('newsmark.checks', { article, folder }, memory)
}

function summarize({ findings }: Article): string {
  const ignored = findings.filter((finding) => finding.ignored.length > 0).length
  const heard = String(findings.length - ignored)
  return ignored > 0 ? `${heard} · ${countIgnored(ignored)}` : heard
}

/** Registers what the tree of checks can be told to do. */
export function registerCheckTree(tree: Tree, articles: Articles, client: BaseLanguageClient): Disposable {
  const decide = async (command: string, nodes: TreeNode[], params: Partial<IgnoreParams> = {}) => {
    for (const [uri, ids] of idsByArticle(nodes, articles.active?.uri))
      await execute(client, command, { ...params, uri, ids })
  }
  const ignore = (scope: IgnoreParams['scope']) => (node: TreeNode, selected?: TreeNode[]) =>
    decide(ignoreCommand, selected ?? [node], { scope })
  return Disposable.from(
    tree,
    followCursor(tree, articles),
    registerIgnoredRows(),
    tellWhetherIgnored(articles),
    commands.registerCommand('newsmark.filterChecks', () => askForFilter(tree)),
    commands.registerCommand('newsmark.clearChecksFilter', () => {
      tree.filter = ''
    }),
    commands.registerCommand('newsmark.checksOfArticle', () => tree.showScope('article')),
    commands.registerCommand('newsmark.checksOfFolder', () => tree.showScope('folder')),
    commands.registerCommand('newsmark.showIgnoredChecks', () => changeSetting('checks.showIgnored', true)),
    commands.registerCommand('newsmark.hideIgnoredChecks', () => changeSetting('checks.showIgnored', false)),
    commands.registerCommand('newsmark.ignoreHere', ignore('here')),
    commands.registerCommand('newsmark.ignoreInFile', ignore('file')),
    commands.registerCommand('newsmark.ignoreInFolder', ignore('folder')),
    commands.registerCommand('newsmark.stopIgnoringCheck', (node: TreeNode, selected?: TreeNode[]) =>
      decide(stopIgnoringCommand, selected ?? [node]),
    ),
    commands.registerCommand('newsmark.copyCheck', copyChecks),
    commands.registerCommand('newsmark.mendCheck', (node: TreeNode) => offerToMend(node, articles)),
  )
}

/** Tells the view's welcome text and buttons whether the article has findings that are ignored. */
function tellWhetherIgnored(articles: Articles): Disposable {
  return articles.onDidChangeActive(() => {
    const some = articles.active?.findings.some(({ ignored }) => ignored.length > 0) ?? false
    void commands.executeCommand('setContext', 'newsmark.checks.someIgnored', some)
  })
}

/** The ids of findings by the address of the article that is decided about: of a conflict, the first one that it rests on. */
function idsByArticle(nodes: TreeNode[], active: string | undefined): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const node of nodes) {
    const uri = node.kind === 'conflict' ? node.conflict.places[0]?.uri : node.kind === 'finding' && active
    if (uri) ids.set(uri, [...(ids.get(uri) ?? []), node.id])
  }
  return ids
}

function findingsOf(nodes: TreeNode[]): FindingItem[] {
  return nodes.flatMap((node) => (node.kind === 'finding' ? [node.finding] : []))
}

/** Copies findings as `Line 13: message`, one a line. */
async function copyChecks(node: TreeNode, selected: TreeNode[] = [node]): Promise<void> {
  const lines = findingsOf(selected).map((finding) => l10n.t('Line {0}: {1}', lineOf(finding), finding.message))
  await env.clipboard.writeText(lines.join('\n'))
}

/** Moves the focus to the place to look at first, and lists there what can be done. */
async function offerToMend(node: TreeNode, articles: Articles): Promise<void> {
  const uri = articles.active?.uri
  const [range] = placesOf(node)
  if (!uri || !range) return
  await reveal({ uri, range })
  await commands.executeCommand('editor.action.quickFix')
}
