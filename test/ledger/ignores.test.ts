import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Finding, Rule } from '../../src/engine/analysis.ts'
import {
  addIgnore,
  formatIgnores,
  type Ignore,
  type IgnoreScope,
  ignoreScopes,
  matchIgnores,
  parseIgnores,
  removeIgnores,
  toIgnore,
} from '../../src/ledger/ignores.ts'

const article = `Council clears the tram depot

Philip Marsh and Dana Marsh sat in the first row. Marsh said the depot would open in May.

The clerk counted 40 votes, then 50, and called that a rise of 20 percent. Later Marsh left the hall.

“Nobody in this street was ever asked about the noise of the night trams before today,” read a note.
`

const path = 'north/depot.news.txt'

/** A finding of a rule that rests on these words, `Marsh| said` on those before the bar, each after the one before. */
function find(text: string, rule: Rule, ...places: string[]): Finding {
  let from = 0
  const spans = places.map((place) => {
    const [words = '', context = ''] = place.split('|')
    const start = text.indexOf(words + context, from)
    assert(start >= 0, place)
    from = start + words.length
    return { start, end: from }
  })
  return { rule, message: '', places: spans, severity: 'information' }
}

const bare = (text: string) => find(text, 'ambiguous-name', 'Marsh| said', 'Marsh| left')

/** The first finding alone is ignored; tells which of the others are silent after an edit. */
function silent(edit: (text: string) => string, scope: IgnoreScope, ...find: ((text: string) => Finding)[]): boolean[] {
  const ignore = toIgnore(find[0]!(article), { text: article, path }, scope)
  const text = edit(article)
  const findings = find.map((each) => each(text))
  const silenced = matchIgnores(findings, { text, path }, [ignore])
  return findings.map((finding) => silenced.has(finding))
}

const same = (text: string) => text
const percent = (text: string) =>
  find(text, 'arithmetic-conflict', text.includes('25 percent') ? '25 percent' : '20 percent')
const note = (text: string) =>
  find(text, 'unattributed-quotation', text.slice(text.indexOf('“'), text.indexOf('”') + 1))

describe('an ignore here', () => {
  it('silences its finding and no other of the same rule', () => {
    const first = (text: string) => find(text, 'ambiguous-name', 'Marsh| said')
    const second = (text: string) => find(text, 'ambiguous-name', 'Marsh| left')
    assert.deepEqual(silent(same, 'here', first, second), [true, false])
  })

  it('silences no finding of another rule at the same words', () => {
    assert.deepEqual(
      silent(same, 'here', percent, (text) => find(text, 'calendar-conflict', '20 percent')),
      [true, false],
    )
  })

  it('survives edits before it, after it, and on one side of it', () => {
    for (const edit of [
      (text: string) => `Update: ${text}`,
      (text: string) => `${text}\nThe note was not signed.\n`,
      (text: string) => text.replace('The clerk counted', 'A clerk, who came late, counted'),
      (text: string) => text.replace('and called that a rise of', 'which is, he thought, up'),
      (text: string) => text.replace(' Later Marsh left the hall.', ' Nobody spoke.'),
    ]) {
      assert.deepEqual(silent(edit, 'here', percent), [true], edit(article))
    }
  })

  it('survives other line ends and other blanks', () => {
    assert.deepEqual(
      silent((text) => text.replaceAll('\n', '\r\n'), 'here', note),
      [true],
    )
    assert.deepEqual(
      silent((text) => text.replace('night trams', 'night\u00a0trams'), 'here', note),
      [true],
    )
  })

  it('survives a further place before the one that was ignored', () => {
    const edit = (text: string) =>
      text.replace('sat in the first row.', 'sat in the first row. Marsh said nothing at first.')
    const all = (text: string) =>
      find(
        text,
        'ambiguous-name',
        ...(text.includes('nothing') ? ['Marsh| said nothing'] : []),
        'Marsh| said the depot',
      )
    assert.deepEqual(silent(edit, 'here', all), [true])
  })

  it('ends when a figure changes: that is another question', () => {
    assert.deepEqual(
      silent((text) => text.replace('20 percent', '25 percent'), 'here', percent),
      [false],
    )
  })

  it('survives a typo mended in a long quotation, and ends when the quotation is another', () => {
    assert.deepEqual(
      silent((text) => text.replace('noise', 'din'), 'here', note),
      [true],
    )
    const other = (text: string) =>
      text.replace(/“.*”/, '“The depot is a fine building and it will serve us all for years,”')
    assert.deepEqual(silent(other, 'here', note), [false])
  })

  it('ends when its sentence is gone, whatever else has the same words', () => {
    const gone = (text: string) => text.replace(' Marsh said the depot would open in May.', '')
    const either = (text: string) =>
      find(text, 'ambiguous-name', text.includes('Marsh said') ? 'Marsh| said' : 'Marsh| left')
    assert.deepEqual(silent(gone, 'here', either), [false])
  })

  it('is kept for its own article alone', () => {
    const finding = bare(article)
    const ignore = toIgnore(finding, { text: article, path }, 'here')
    assert.equal(matchIgnores([finding], { text: article, path: 'depot.news.txt' }, [ignore]).size, 0)
  })
})

