import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { beforeEach, describe, it } from 'node:test'
import { newsmark } from './cli.ts'

const text = 'Ida Kvist said the depot would open in May 2032. Philip Marsh counted 20 percent.\n'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsmark-several-'))
})

const write = (name: string, content: string) => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

describe('newsmark import', () => {
  for (const format of ['w3c', 'jsonl'])
    it(`takes of several articles what is about its own as ${format}, and tells how much is not`, async () => {
      const [a, b] = [write('a.txt', text), write('b.txt', text.replace('20 percent', '30 percent'))]
      const { stdout } = await newsmark(['export', '--to', format, a, b])
      const run = await newsmark(['import', '--from', format, b], stdout)
      assert.equal(run.status, 0)
      assert.match(run.stderr, /: 0 new, [1-9]\d* known, [1-9]\d* of other articles\n$/u)
      const other = write('c.txt', text)
      assert.deepEqual(await newsmark(['import', '--from', format, other], stdout), {
        status: 1,
        stdout: '',
        stderr: `newsmark: ${other}: standard input: it is about other articles: ${a}, ${b}\n`,
      })
    })

  for (const format of ['w3c', 'jsonl'])
    it(`takes as ${format} what was exported from another folder`, async () => {
      const [from, to] = [write('from/a.txt', text), write('to/a.txt', text)]
      const mark = { kind: 'passage', parts: [{ role: 'words', start: 0, end: 9 }], notes: ['who?'] }
      await newsmark(['import', '--from', 'jsonl', from], JSON.stringify(mark))
      const { stdout } = await newsmark(['export', '--to', format, relative(process.cwd(), from)])
      const run = await newsmark(['import', '--from', format, to], stdout)
      assert.equal(run.status, 0)
      assert.match(run.stderr, /: 2 new, [1-9]\d* known\n$/u)
    })
})
