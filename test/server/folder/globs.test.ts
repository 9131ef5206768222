import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createGlob } from '../../../src/server/folder/globs.ts'
import { fileGlob, folderGlob } from '../../../src/vscode/globs.ts'

const cases: [glob: string, matches: string[], leaves: string[]][] = [
  ['*.txt', ['a.txt', '.txt', 'a b.txt'], ['a/b.txt', 'a.txtx']],
  ['**/*.txt', ['a.txt', 'a/b.txt', '/a/b/c.txt'], ['a.text']],
  ['**/drafts', ['drafts', 'a/drafts'], ['a/drafts/b', 'mydrafts']],
  ['drafts/**', ['drafts', 'drafts/a', 'drafts/a/b'], ['drafts2', 'a/drafts']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
  ['**', ['a', 'a/b'], []],
  ['**/**/x', ['x', 'a/x'], ['ax']],
  ['?.news', ['a.news'], ['ab.news', '/.news']],
  ['*.{news,article}', ['a.news', 'a.article'], ['a.txt']],
  ['{**/a,b/**}', ['a', 'x/a', 'b/c'], ['c']],
  ['[a-c].txt', ['b.txt'], ['d.txt', '-.txt']],
  ['[!a-c].txt', ['d.txt'], ['b.txt']],
  ['[]].txt', ['].txt'], ['a.txt']],
  ['[[]x[]]', ['[x]'], ['x']],
  ['a(1)+(b)|c$^.txt', ['a(1)+(b)|c$^.txt'], ['ab.txt']],
  ['!a.txt', ['!a.txt'], ['b.txt']],
]

for (const [glob, matches, leaves] of cases) {
  test(`the glob ${glob} means what it means in VS Code`, () => {
    const isOne = createGlob(glob)
    for (const path of matches) assert(isOne(path), path)
    for (const path of leaves) assert(!isOne(path), path)
  })
}

const name = fc.stringMatching(/^[\w ()[\]{}*?!.-]{1,8}$/u)

test('the pattern of a file or a folder finds it again, whatever it is called', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      const path = names.join('/')
      assert(createGlob(fileGlob(path))(`/workspace/${path}`))
      const folder = folderGlob(path)
      if (folder) assert(createGlob(folder)(folder.includes('/') ? `/workspace/${path}` : names.at(-1)!))
    }),
  )
})

test('no pattern throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (glob, path) => void createGlob(glob)(path)))
  fc.assert(fc.property(fc.stringMatching(/^[[\]{}!^a*?/\\,-]{0,12}$/u), (glob) => void createGlob(glob)('a')))
})
