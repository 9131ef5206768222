import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, it } from 'node:test'
import { createDossier } from '../../src/dossier/dossier.ts'
import { clipped } from '../dossier/articles.ts'
import { linesOf, newsmark, type Run } from './cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'newsmark-compare-'))
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const quay = 'March 5, 2024\n\nTransport Minister Ada Quist said the northern quay would open.\n'
const pier = 'March 5, 2024\n\nHealth Minister Ada Quist said the northern pier would open.\n'
const [first, second] = [write('quay.txt', quay), write('pier.txt', pier)]

const expected = (...articles: [string, string][]) => {
  const dossier = createDossier()
  for (const [path, text] of articles) dossier.put(clipped(path, text))
  return dossier.comparison()
}
const both = expected([first, quay], [second, pier])

const problem = (run: { stderr: string }) => run.stderr.trim().split('\n')

describe('newsmark compare', () => {
  it('prints the comparison of files', async () => {
    const run = await newsmark(['compare', first, second])
    assert.deepEqual(linesOf(run), [both])
    assert.deepEqual([run.status, run.stderr], [0, ''])
    assert.deepEqual(
      both.findings.map(({ rule }) => rule),
      ['title-conflict'],
    )
  })

  it('prints the findings for people with --format text', async () => {
    const run = await newsmark(['compare', '--format', 'text', first, second])
    assert.equal(
      run.stdout,
      `${second}:3:1: warning: Ada Quist holds two offices: “Health Minister” and “Transport Minister”. [title-conflict]\n  ${first}:3:1\n`,
    )
    assert.equal(run.status, 0)
  })

  it('reads what analyze printed, from a file and from standard input', async () => {
    const { stdout } = await newsmark(['analyze', first, second])
    assert.deepEqual(linesOf(await newsmark(['compare', write('both.jsonl', stdout)])), [both])
    assert.deepEqual(linesOf(await newsmark(['compare', '-'], stdout)), [both])
    assert.deepEqual(linesOf(await newsmark(['compare'], stdout)), [both])
  })

  it('needs no file where the analysis holds its text', async () => {
    const lines = [
      { id: 'a', text: quay },
      { id: 'b', text: `\uFEFF${pier}` },
    ]
    const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const wanted = expected(['a', quay], ['b', pier])
    const analysed = await newsmark(['analyze', '--text', '-'], input)
    assert.deepEqual(
      linesOf(analysed).map(({ text }) => text),
      [quay, pier],
    )
    assert.deepEqual(linesOf(await newsmark(['compare', '-'], analysed.stdout)), [wanted])
    assert.deepEqual(linesOf(await newsmark(['compare', '-'], input)), [wanted])
  })

  it('takes an article given twice once', async () => {
    assert.deepEqual(linesOf(await newsmark(['compare', first, second, first])), [both])
    const otherwise = [`${folder}/./quay.txt`, `${folder}/../${basename(folder)}/pier.txt`]
    assert.deepEqual(linesOf(await newsmark(['compare', first, second, ...otherwise])), [both])
  })

  it('takes two articles of one name in two folders for two', async () => {
    mkdirSync(join(folder, 'other'))
    const other = write('other/quay.txt', pier)
    assert.deepEqual(linesOf(await newsmark(['compare', first, other])), [expected([first, quay], [other, pier])])
  })

  it('names each input that cannot be read; the others are compared', async () => {
    const missing = join(folder, 'missing.txt')
    const lines = join(folder, 'folder.jsonl')
    mkdirSync(lines)
    const run = await newsmark([
      'compare',
      first,
      missing,
      folder,
      lines,
      write('binary.txt', Uint8Array.of(0x61, 0xff)),
      second,
    ])
    assert.deepEqual(linesOf(run), [both])
    assert.deepEqual(problem(run), [
      `newsmark: ${missing}: no such file`,
      `newsmark: ${folder}: is a folder, not a file`,
      `newsmark: ${lines}: is a folder, not a file`,
      `newsmark: ${join(folder, 'binary.txt')}: is not valid UTF-8`,
    ])
    assert.equal(run.status, 1)
  })

  it('names each line that is no article; the others are compared', async () => {
    const [one] = (await newsmark(['analyze', first])).stdout.split('\n')
    const input = [
      one,
      '{broken',
      '',
      'null',
      '{"version":1,"path":"gone.txt","blocks":[]}',
      '{"path":"bad.txt","error":"is not valid UTF-8"}',
      '{"version":1,"path":"half.txt","text":"Half.","article":{}}',
      JSON.stringify({ id: second, text: pier }),
      one!.replace(first, write('short.txt', 'Short.')).replaceAll(JSON.stringify(first), ''),
    ]
    const run = await newsmark(['compare', '-'], input.join('\n'))
    assert.deepEqual(linesOf(run), [both])
    assert.deepEqual(problem(run), [
      'newsmark: standard input, line 2: not a line of JSON',
      'newsmark: standard input, line 4: expected an analysis with a path, or {"id", "text"}',
      "newsmark: standard input, line 5: the text of gone.txt is missing (no such file); 'analyze --text' keeps it",
      'newsmark: standard input, line 6: bad.txt: is not valid UTF-8',
      'newsmark: half.txt: not a whole analysis',
      `newsmark: standard input, line 9: ${join(folder, 'short.txt')} is not the text that was analysed`,
    ])
    assert.equal(run.status, 1)
  })

  describe('with decisions about actors', () => {
    const own = join(folder, 'decided')
    mkdirSync(join(own, '.newsmark'), { recursive: true })
    mkdirSync(join(own, '2031'))
    const [one, other] = [write('decided/quay.txt', quay), write('decided/2031/pier.txt', pier)]
    const people = (...paths: (string | undefined)[]) =>
      paths.map((path) => ({ name: 'Ada Quist', kind: 'person', ...(path && { path }) }))
    const decide = (decision: string, actors: object[]) =>
      write('decided/.newsmark/actors.json', JSON.stringify({ decisions: [{ decision, actors }] }))
    const rulesOf = (run: Run) => linesOf(run)[0].findings.map(({ rule }: { rule: string }) => rule)

    it('keeps apart who is not the same, in one process and in steps', async () => {
      decide('not the same', people('quay.txt', '2031/pier.txt'))
      const run = await newsmark(['compare', one, other])
      assert.deepEqual([rulesOf(run), run.stderr, run.status], [[], '', 0])
      const keys = await newsmark(['compare', '--emit-keys', one, other])
      const sorted = `${keys.stdout.trim().split('\n').sort().join('\n')}\n`
      const parts = await newsmark(['compare', '--bucket'], sorted)
      assert.equal((await newsmark(['compare', '--unite'], parts.stdout)).stdout, run.stdout)
    })

    it('reads them for the analyses of files, too, and not for articles without a file', async () => {
      decide('not the same', people('quay.txt', '2031/pier.txt'))
      const { stdout } = await newsmark(['analyze', one, other])
      assert.deepEqual(rulesOf(await newsmark(['compare', '-'], stdout)), [])
      const unfiled = [quay, pier].map((text, i) => `${JSON.stringify({ id: `${one}.${i}`, text })}\n`).join('')
      assert.deepEqual(rulesOf(await newsmark(['compare', '-'], unfiled)), ['title-conflict'])
    })

    it('leaves the articles of other folders alone', async () => {
      decide('not the same', people('quay.txt', '2031/pier.txt'))
      const places = linesOf(await newsmark(['compare', first, second, one, other]))[0].findings[0].places
      assert.deepEqual(
        places.map(({ path }: { path: string }) => path),
        [second, first],
      )
    })

    it('names a file of them that cannot be read, once', async () => {
      write('decided/.newsmark/actors.json', '<<<<<<< HEAD\n')
      const run = await newsmark(['compare', one, other])
      assert.deepEqual(rulesOf(run), ['title-conflict'])
      assert.deepEqual(problem(run), [
        `newsmark: ${own}: its actors.json cannot be read: it holds conflicts of a merge`,
      ])
      assert.equal(run.status, 1)
    })
  })

  it('lets no article write to the terminal', async () => {
    const nasty = write('nasty.txt', quay.replace('Transport', 'Transport\u001b[31m'))
    const { stdout } = await newsmark(['compare', '--format', 'text', nasty, second])
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f]/u)
  })
})

