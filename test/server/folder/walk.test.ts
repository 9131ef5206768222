import assert from 'node:assert/strict'
import { mkdir, symlink } from 'node:fs/promises'
import test from 'node:test'
import { createChoice } from '../../../src/server/folder/choice.ts'
import { nodeDisk } from '../../../src/server/folder/node-disk.ts'
import { readFolderSettings } from '../../../src/server/folder/settings.ts'
import { walk } from '../../../src/server/folder/walk.ts'
import { makePlace, type Place } from './place.ts'

interface Wanted {
  files?: object
  newsmark?: object
  nested?: string[]
}

async function find(place: Place, { files, newsmark, nested = [] }: Wanted = {}) {
  const settings = readFolderSettings(files, newsmark)
  return walk({
    root: place.uri,
    disk: nodeDisk,
    choice: createChoice(place.path, settings),
    nested,
    most: settings.mostFiles,
    signal: new AbortController().signal,
  })
}

const text = 'Ann Lee said that the port is closed.\n'

test('the four endings are news, in any folder and in any case', async () => {
  await using place = await makePlace({
    'a.news': text,
    'b.news.txt': text,
    'deep/down/c.article': text,
    'deep/D.Article.TXT': text,
    'notes.txt': text,
    news: text,
    'page.html': text,
  })
  const { articles, skipped, cut } = await find(place)
  assert.deepEqual(articles, ['a.news', 'b.news.txt', 'deep/D.Article.TXT', 'deep/down/c.article'])
  assert.equal(skipped.size, 0)
  assert.equal(cut, false)
})

test('what the user associates is news, and what is associated with another language is not', async () => {
  await using place = await makePlace({
    'wire/a.txt': text,
    'wire/b.md': text,
    'c.txt': text,
    'd.news': text,
    'own/e.news': text,
    'f.clip': text,
  })
  const associations = { '**/wire/*.txt': 'news', '*.clip': 'news', '**/own/*.news': 'markdown' }
  const { articles } = await find(place, { files: { associations } })
  assert.deepEqual(articles, ['d.news', 'f.clip', 'wire/a.txt'])
})

test('plain text is news where the setting says so', async () => {
  await using place = await makePlace({ 'a.txt': text, 'b.md': text, 'c.log': text })
  const associations = { '*.log': 'plaintext', '*.txt': 'plaintext' }
  assert.deepEqual((await find(place, { newsmark: { readPlainTextAsNews: true } })).articles, ['a.txt'])
  const { articles } = await find(place, { newsmark: { readPlainTextAsNews: true }, files: { associations } })
  assert.deepEqual(articles, ['a.txt', 'c.log'])
})

test('files.exclude is honoured, but for patterns that are off or wait for a sibling', async () => {
  await using place = await makePlace({
    'a.news': text,
    'drafts/b.news': text,
    'deep/drafts/c.news': text,
    'off/d.news': text,
    'e.news': text,
  })
  const exclude = { '**/drafts': true, off: false, 'e.news': { when: '$(basename).txt' } }
  assert.deepEqual((await find(place, { files: { exclude } })).articles, ['a.news', 'e.news', 'off/d.news'])
})

test('ignore files are honoured: nested, with negations, each for its own folder', async () => {
  await using place = await makePlace({
    '.gitignore': 'drafts/\n*.old.news\n/top.news\n',
    'a.news': text,
    'top.news': text,
    'b.old.news': text,
    'drafts/c.news': text,
    'deep/.gitignore': '!kept.old.news\nlocal.news\n',
    'deep/kept.old.news': text,
    'deep/local.news': text,
    'deep/top.news': text,
    'deep/drafts/d.news': text,
    'other/local.news': text,
    'other/kept.old.news': text,
  })
  assert.deepEqual((await find(place)).articles, ['a.news', 'deep/kept.old.news', 'deep/top.news', 'other/local.news'])
})

test('the folders of tools are never entered, nor those that are workspace folders themselves', async () => {
  await using place = await makePlace({
    'a.news': text,
    '.git/b.news': text,
    'node_modules/c.news': text,
    'x/.newsmark/d.news': text,
    'inner/e.news': text,
    '.hidden/f.news': text,
  })
  assert.deepEqual((await find(place, { nested: ['inner'] })).articles, ['.hidden/f.news', 'a.news'])
})

test('no more articles are found than are wanted, always the same', async () => {
  const names = Array.from({ length: 30 }, (_, number) => `${number % 3}/${number}.news`)
  await using place = await makePlace(Object.fromEntries(names.map((name) => [name, text])))
  const few = await find(place, { newsmark: { folder: { mostFiles: 12 } } })
  assert.deepEqual(few.articles, names.toSorted().slice(0, 12))
  assert.equal(few.cut, true)
  assert.equal((await find(place, { newsmark: { folder: { mostFiles: 30 } } })).cut, false)
})

test('what links lead to is found once, at its own path where it has one, and loops end', async () => {
  await using outside = await makePlace({ 'o.news': text, 'sub/p.news': text })
  await using place = await makePlace({ 'real/a.news': text, 'real/b.txt': text })
  await symlink(place.at('real'), place.at('again'))
  await symlink(place.path, place.at('real/up'))
  await symlink('loop', place.at('loop'))
  await symlink(place.at('real/a.news'), place.at('a-again.news'))
  await symlink(place.at('real/b.txt'), place.at('b.news'))
  await symlink(outside.path, place.at('elsewhere'))
  await symlink(outside.at('sub'), place.at('part'))
  await symlink(outside.at('sub/p.news'), place.at('p.news'))
  await symlink('/', place.at('everything'))
  const found = ['real/a.news', 'b.news', 'elsewhere/o.news', 'elsewhere/sub/p.news']
  assert.deepEqual((await find(place)).articles, found)
})

test('a link that leads nowhere and one to itself are left out with the reason', async () => {
  await using place = await makePlace({ 'a.news': text })
  await symlink('nothing', place.at('dangling.news'))
  await symlink('self.news', place.at('self.news'))
  await symlink('nothing', place.at('not-mine'))
  const { articles, skipped } = await find(place)
  assert.deepEqual(articles, ['a.news'])
  assert.deepEqual(Object.fromEntries(skipped), {
    'dangling.news': 'no longer there',
    'self.news': 'a link that leads to itself',
  })
})

test('a folder called like an article is a folder', async () => {
  await using place = await makePlace({ 'inside.txt': text })
  await mkdir(place.at('clippings.news'))
  await place.write('clippings.news/a.news', text)
  assert.deepEqual((await find(place)).articles, ['clippings.news/a.news'])
})

test('a folder that is gone is told of', async () => {
  const place = await makePlace()
  await place[Symbol.asyncDispose]()
  const { articles, skipped } = await find(place)
  assert.deepEqual([articles, [...skipped]], [[], [['', 'no longer there']]])
})
