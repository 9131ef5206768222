import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createMarkdown, escapeMarkdown, plaintext } from '../../src/server/markup.ts'

const place = {
  uri: 'file:///articles/a%20(1).news',
  range: { start: { line: 0, character: 4 }, end: { line: 2, character: 0 } },
}

test('every mark of markdown loses its meaning', () => {
  const cases = {
    '[a](b)': '\\[a\\]\\(b\\)',
    '![a](b)': '\\!\\[a\\]\\(b\\)',
    '<img src=x onerror=y>': '\\<img src\\=x onerror\\=y\\>',
    '&lt;b&gt;': '\\&lt;b\\&gt;',
    '`code`': '\\`code\\`',
    'a | b': 'a \\| b',
    '**a** _b_ ~~c~~': '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~',
    '\\[a](b)': '\\\\\\[a\\]\\(b\\)',
    'https://example.com': 'https\\://example\\.com',
    'www.example.com': 'www\\.example\\.com',
    'a@example.com': 'a\\@example\\.com',
    'command:evil?%5B%5D': 'command\\:evil?%5B%5D',
    '$(zap)': '\\$\\(zap\\)',
    '# a\n\n- b\r\n1. c': '\\# a \\- b 1\\. c',
    'a\u202eb\u2066c\u200fd\u0000': 'abcd',
  }
  assert.deepEqual(Object.fromEntries(Object.keys(cases).map((text) => [text, escapeMarkdown(text)])), cases)
})

test('plain words stay as they are', () => {
  assert.equal(escapeMarkdown('Jean-Luc O’Hara, 5%; "café" 👍 Ø'), 'Jean-Luc O’Hara, 5%; "café" 👍 Ø')
})

test('no text leaves a bare mark, a line break, a control or a bidi character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeMarkdown(text)
      assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]|\b-\b|[,;'"%/?]/g, ''), /[!-/:-@[-`{-~]/)
      assert.doesNotMatch(escaped, /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u)
    }),
  )
})

test('without a command, a jump link is an address with lines and columns counted from one', () => {
  assert.equal(
    createMarkdown().link(' Mara\nQuell ', place),
    '[Mara Quell](file:///articles/a%20%281%29.news#L1,5-L3,1)',
  )
})

test('with a command, a jump link calls it with the place', () => {
  const link = createMarkdown('newsmark.reveal').link('x](y', place)
  const [, words, target] = link.match(/^\[(.*)\]\(command:newsmark\.reveal\?([^()\s]*)\)$/) ?? []
  assert.equal(words, 'x\\]\\(y')
  assert.deepEqual(JSON.parse(decodeURIComponent(target!)), [place])
})

test('plain text has no marks of its own and keeps those of the article', () => {
  assert.deepEqual(
    [plaintext.plain('a*b'), plaintext.strong('a*b'), plaintext.aside('a\nb'), plaintext.link('[a](b)', place)],
    ['a*b', 'a*b', '(a b)', '[a](b)'],
  )
})
