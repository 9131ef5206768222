import assert from 'node:assert/strict'
import test from 'node:test'
import { moveAlong } from '../../src/server/decisions/moving.ts'
import type { Files } from '../../src/server/files.ts'

const folder = 'file:///news/.newsmark'
const ledgerOf = (name: string) => `${folder}/articles/${name}.jsonl`
const line = (id: string, name: string) =>
  `${JSON.stringify({ id, target: { source: `../../${name}`, selector: [] } })}\n`

/** Files by address, as `keyOf` tells them apart; `meddle` comes between each reading and the writing that follows. */
function memory(files: Map<string, string>, keyOf = (uri: string) => uri, meddle = () => {}): Files {
  const isAs = (uri: string, before: string | null) => {
    meddle()
    return (files.get(keyOf(uri)) ?? null) === before
  }
  return {
    read: async (uri) => files.get(keyOf(uri)) ?? null,
    write: async (uri, text, before) => isAs(uri, before) && files.set(keyOf(uri), text) !== undefined,
    remove: async (uri, before) => isAs(uri, before) && files.delete(keyOf(uri)),
  }
}

const rename = async (files: Files, from: string, to: string): Promise<string[]> => {
  const problems: string[] = []
  const [old, now] = [from, to].map((path) => ({ folder, path }))
  await moveAlong(old!, now!, { files, disk: null }, (problem) => problems.push(problem))
  return problems
}

test('where capitals do not count, an article is renamed by its capitals alone', async () => {
  for (const source of ['ferry.news', 'other.news']) {
    const files = new Map([[ledgerOf('ferry.news'), line('a', source)]])
    const problems = await rename(
      memory(files, (uri) => uri.toLowerCase()),
      'ferry.news',
      'Ferry.news',
    )
    const moved = line('a', source.replace('ferry', 'Ferry'))
    assert.deepEqual([[...files.values()], problems], [[moved], []])
  }
})

test('where capitals count, two articles that differ in them have two ledgers', async () => {
  const files = new Map([[ledgerOf('ferry.news'), line('a', 'ferry.news')]])
  await rename(memory(files), 'ferry.news', 'Ferry.news')
  assert.deepEqual([...files], [[ledgerOf('Ferry.news'), line('a', 'Ferry.news')]])
})

test('what somebody else writes into either file meanwhile is kept', async () => {
  const files = new Map([[ledgerOf('ferry.news'), line('a', 'ferry.news')]])
  let written = 0
  const meddle = () => {
    const path = written % 2 === 0 ? 'ferry.news' : 'pier.news'
    if (written++ < 6) files.set(ledgerOf(path), (files.get(ledgerOf(path)) ?? '') + line(`b${written}`, path))
  }
  assert.deepEqual(await rename(memory(files, undefined, meddle), 'ferry.news', 'pier.news'), [])
  assert.deepEqual([...files.keys()], [ledgerOf('pier.news')])
  const lines = files.get(ledgerOf('pier.news'))!.trimEnd().split('\n')
  const all = ['a', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6'].map((id) => line(id, 'pier.news').trimEnd())
  assert.deepEqual(lines.sort(), all.sort())
})

test('where somebody never stops writing it is given up, and nothing is lost', async () => {
  const files = new Map([[ledgerOf('ferry.news'), line('a', 'ferry.news')]])
  let written = 0
  const meddle = () => files.set(ledgerOf('ferry.news'), line(`${written++}`, 'ferry.news'))
  const problems = await rename(memory(files, undefined, meddle), 'ferry.news', 'pier.news')
  assert.deepEqual(problems, [
    'Not moved along: /news/.newsmark/articles/ferry.news.jsonl: somebody else keeps writing the file',
  ])
  assert.equal(files.get(ledgerOf('ferry.news')), line(`${written - 1}`, 'ferry.news'))
})