describe('a wider ignore', () => {
  const findings = [bare(article), percent(article)]
  const silencedIn = (other: string, scope: IgnoreScope) => {
    const ignore = toIgnore(findings[0]!, { text: article, path }, scope)
    return [...matchIgnores(findings, { text: article, path: other }, [ignore]).keys()].map(({ rule }) => rule)
  }

  it('silences its rule in the whole file, and in no other', () => {
    assert.deepEqual(silencedIn(path, 'file'), ['ambiguous-name'])
    assert.deepEqual(silencedIn('north/depot.news.txt.bak', 'file'), [])
  })

  it('silences its rule in the folder and below, and not beside it', () => {
    assert.deepEqual(silencedIn('north/other.news.txt', 'folder'), ['ambiguous-name'])
    assert.deepEqual(silencedIn('north/east/other.news.txt', 'folder'), ['ambiguous-name'])
    assert.deepEqual(silencedIn('northern/other.news.txt', 'folder'), [])
    assert.deepEqual(silencedIn('other.news.txt', 'folder'), [])
  })

  it('of the topmost folder silences everywhere', () => {
    const ignore = toIgnore(findings[0]!, { text: article, path: 'depot.news.txt' }, 'folder')
    assert.equal(ignore.path, '')
    assert.equal(matchIgnores(findings, { text: article, path }, [ignore]).size, 1)
  })

  it('is told beside the narrower one that silences the same', () => {
    const ignores = ignoreScopes.map((scope) => toIgnore(findings[0]!, { text: article, path }, scope))
    assert.deepEqual(matchIgnores(findings, { text: article, path }, ignores).get(findings[0]!), ignores)
  })
})

describe('the file of ignores', () => {
  const file = (path: string): Ignore => ({ rule: 'ambiguous-name', scope: 'file', path })

  it('has one line for each, in the same order whoever came first', () => {
    const one = addIgnore(addIgnore([], file('b')), file('a'))
    const other = addIgnore(addIgnore([], file('a')), file('b'))
    assert.equal(formatIgnores(one), formatIgnores(other))
    assert.equal(
      formatIgnores(one),
      '{"rule":"ambiguous-name","scope":"file","path":"a"}\n{"rule":"ambiguous-name","scope":"file","path":"b"}\n',
    )
  })

  it('has no line twice, though two people decided the same', () => {
    const [ann, bo] = ['Ann', 'Bo'].map((by) => ({ ...file('a'), by, at: '2024-03-12T09:00:00.000Z' }))
    const lines = addIgnore(addIgnore([], ann!), bo!)
    assert.equal(
      formatIgnores(lines),
      '{"rule":"ambiguous-name","scope":"file","path":"a","by":"Ann","at":"2024-03-12T09:00:00.000Z"}\n',
    )
    assert.equal(formatIgnores(removeIgnores(lines, [file('a')])), '')
  })

  it('keeps what it does not know: further fields, other scopes, other kinds of lines', () => {
    const kept = [
      '{"rule":"ambiguous-name","scope":"file","path":"a","reason":"twins", "weight": 1.0}',
      '{"rule":"ambiguous-name","scope":"planet","path":"a"}',
      '{"note":"agreed on Monday"}',
    ]
    const lines = parseIgnores(kept.join('\r\n'))
    assert.deepEqual(
      lines.map(({ ignore }) => ignore),
      [file('a'), null, null],
    )
    const grown = formatIgnores(addIgnore(lines, file('b')))
    for (const line of kept) assert(grown.includes(`${line}\n`), line)
    assert.equal(parseIgnores(grown).length, 4)
  })

  it('is read without a byte-order mark, blank lines and CRLF', () => {
    assert.deepEqual(
      parseIgnores('\ufeff\r\n{"rule":"ambiguous-name","scope":"file","path":"a"}\r\n\r\n').map(({ ignore }) => ignore),
      [file('a')],
    )
  })

  it('is refused where a line is no JSON object, as after a merge with conflicts', () => {
    const good = formatIgnores(addIgnore([], file('a')))
    assert.throws(() => parseIgnores(`${good}<<<<<<< ours\n${good}`), /^Error: line 2 is not a JSON object$/)
    for (const line of ['[]', 'null', '"a"', '{"rule":']) assert.throws(() => parseIgnores(line), /line 1/)
  })

  it('gives back whatever was put in, and merges as lines', () => {
    const word = fc.string({ unit: 'binary' })
    const ignores: fc.Arbitrary<Ignore> = fc.oneof(
      fc.record({ rule: word, path: word, scope: fc.constantFrom('file', 'folder') }),
      fc.record({ rule: word, path: word, scope: fc.constant('here'), exact: word, prefix: word, suffix: word }),
    )
    fc.assert(
      fc.property(fc.array(ignores), fc.array(ignores), (ours, theirs) => {
        const write = (all: Ignore[]) => formatIgnores(all.reduce(addIgnore, []))
        const merged = [...new Set([...write(ours).split('\n'), ...write(theirs).split('\n')])].filter(Boolean).sort()
        assert.deepEqual(
          write([...ours, ...theirs])
            .split('\n')
            .filter(Boolean),
          merged,
        )
        const known = parseIgnores(write(ours)).map(({ ignore }) => JSON.stringify(ignore))
        assert.deepEqual(new Set(known), new Set(ours.map((ignore) => JSON.stringify(sorted(ignore)))))
      }),
    )
  })

  it('holds an ignore through any edit that leaves its words and one side of them', () => {
    const paragraph = fc.string({ maxLength: 200 })
    fc.assert(
      fc.property(paragraph, paragraph, (before, after) => {
        const edited = (text: string) => `${before}\n\n${text}${after}`
        assert.deepEqual(silent(edited, 'here', percent), [true])
      }),
    )
  })
})

/** With its fields as they are read. */
function sorted({ rule, path, ...rest }: Ignore): object {
  return { rule, path, ...rest }
}
