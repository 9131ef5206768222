import assert from 'node:assert/strict'
import test from 'node:test'
import { fileGlob, folderGlob } from '../src/vscode/globs.ts'

test('a file is named by its path, characters that mean something in a pattern in brackets', () => {
  assert.equal(fileGlob('clippings/flood.txt'), '**/clippings/flood.txt')
  assert.equal(fileGlob('notes [1]{a}*.txt'), '**/notes [[]1[]][{]a[}][*].txt')
})

test('a folder is named with the ending of the file', () => {
  assert.equal(folderGlob('clippings/2024/flood.txt'), '**/clippings/2024/**/*.txt')
  assert.equal(folderGlob('flood.text'), '*.text')
  assert.equal(folderGlob('clippings/README'), undefined)
  assert.equal(folderGlob('.hidden'), undefined)
})
