import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { models } from '../models.ts'
import { linesOf, newsmark } from './cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'newsmark-cli-'))
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const text = 'Ann Lee said that “the port is closed.”\n'
const article = write('port.news.txt', text)

describe('newsmark analyze FILE...', () => {
  it('prints one analysis a line, in order, with the path as given', async () => {
    const other = write('quay.news.txt', 'The quay is 3 km long.\n')
    const run = await newsmark(['analyze', other, article])
    assert.deepEqual(linesOf(run), [
      { path: other, ...analyze('The quay is 3 km long.\n', { models }) },
      { path: article, ...analyze(text, { models }) },
    ])
    assert.deepEqual([run.status, run.stderr], [0, ''])
  })

  it('indents with --pretty', async () => {
    const { stdout } = await newsmark(['analyze', '--pretty', article])
    assert.deepEqual(JSON.parse(stdout), { path: article, ...analyze(text, { models }) })
    assert(stdout.startsWith('{\n  "path"'))
  })

  it('takes off a byte-order mark: offsets count without it', async () => {
    const marked = write('bom.news.txt', `\uFEFF${text}`)
    assert.deepEqual(linesOf(await newsmark(['analyze', marked])), [{ path: marked, ...analyze(text, { models }) }])
  })

  it('answers what cannot be read with an error for that file alone and exit status 1', async () => {
    const binary = write('binary.news.txt', Uint8Array.of(0x61, 0xff, 0xfe, 0x62))
    const missing = join(folder, 'missing.news.txt')
    const run = await newsmark(['analyze', binary, folder, missing, article])
    assert.deepEqual(linesOf(run).slice(0, 3), [
      { path: binary, error: 'is not valid UTF-8' },
      { path: folder, error: 'is a folder, not a file' },
      { path: missing, error: 'no such file' },
    ])
    assert.equal(linesOf(run)[3].claims.length, 1)
    assert.equal(run.status, 1)
  })
})

describe('newsmark analyze -', () => {
  const input = `${JSON.stringify({ id: 'one', text })}\n\n{broken\n${JSON.stringify({ id: 'two' })}\n${JSON.stringify({ id: 'three', text: '' })}\n`
  for (const args of [['analyze', '-'], ['analyze']]) {
    it(`${args.join(' ')} answers line by line`, async () => {
      const run = await newsmark(args, input)
      assert.deepEqual(linesOf(run), [
        { path: 'one', ...analyze(text, { models }) },
        { line: 3, error: 'not a line of JSON' },
        { line: 4, path: 'two', error: 'expected {"id", "text"} with a text' },
        { path: 'three', ...analyze('', { models }) },
      ])
      assert.equal(run.status, 1)
    })
  }
})

it('newsmark analyze - takes a text with any character in it for one line', async () => {
  const odd = 'Ann Lee said that\u2028the port\u2029is closed.\r😀'
  const run = await newsmark(['analyze', '-'], JSON.stringify({ id: 'odd', text: odd }))
  assert.deepEqual(linesOf(run), [{ path: 'odd', ...analyze(odd, { models }) }])
})

it('newsmark analyze - answers a line that is not UTF-8 or no object with an error for that line alone', async () => {
  const good = `${JSON.stringify({ id: 'good', text })}\n`
  const run = await newsmark(['analyze', '-'], Buffer.concat([Uint8Array.of(0xff, 0x0a), Buffer.from(`null\n${good}`)]))
  assert.deepEqual(linesOf(run), [
    { line: 1, error: 'is not valid UTF-8' },
    { line: 2, error: 'expected {"id", "text"} with an id' },
    { path: 'good', ...analyze(text, { models }) },
  ])
})

describe('usage', () => {
  it('prints help and version', async () => {
    const help = await newsmark(['--help'])
    assert(help.stdout.startsWith('Usage: newsmark COMMAND'))
    assert.equal(help.status, 0)
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    assert.deepEqual(await newsmark(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' })
  })

  const wrong: [string[], string][] = [
    [[], "newsmark: a command is missing; see 'newsmark --help'\n"],
    [['analyse'], "newsmark: unknown command 'analyse'; see 'newsmark --help'\n"],
    [['analyze', '--stdio'], "newsmark: --stdio is no option of analyze; see 'newsmark --help'\n"],
    [['lsp'], "newsmark: lsp speaks over --stdio only; see 'newsmark --help'\n"],
  ]
  for (const [args, message] of wrong) {
    it(`refuses '${args.join(' ')}' with exit status 2`, async () => {
      assert.deepEqual(await newsmark(args), { status: 2, stdout: '', stderr: message })
    })
  }

  it('refuses an unknown option with exit status 2', async () => {
    const { status, stderr } = await newsmark(['analyze', '--fast', article])
    assert.equal(status, 2)
    assert(stderr.includes('--fast'), stderr)
  })
})
