import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, it } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import type { Act, Decision } from '../../src/ledger/decision.ts'
import { createWriter, formatLedger } from '../../src/ledger/ledger.ts'
import { marksOf, toMarked } from '../../src/ledger/marks.ts'
import { models } from '../models.ts'
import { linesOf, newsmark } from './cli.ts'

const text =
  'Council clears the depot\r\n\r\nMayor Ida Kvist said the depot would open in May 2032. “Nobody 😀 asked us,” said Dana Holt.\r\n\r\nPhilip Marsh counted 20 percent in Cafe\u0301 Nord.\r\n'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsmark-export-'))
})

const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
const ledger = (name: string) => join(folder, '.newsmark', 'articles', `${name}.jsonl`)

const about = (kind: string, words: string, act: Act): Decision => {
  const mark = marksOf(analyze(text, { models })).find(
    (each) => each.kind === kind && each.parts.some(({ start, end }) => text.slice(start, end).includes(words)),
  )
  assert(mark, words)
  return {
    id: `urn:test:${act.act}:${kind}`,
    mark: toMarked(text, mark),
    act,
    by: 'Ann Lee',
    at: '2032-01-02T03:04:05.000Z',
  }
}

const decisions = [
  about('figure', '20 percent', {
    act: 'verify',
    verdict: 'disputed',
    note: 'says 15',
    source: 'https://depot.example/',
  }),
  about('claim', 'Nobody', { act: 'change', to: { speaker: 'Ida Kvist' } }),
  about('actor', 'Philip', { act: 'change', to: { name: 'Philip J. Marsh' } }),
  about('date', 'May 2032', { act: 'reject' }),
  about('quotation', 'Nobody', { act: 'tag', tag: 'blame' }),
]

const decide = (name: string, all: readonly Decision[] = decisions) => {
  const line = createWriter({ text, path: name })
  return write(join('.newsmark', 'articles', `${name}.jsonl`), formatLedger(all.map((each) => line(each))))
}

