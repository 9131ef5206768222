import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Analysis } from '../engine/analysis.ts'
import {
  type ActorFile,
  decisionsOf as actorDecisionsOf,
  actorsFile,
  parseActors,
  spellingsOf,
} from '../ledger/actors.ts'
import { codebookFile, parseCodebook, type Tag } from '../ledger/codebook.ts'
import { type Decided, decide } from '../ledger/decide.ts'
import { decisionsOf, type LedgerLine, parseLedger, resolve as resolveConflicts } from '../ledger/ledger.ts'
import { ledgerFileOf } from '../ledger/ledger-file.ts'
import { sameActors } from '../ledger/same-actors.ts'
import { findStray, type Stray } from '../server/decisions/strays.ts'
import { fileSystem } from '../server/file-system.ts'
import { nodeDisk } from '../server/folder/node-disk.ts'
import { decode, reason } from './articles.ts'

/** An article's file, and where what people decide about it is kept. */
export interface ArticleFile {
  /** As given on the command line. */
  path: string
  text: string
  byteOrderMark: boolean
  /** The folder that holds `.newsmark`, and the article's path below it. */
  root: string
  below: string
  /** The address of its ledger. */
  ledger: string
}

/** Read an article; throws where it is a folder, missing or not UTF-8. */
export async function readArticleFile(path: string): Promise<ArticleFile> {
  if ((await stat(path)).isDirectory()) throw new Error('is a folder, not a file')
  const bytes = await readFile(path)
  const root = await rootOf(resolve(path))
  const below = relative(root, resolve(path)).split(sep).join('/')
  return {
    path,
    text: decode(bytes),
    byteOrderMark: bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf)),
    root,
    below,
    ledger: pathToFileURL(join(root, '.newsmark', ...ledgerFileOf(below).split('/'))).href,
  }
}

/** The nearest folder above an article that holds `.newsmark`, else its own. */
export async function rootOf(article: string): Promise<string> {
  for (let folder = dirname(article); ; folder = dirname(folder)) {
    const found = await stat(join(folder, '.newsmark')).catch(() => null)
    if (found?.isDirectory()) return folder
    if (folder === dirname(folder)) return dirname(article)
  }
}

/** What is kept about an article. */
export interface KeptLines {
  file: string | null
  /** Both sides of a conflict. */
  lines: LedgerLine[]
  /** An article that has no ledger may have been renamed: the one that is about its words and whose own article is gone. */
  stray: Stray | null
}

/** The file of an article's ledger and its lines; throws where it cannot be read. */
export async function readLedger({ ledger, root, below, text }: ArticleFile): Promise<KeptLines> {
  try {
    const file = await fileSystem.read(ledger)
    if (file !== null) return { file, lines: resolveConflicts(parseLedger(file, text), 'both'), stray: null }
    const place = { folder: pathToFileURL(join(root, '.newsmark')).href, path: below }
    const stray = await findStray(place, text, { files: fileSystem, disk: nodeDisk })
    return { file, lines: stray?.lines ?? [], stray }
  } catch (error) {
    throw new Error(`its ledger ${ledgerFileOf(below)} cannot be read, and is left as it is: ${reason(error)}`)
  }
}

/** What people decided about the actors of the folder; nothing where it has no file of that. */
export async function readActors({ root }: Pick<ArticleFile, 'root'>): Promise<ActorFile> {
  try {
    const file = await fileSystem.read(pathToFileURL(join(root, '.newsmark', actorsFile)).href)
    return parseActors(file ?? '')
  } catch (error) {
    throw new Error(`its ${actorsFile} cannot be read: ${reason(error)}`)
  }
}

/** Where git is told how to merge ledgers. */
export function attributesOf({ root }: ArticleFile): string {
  return pathToFileURL(join(root, '.newsmark', '.gitattributes')).href
}

/** The tags of the folder's codebook; none where it has no codebook. */
export async function readTags({ root }: ArticleFile): Promise<Tag[]> {
  const file = await fileSystem.read(pathToFileURL(join(root, '.newsmark', codebookFile)).href)
  if (file === null) return []
  try {
    return parseCodebook(file).tags
  } catch (error) {
    throw new Error(`its ${codebookFile} cannot be read: ${reason(error)}`)
  }
}

/** An article's marks with what its ledger decides. */
export async function decidedMarks(article: ArticleFile, analysis: Analysis): Promise<Decided> {
  const { lines } = await readLedger(article)
  const actors = await readActors(article)
  return decide(analysis, decisionsOf(lines), article.text, {
    same: sameActors(actorDecisionsOf(actors), article.below),
    spellings: spellingsOf(actors),
  })
}
