import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { anchor, type Decision } from '../../src/ledger/decision.ts'
import {
  createWriter,
  decisionsOf,
  formatLedger,
  gitAttributes,
  parseLedger,
  resolve,
} from '../../src/ledger/ledger.ts'
import { ledgerFileOf } from '../../src/ledger/ledger-file.ts'

const text = Array.from({ length: 40 }, (_, i) => `Pier ${i} held ${i * 7 + 3} crates of salt on Monday.`).join('\n')
const path = 'salt.news.txt'
const write = createWriter({ text, path })

/** A decision about the figure of a pier. */
const about = (pier: number, by: string, verdict: 'confirmed' | 'disputed' = 'confirmed'): Decision => {
  const words = `${pier * 7 + 3} crates`
  const start = text.indexOf(words, text.indexOf(`Pier ${pier} held`))
  const anchors = anchor(text, [{ role: 'words', start, end: start + words.length }])
  return { id: `urn:${pier}:${by}`, by, act: { act: 'verify', verdict }, mark: { kind: 'figure', anchors } }
}

let folder: string
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
const file = () => join(folder, '.newsmark', ledgerFileOf(path))

function save(decisions: readonly Decision[], message: string) {
  mkdirSync(dirname(file()), { recursive: true })
  writeFileSync(file(), formatLedger(decisions.map((each) => write(each))))
  git('add', '.')
  git('commit', '-qm', message)
}

/** Two people decide on branches of one ledger, and one merges the other; tells what git leaves. */
function merge(base: Decision[], ours: Decision[], theirs: Decision[]) {
  save(base, 'base')
  git('checkout', '-qb', 'theirs')
  save(theirs, 'theirs')
  git('checkout', '-q', 'main')
  save(ours, 'ours')
  const { status } = spawnSync('git', ['merge', '-q', '-m', 'merge', 'theirs'], { cwd: folder })
  return { status, ledger: parseLedger(readFileSync(file(), 'utf8'), text) }
}

const ids = (decisions: readonly Decision[]) => decisions.map(({ id }) => id).sort()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsmark-merge-'))
  git('init', '-q', '-b', 'main')
  git('config', 'user.name', 'A')
  git('config', 'user.email', 'a@example.org')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('git merges the ledgers of two people', () => {
  const known = [5, 10, 15, 20, 25, 30].map((pier) => about(pier, 'desk'))

  it('who decided about different places, by itself', () => {
    const [ours, theirs] = [about(7, 'Ann'), about(22, 'Ben')]
    const { status, ledger } = merge(known, [...known, ours], [...known, theirs])
    assert.deepEqual([status, ledger.conflicts], [0, []])
    assert.deepEqual(ids(decisionsOf(ledger.lines)), ids([...known, ours, theirs]))
  })

  it('of whom one took something back and the other added', () => {
    const theirs = about(22, 'Ben')
    const { status, ledger } = merge(known, known.slice(1), [...known, theirs])
    assert.equal(status, 0)
    assert.deepEqual(ids(decisionsOf(ledger.lines)), ids([...known.slice(1), theirs]))
  })

  it('who decided about the same place: both sides are read and resolved', () => {
    const [ours, theirs] = [about(7, 'Ann'), about(7, 'Ben', 'disputed')]
    const { status, ledger } = merge(known, [...known, ours], [...known, theirs])
    assert.deepEqual([status, ledger.conflicts.length], [1, 1])
    const resolved = resolve(ledger, 'both')
    assert.deepEqual(ids(decisionsOf(resolved)), ids([...known, ours, theirs]))
    assert.deepEqual(parseLedger(formatLedger(resolved), text).conflicts, [])
  })

  it('who decided about the same place, by itself with the attributes beside the ledgers', () => {
    mkdirSync(join(folder, '.newsmark'))
    writeFileSync(join(folder, '.newsmark', '.gitattributes'), gitAttributes)
    const all = [1, 7, 8].flatMap((pier) => [about(pier, 'Ann'), about(pier, 'Ben', 'disputed')])
    const by = (name: string) => all.filter((each) => each.by === name)
    const { status, ledger } = merge(known, [...known, ...by('Ann')], [...known, ...by('Ben')])
    assert.deepEqual([status, ledger.conflicts], [0, []])
    assert.deepEqual(ids(decisionsOf(ledger.lines)), ids([...known, ...all]))
  })

  it('whose ledgers are the first of their article', () => {
    const [ours, theirs] = [about(7, 'Ann'), about(22, 'Ben')]
    writeFileSync(join(folder, path), text)
    git('add', '.')
    git('commit', '-qm', 'article')
    git('checkout', '-qb', 'theirs')
    save([theirs], 'theirs')
    git('checkout', '-q', 'main')
    save([ours], 'ours')
    spawnSync('git', ['merge', '-q', '-m', 'merge', 'theirs'], { cwd: folder })
    const ledger = parseLedger(readFileSync(file(), 'utf8'), text)
    assert.deepEqual(ids(decisionsOf(resolve(ledger, 'both'))), ids([ours, theirs]))
  })
})