describe('newsmark export', () => {
  it('prints what people decided, with the engine’s other marks', async () => {
    const path = write('north/depot.news.txt', text)
    decide('north/depot.news.txt')
    const run = await newsmark(['export', '--to', 'jsonl', path])
    assert.deepEqual([run.status, run.stderr], [0, ''])
    const marks = linesOf(run)
    const mark = (kind: string, words: string) =>
      marks.find((each) => each.kind === kind && each.parts.some((part: { text: string }) => part.text.includes(words)))
    assert.deepEqual([mark('figure', '20').check.verdict, mark('figure', '20').state], ['disputed', 'open'])
    assert.deepEqual([mark('claim', 'Nobody').speaker, mark('claim', 'Nobody').by], ['Ida Kvist', 'Ann Lee'])
    assert.equal(mark('actor', 'Philip').name, 'Philip J. Marsh')
    assert.equal(mark('date', 'May'), undefined)
    assert.deepEqual(mark('quotation', 'Nobody').tags, [{ name: 'blame', by: 'Ann Lee', at: decisions[4]!.at }])
    assert.equal(mark('claim', 'the depot').state, 'open')
  })

  for (const format of ['w3c', 'csv', 'jsonl', 'conll', 'markdown', 'refi-qda'])
    it(`prints several articles as ${format}`, async () => {
      const paths = ['a.txt', 'b.txt'].map((name) => write(name, text))
      const run = await newsmark(['export', '--to', format, ...paths])
      assert.deepEqual([run.status, run.stderr], [0, ''])
      assert(
        paths.every((path) =>
          run.stdout.includes(
            path
              .split('/')
              .at(-1)!
              .replace('.', format === 'markdown' ? '\\.' : '.'),
          ),
        ),
      )
      assert(run.stdout.includes('Kvist'))
      if (format === 'markdown') assert.match(run.stdout, /[^\n]\n\n# .*b\\\.txt\n/u)
    })

  it('takes the colours of a project from the codebook', async () => {
    const path = write('a.txt', text)
    decide('a.txt')
    write('.newsmark/codebook.json', '{"tags":[{"name":"blame","color":"#c2410c"}]}')
    assert.match(
      (await newsmark(['export', '--to', 'refi-qda', path])).stdout,
      /name="blame" isCodable="true" color="#c2410c"/u,
    )
    write('.newsmark/codebook.json', '{"tags":7}')
    const run = await newsmark(['export', '--to', 'refi-qda', path])
    assert.deepEqual(
      [run.status, run.stderr],
      [1, `newsmark: ${path}: its codebook.json cannot be read: expected {"tags": [...]}\n`],
    )
  })

  it('has actors as one that are one in the folder', async () => {
    const path = write('a.txt', text)
    const actors = ['Dana Holt', 'Philip Marsh'].map((name) => ({ name, kind: 'person' }))
    write('.newsmark/actors.json', JSON.stringify({ decisions: [{ decision: 'same', actors }] }))
    const names = linesOf(await newsmark(['export', '--to', 'jsonl', path])).flatMap(({ name }) => name ?? [])
    assert.deepEqual(names, ['Ida Kvist', 'Philip Marsh', 'Cafe\u0301 Nord'])
    write('.newsmark/actors.json', '<<<<<<< HEAD\n')
    const run = await newsmark(['export', '--to', 'jsonl', path])
    assert.deepEqual([run.status, run.stdout], [1, ''])
    assert.match(run.stderr, /: its actors\.json cannot be read: it holds conflicts of a merge\n$/u)
  })

  it('follows an article that was renamed', async () => {
    const path = write('old.txt', text)
    decide('old.txt')
    renameSync(path, join(folder, 'new.txt'))
    const run = await newsmark(['export', '--to', 'csv', join(folder, 'new.txt')])
    assert.match(run.stdout, /Philip J\. Marsh/u)
  })

  it('names each decision whose words are gone', async () => {
    const path = write('a.txt', text.replace('Philip Marsh counted 20 percent in', 'He left'))
    decide('a.txt', [decisions[0]!])
    const run = await newsmark(['export', '--to', 'csv', path])
    assert.deepEqual([run.status, run.stderr], [0, `newsmark: ${path}: not found any more: "20 percent"\n`])
  })

  it('names each article, and each ledger, that cannot be read; the others are printed', async () => {
    const [good, bad] = [write('good.txt', text), write('bad.txt', text)]
    write('.newsmark/articles/bad.txt.jsonl', '{}\nnone\n[]\n')
    const missing = join(folder, 'missing.txt')
    const run = await newsmark(['export', '--to', 'markdown', missing, bad, good])
    assert.equal(run.status, 1)
    assert.equal(
      run.stderr,
      `newsmark: ${missing}: no such file\nnewsmark: ${bad}: its ledger articles/bad.txt.jsonl cannot be read, and is left as it is: line 2 is not a JSON object\nline 3 is not a JSON object\n`,
    )
    assert.match(run.stdout, /Ida Kvist/u)
  })
})

describe('newsmark import', () => {
  for (const format of ['w3c', 'brat', 'jsonl']) {
    for (const mark of ['', '\ufeff']) {
      it(`takes what export printed as ${format}${mark && ', with a byte-order mark'}, and nothing twice`, async () => {
        const from = write('from/depot.txt', mark + text)
        write('from/.newsmark/articles/depot.txt.jsonl', readFileSync(decide('depot.txt'), 'utf8'))
        const to = write('to/depot.txt', mark + text)
        mkdirSync(join(folder, 'to/.newsmark'))
        const { stdout } = await newsmark(['export', '--to', format, from])
        const file = write('depot.out', stdout.replaceAll('/from/', '/to/'))
        const run = await newsmark(['import', '--from', format, to, file])
        assert.equal(run.status, 0, run.stderr)
        assert.match(run.stderr, /: 4 new, 6 known\n$/u)
        const marks = async (path: string) =>
          linesOf(await newsmark(['export', '--to', 'jsonl', path]))
            .filter(({ kind }) => kind !== 'date')
            .map(({ path: _, id: __, state, ...each }) =>
              JSON.stringify({
                ...each,
                at: null,
                by: null,
                open: state === 'open' && each.tags.length === 0 && !each.check,
              }),
            )
            .sort()
        const strip = (lines: string[]) => lines.map((line) => line.replace(/"at":"[^"]*"/gu, '"at":null'))
        assert.deepEqual(strip(await marks(to)), strip(await marks(from)))
        const again = await newsmark(['import', '--from', format, to, file])
        assert.match(again.stderr, /: 0 new, \d+ known\n$/u)
      })
    }
  }

  it('reads standard input, and leaves the engine’s own marks to the engine', async () => {
    const path = write('a.txt', text)
    const { stdout } = await newsmark(['export', '--to', 'w3c', path])
    const run = await newsmark(['import', '--from', 'w3c', path], stdout)
    assert.match(run.stderr, /: 0 new, \d+ known\n$/u)
    assert.deepEqual(readdirSync(folder), ['a.txt'])
  })

  const conflicted = (all: readonly Decision[]) => {
    const line = createWriter({ text, path: 'a.txt' })
    const [ours, theirs] = all.map((each) => line(each).line)
    return `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> theirs\n`
  }

  it('keeps both sides of a merge with conflicts', async () => {
    const path = write('a.txt', text)
    write('.newsmark/articles/a.txt.jsonl', conflicted(decisions))
    const mark = { kind: 'passage', parts: [{ role: 'words', start: 0, end: 7, text: 'Council' }], notes: ['who?'] }
    const run = await newsmark(['import', '--from', 'jsonl', path], JSON.stringify(mark))
    assert.equal(run.stderr, `newsmark: ${path}: 2 new, 0 known\n`)
    assert.equal(readFileSync(ledger('a.txt'), 'utf8').trim().split('\n').length, 4)
    assert.equal(readFileSync(join(folder, '.newsmark', '.gitattributes'), 'utf8'), '*.jsonl merge=union\n')
  })

  it('takes what was decided about a renamed article along', async () => {
    decide('old/a.txt', decisions.slice(0, 2))
    const path = write('new/a.txt', text)
    const run = await newsmark(['import', '--from', 'jsonl', path], '')
    assert.deepEqual([run.status, run.stderr], [0, `newsmark: ${path}: 0 new, 0 known\n`])
    const kept = readFileSync(ledger('new/a.txt'), 'utf8')
    assert.deepEqual(
      linesOf({ stdout: kept }).map(({ target: [{ source }] }) => source),
      ['../../../new/a.txt', '../../../new/a.txt'],
    )
    assert.throws(() => readFileSync(ledger('old/a.txt')), /ENOENT/u)
  })

  for (const [what, bytes] of [
    ['is broken', Buffer.from('{"id":\n')],
    ['is not UTF-8', Buffer.of(0x7b, 0xff)],
  ] as const)
    it(`never writes over a ledger that ${what}`, async () => {
      const path = write('a.txt', text)
      write('.newsmark/articles/a.txt.jsonl', bytes)
      const mark = { kind: 'passage', parts: [{ role: 'words', start: 0, end: 7 }] }
      const run = await newsmark(['import', '--from', 'jsonl', path], JSON.stringify(mark))
      assert.equal(run.status, 1)
      assert.match(run.stderr, /its ledger articles\/a\.txt\.jsonl cannot be read, and is left as it is: /u)
      assert.deepEqual(readFileSync(ledger('a.txt')), bytes)
    })

  it('says which line does not fit the article, and writes nothing', async () => {
    const path = write('a.txt', text)
    const run = await newsmark(['import', '--from', 'brat', path], 'T1\tPerson 0 7\tKvist\n')
    assert.deepEqual(
      [run.status, run.stderr],
      [1, `newsmark: ${path}: standard input: line 1: the article has other words at 0 7\n`],
    )
    assert.deepEqual(readdirSync(folder), ['a.txt'])
  })

  const wrong: [string[], string][] = [
    [['export', 'a'], '--to is one of w3c, brat, csv, jsonl, conll, markdown, refi-qda'],
    [['export', '--to', 'docx', 'a'], '--to is one of w3c, brat, csv, jsonl, conll, markdown, refi-qda'],
    [['export', '--to', 'csv'], 'an article is missing'],
    [['export', '--to', 'brat', 'a', 'b'], 'brat has a file for each article: export one'],
    [['import', '--from', 'csv', 'a'], '--from is one of w3c, brat, jsonl'],
    [['import', '--from', 'brat'], 'an article is missing'],
    [['import', '--from', 'brat', 'a', 'b', 'c'], 'import takes one article and one file'],
    [['export', '--from', 'brat', 'a'], '--from is no option of export'],
    [['report', '--format', 'pdf', 'a'], '--format is markdown or html'],
    [['report'], 'report takes one article'],
  ]
  for (const [args, message] of wrong)
    it(`refuses '${args.join(' ')}' with exit status 2`, async () => {
      assert.deepEqual(await newsmark(args), {
        status: 2,
        stdout: '',
        stderr: `newsmark: ${message}; see 'newsmark --help'\n`,
      })
    })
})

describe('newsmark report', () => {
  it('prints what was checked, as Markdown or as a page', async () => {
    const path = write('a.txt', text)
    decide('a.txt')
    const { stdout } = await newsmark(['report', path])
    assert.match(stdout, /^# Council clears the depot\n/u)
    assert.match(stdout, /\*\*1\/\d checked\*\*: 1 disputed/u)
    assert.match(
      (await newsmark(['report', '--format', 'html', path])).stdout,
      /<title>Council clears the depot<\/title>/u,
    )
    assert.equal((await newsmark(['report', join(folder, 'none.txt')])).status, 1)
  })
})