describe('newsmark compare in steps', () => {
  /** What `LC_ALL=C sort` does. */
  const sorted = (text: string) => `${text.trim().split('\n').sort().join('\n')}\n`

  const keyOf = (line: string) => /^\{"key":(\d+),/u.exec(line)?.[1]

  it('gives what one process gives', async () => {
    const [one, other] = [
      await newsmark(['compare', '--emit-keys', first]),
      await newsmark(['compare', '--emit-keys', second]),
    ]
    const lines = sorted(other.stdout + one.stdout).split('\n')
    // Two workers share the keys.
    const half = lines.findIndex((line, i) => 2 * i > lines.length && keyOf(line) !== keyOf(lines[i - 1]!))
    const parts = [
      await newsmark(['compare', '--bucket'], lines.slice(0, half).join('\n')),
      await newsmark(['compare', '--bucket'], lines.slice(half).join('\n')),
    ]
    const united = await newsmark(
      ['compare', '--unite'],
      parts
        .map(({ stdout }) => stdout)
        .reverse()
        .join(''),
    )
    assert.deepEqual(linesOf(united), [both])
    assert.deepEqual(
      [one, other, ...parts, united].map(({ status, stderr }) => [status, stderr]),
      Array(5).fill([0, '']),
    )
  })

  it('names a line that the step before did not print', async () => {
    for (const step of ['--bucket', '--unite']) {
      const run = await newsmark(['compare', step], '{"key":"zz","entry":{"path":"a"}}\n')
      assert.deepEqual(
        [run.status, problem(run)],
        [1, ['newsmark: standard input, line 1: not a line of the step before']],
      )
    }
  })

  const wrong: [string[], string][] = [
    [['--bucket', '--unite'], '--bucket stands alone'],
    [['--emit-keys', '--format', 'json'], '--emit-keys stands alone'],
    [['--bucket', 'a.txt'], '--bucket reads standard input only'],
    [['--format', 'xml', 'a.txt'], '--format is json or text'],
    [['--pretty', 'a.txt'], '--pretty is no option of compare'],
  ]
  for (const [args, message] of wrong) {
    it(`refuses 'compare ${args.join(' ')}' with exit status 2`, async () => {
      const run = await newsmark(['compare', ...args])
      assert.deepEqual(run, { status: 2, stdout: '', stderr: `newsmark: ${message}; see 'newsmark --help'\n` })
    })
  }
})
