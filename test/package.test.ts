import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import JSZip from 'jszip'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const bytes = readFileSync(`newsmark-${version}.vsix`)
const { files } = await JSZip.loadAsync(bytes)

// What vsce adds or renames, then what ships.
const expected = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/readme.md',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.de.json',
  'extension/dist/analysis.schema.json',
  'extension/dist/cli.js',
  'extension/dist/extension.js',
  ...readdirSync('dist/models').map((name) => `extension/dist/models/${name}`),
  'extension/dist/extension.browser.js',
  'extension/dist/server.js',
  'extension/dist/server.browser.js',
  'extension/dist/third-party-notices.txt',
  'extension/l10n/bundle.l10n.de.json',
  'extension/media/checks.svg',
  'extension/media/icon.png',
  'extension/media/ledger.svg',
  'extension/media/news-dark.svg',
  'extension/media/news-light.svg',
  'extension/media/newsmark.svg',
  ...readdirSync('media/pictures').map((name) => `extension/media/pictures/${name}`),
  ...readdirSync('media/samples').map((name) => `extension/media/samples/${name}`),
  'extension/media/statements.svg',
  'extension/schemas/codebook.schema.json',
  'extension/syntaxes/language-configuration.json',
  'extension/syntaxes/news.tmLanguage.json',
]

// require("net"), import("node:https"), fetch(url), new WebSocket(url), navigator.sendBeacon(url)
const network =
  /\b(?:require|import)\(["'](?:node:)?(?:net|tls|dgram|dns|https?|http2)["']\)|\bfetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/

test('ships these files and no others', () => {
  assert.deepEqual(Object.keys(files).sort(), expected.sort())
})

test('is smaller than 2.7 MB, the models included', () => {
  assert.ok(bytes.length < 2_700_000, `${bytes.length} bytes`)
})

test('holds no code that reaches a network', async () => {
  const bundles = Object.values(files).filter(({ name }) => name.endsWith('.js'))
  assert.equal(bundles.length, 5)
  for (const bundle of bundles) {
    const [found] = network.exec(await bundle.async('string')) ?? []
    assert.equal(found, undefined, `${bundle.name}: ${found}`)
  }
})

test('holds the licences of what is bundled, none of them copyleft', async () => {
  const notices = await files['extension/dist/third-party-notices.txt']!.async('string')
  const packages = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((.*)\)$/gm)]
  const names = packages.map(([, name]) => name)
  for (const name of ['unified', 'retext-english', 'vscode-languageclient']) assert.ok(names.includes(name), name)
  for (const [, name, license] of packages) assert.match(license!, /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/, name)
})

test('holds every picture that its readme shows', async () => {
  const readme = await files['extension/readme.md']!.async('string')
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\((?!https:)([^)]+)\)/g)].map(([, path]) => `extension/${path}`)
  assert.ok(pictures.length > 0)
  for (const picture of pictures) assert.ok(files[picture], picture)
})
