import assert from 'node:assert/strict'
import test from 'node:test'
import { ledgerOf, pathOf } from '../../src/server/ledger-place.ts'

test('the ledger is in the innermost workspace folder of the article', () => {
  const folders = ['file:///news', 'file:///news/north/', 'file:///newsroom']
  assert.deepEqual(ledgerOf('file:///news/a%20b/c.news', folders), {
    folder: 'file:///news/.newsmark',
    path: 'a b/c.news',
  })
  assert.deepEqual(ledgerOf('file:///news/north/c.news', folders), {
    folder: 'file:///news/north/.newsmark',
    path: 'c.news',
  })
  assert.deepEqual(ledgerOf('file:///newsroom/c.news', folders)?.folder, 'file:///newsroom/.newsmark')
})

test('without a workspace it is in the folder of the article', () => {
  assert.deepEqual(ledgerOf('file:///news/north/c.news', []), {
    folder: 'file:///news/north/.newsmark',
    path: 'c.news',
  })
  assert.deepEqual(ledgerOf('vscode-vfs://github/news/c.news', ['file:///news']), {
    folder: 'vscode-vfs://github/news/.newsmark',
    path: 'c.news',
  })
})

test('an article that has no file has none', () => {
  assert.equal(ledgerOf('untitled:Untitled-1', []), null)
  assert.equal(ledgerOf('untitled:/news/c.news', ['untitled:/news']), null)
})

test('an earlier version of an article has none', () => {
  assert.equal(ledgerOf('git:/news/c.news?%7B%22ref%22%3A%22HEAD%22%7D', ['file:///news']), null)
  assert.equal(ledgerOf('file:///news/what%3F.news', [])?.path, 'what?.news')
})

test('a path that is no proper address is taken as it stands', () => {
  assert.equal(ledgerOf('file:///news/100%.news', [])?.path, '100%.news')
})

test('an address is told as its path', () => {
  assert.equal(pathOf('file:///news/a%20b/c.news'), '/news/a b/c.news')
  assert.equal(pathOf('vscode-remote://host%3A80/news/c.news'), '/news/c.news')
  assert.equal(pathOf('memfs:/c.news'), '/c.news')
})
