import assert from 'node:assert/strict'
import test from 'node:test'
import { idsOf, uriOf } from '../../src/vscode/deciding/called.ts'
import type { TreeNode } from '../../src/vscode/trees/nodes.ts'
import type { Tree } from '../../src/vscode/trees/tree.ts'
import { mark } from './marks.ts'

const rejected = (id: string): TreeNode => ({
  kind: 'rejected',
  id: `rejected/${id}`,
  mark: mark('figure', {}, { id }),
})
const heading: TreeNode = { kind: 'rejectedGroup', id: 'rejected', children: [] }
const [first, second] = [rejected('first'), rejected('second')]
const trees = [{ id: 'newsmark.claims', view: { selection: [first, second] } }] as unknown as Tree[]

test('a row decides about itself, or about all that are selected with it', () => {
  assert.deepEqual(idsOf([first], trees), ['first'])
  assert.deepEqual(idsOf([first, []], trees), ['first'])
  assert.deepEqual(idsOf([second, [second, first, heading]], trees), ['second', 'first'])
  assert.deepEqual(idsOf([heading], trees), [], 'a heading is no mark, and does not mean the cursor')
})

test('a key of a view decides about what is selected there', () => {
  assert.deepEqual(idsOf([{ view: 'newsmark.claims' }], trees), ['first', 'second'])
  assert.deepEqual(idsOf([{ view: 'newsmark.actors' }], trees), [])
})

test('code names the marks and their article; a menu of the editor and a key name none', () => {
  const marks = { uri: 'file:///tram.news.txt', marks: ['first'] }
  assert.deepEqual([idsOf([marks], trees), uriOf([marks])], [['first'], 'file:///tram.news.txt'])
  for (const about of [undefined, null, { scheme: 'file', path: '/tram.news.txt' }])
    assert.deepEqual([idsOf([about], trees), uriOf([about])], [undefined, undefined])
})
