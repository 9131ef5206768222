import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import type { ConflictRule } from '../src/dossier/comparison.ts'
import { checks } from '../src/engine/findings.ts'
import { ruleNames } from '../src/server/rules.ts'
import { readSettings } from '../src/server/settings.ts'

const manifestText = readFileSync('package.json', 'utf8')
const { contributes, activationEvents } = JSON.parse(manifestText)
const source = readdirSync('src/vscode', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/vscode/${name}`, 'utf8'))
  .join('\n')
const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command)
// VS Code makes a command `VIEW.focus` of each view.
const known = new Set([...declared, ...contributes.views.newsmark.map(({ id }: { id: string }) => `${id}.focus`)])

const readKeys = (file: string) => Object.keys(JSON.parse(readFileSync(file, 'utf8'))).sort()
const findAll = (text: string, pattern: RegExp) => [
  ...new Set(Array.from(text.matchAll(pattern), ([, found]) => found!)),
]

test('every key of the manifest is in both languages, and no language has another', () => {
  const keys = findAll(manifestText, /"%([^"%]+)%"/g).sort()
  assert.ok(keys.length > 0)
  assert.deepEqual(readKeys('package.nls.json'), keys)
  assert.deepEqual(readKeys('package.nls.de.json'), keys)
})

test('every string of the source is in the German bundle, and the bundle has no other', () => {
  const strings = findAll(source, /l10n\.t\(\s*'([^']+)'/g).sort()
  assert.equal(
    source.match(/l10n\.t\(/g)?.length,
    source.match(/l10n\.t\(\s*'/g)?.length,
    'a string that is no literal',
  )
  assert.deepEqual(readKeys('l10n/bundle.l10n.de.json'), strings)
})

test('a translation keeps the places that are filled in', () => {
  const bundle: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8'))
  for (const [english, german] of Object.entries(bundle)) {
    assert.deepEqual(findAll(german, /(\{\d\})/g).sort(), findAll(english, /(\{\d\})/g).sort(), english)
  }
})

test('every command that is registered is declared, and the other way round', () => {
  const registered = findAll(source, /register(?:TextEditor)?Command\(\s*'([^']+)'/g)
  assert.deepEqual(registered.sort(), [...declared].sort())
})

test('menus, keys, welcome texts and the walkthrough name only commands that exist', () => {
  const inMenus = Object.values<{ command?: string }[]>(contributes.menus).flat()
  const texts = [readFileSync('package.nls.json', 'utf8'), readFileSync('package.nls.de.json', 'utf8'), manifestText]
  const named = [
    ...[...inMenus, ...contributes.keybindings].flatMap(({ command }) => command ?? []),
    ...texts.flatMap((text) => findAll(text, /(?:command|onCommand):(newsmark\.[\w.]+)/g)),
  ]
  assert.ok(named.length > 0)
  assert.deepEqual(
    named.filter((command) => !known.has(command)),
    [],
  )
})

test('every submenu that is declared is in a menu, and holds something', () => {
  const inMenus = Object.values<{ submenu?: string }[]>(contributes.menus).flat()
  for (const { id } of contributes.submenus) {
    assert.ok(
      inMenus.some(({ submenu }) => submenu === id),
      id,
    )
    assert.ok(contributes.menus[id].length > 0, id)
  }
})

test('what only a row of a tree can run is hidden from the palette, all else on rows waits there for an article', () => {
  const palette: { command: string; when: string }[] = contributes.menus.commandPalette
  const inTrees: { command: string }[] = contributes.menus['view/item/context']
  const inTitles: { command: string }[] = contributes.menus['view/title']
  const atCursor: { command: string }[] = contributes.submenus.flatMap(
    ({ id }: { id: string }) => contributes.menus[id],
  )
  for (const { command } of inTrees) {
    // About the whole article.
    if (inTitles.some((each) => each.command === command)) continue
    const wanted = atCursor.some((each) => each.command === command) ? 'editorLangId == news' : 'false'
    assert.equal(palette.find((each) => each.command === command)?.when, wanted, command)
  }
})

test('every setting that is read is declared, and the other way round', () => {
  const inServer = ['src/server/settings.ts', 'src/server/folder/settings.ts'].map((file) => readFileSync(file, 'utf8'))
  const readers = source + inServer.join('')
  const properties = Object.keys(contributes.configuration.properties).map((name) => name.replace('newsmark.', ''))
  for (const name of properties) {
    assert.ok(
      name === 'trace.server' || readers.includes(`'${name}'`) || readers.includes(`'${name.split('.').at(-1)}'`),
      name,
    )
  }
  const read = findAll(source, /setting<\w+>\('([^']+)'\)/g)
  assert.deepEqual(
    read.filter((name) => !properties.includes(name)),
    [],
  )
})

test('every check can be switched off and made more or less severe', () => {
  const { properties, default: defaults } = contributes.configuration.properties['newsmark.checks.severity']
  const rules = Object.keys(ruleNames)
  const conflicts: ConflictRule[] = [
    ...(['copied-text', 'date-conflict', 'figure-conflict'] as const),
    ...(['name-spelling', 'quotation-variance', 'title-conflict'] as const),
  ]
  assert.deepEqual([...new Set([...checks.map(({ rule }) => rule), ...conflicts])].sort(), rules)
  assert.deepEqual(Object.keys(properties), rules)
  assert.deepEqual(Object.keys(defaults), rules)
  for (const { enum: levels, description } of Object.values<{ enum: string[]; description: string }>(properties)) {
    assert.deepEqual(levels, ['default', 'off', 'information', 'warning', 'error'])
    assert.match(description, /^%setting\.checks\.severity\./)
  }
  for (const level of ['off', 'information', 'warning', 'error']) {
    assert.equal(readSettings({ checks: { severity: { 'name-spelling': level } } }).severity['name-spelling'], level)
  }
})

test('every place where findings may be shown is understood', () => {
  const { enum: places, default: standard } = contributes.configuration.properties['newsmark.checks.show']
  assert.deepEqual(
    places.map((show: string) => readSettings({ checks: { show } }).show),
    places,
  )
  assert.equal(standard, 'view')
})

test('every colour has defaults for all four kinds of theme', () => {
  for (const { id, defaults } of contributes.colors) {
    assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id)
  }
})

test('keys wait for an article or one of our views', () => {
  assert.ok(contributes.keybindings.length > 0)
  for (const { command, when } of contributes.keybindings)
    assert.match(when, /editorLangId == news|^focusedView == newsmark\./, command)
})

test('menus show the key that counts without a review: the last one of a command', () => {
  const last = new Map<string, string>(
    contributes.keybindings.map(({ command, when }: { command: string; when: string }) => [command, when]),
  )
  const inMenu: { command: string; when?: string }[] = contributes.menus['newsmark.decide']
  for (const { command, when } of inMenu)
    if (last.has(command) && when !== 'newsmark.reviewing')
      assert.doesNotMatch(last.get(command)!, /newsmark\.reviewing|focusedView/, command)
})

test('a key without a modifier waits for a review', () => {
  const bare = contributes.keybindings.filter(({ key }: { key: string }) => !/[+]|^f\d/.test(key))
  assert.ok(bare.length > 0)
  for (const { key, when } of bare) assert.match(when, /^newsmark\.reviewing && editorTextFocus && /, key)
})

test('nothing starts the extension but a text that is open and a view', () => {
  assert.deepEqual(activationEvents, ['onLanguage:plaintext'])
})

test('the sample articles are all offered', () => {
  const offered = findAll(readFileSync('src/vscode/samples.ts', 'utf8'), /'([^']+\.txt)'/g)
  const articles = readdirSync('media/samples').filter((name) => name.endsWith('.txt'))
  assert.deepEqual(offered, articles.sort())
})

test('every file that the manifest names is there', () => {
  const files = findAll(manifestText, /"(?:\.\/)?((?:media|schemas|syntaxes)\/[^"]+)"/g)
  assert.ok(files.length > 0)
  assert.deepEqual(
    files.filter((file) => !existsSync(file)),
    [],
  )
})
