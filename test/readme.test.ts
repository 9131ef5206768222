import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, it } from 'node:test'

const readme = readFileSync('README.md', 'utf8')
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** The text between a fence of this language and the next fence. */
function fenced(language: string): string {
  const text = readme.split(`\n\`\`\`${language}\n`)[1]?.split('\n```')[0]
  assert(text !== undefined, `README.md has a ${language} block`)
  return text
}

/** A default as the table shows it; of an object, the value that all its properties have. */
function shown(value: unknown): string {
  if (typeof value === 'object') return [...new Set(Object.values(value!))].join()
  return value === '' ? '""' : String(value)
}

describe('README.md', () => {
  it('shows what the command line really prints', () => {
    const [, input] = /With this in `ferry\.news\.txt`:\n\n```text\n([\s\S]*?)\n```/u.exec(readme)!
    const folder = mkdtempSync(join(tmpdir(), 'newsmark-readme-'))
    writeFileSync(join(folder, 'ferry.news.txt'), `${input}\n`)
    const [command, ...output] = fenced('console').split('\n')
    assert.equal(command, '$ newsmark analyze ferry.news.txt')
    const printed = execFileSync(process.execPath, [resolve('dist/cli.js'), 'analyze', 'ferry.news.txt'], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(`${output.join('\n')}\n`, printed)
  })

  it('shows what articles that disagree give', () => {
    const [, ...articles] =
      /`quay\.news\.txt` and `pier\.news\.txt`:\n\n```text\n([\s\S]*?)\n```\n\n```text\n([\s\S]*?)\n```/u.exec(readme)!
    const folder = mkdtempSync(join(tmpdir(), 'newsmark-readme-'))
    const names = ['quay.news.txt', 'pier.news.txt']
    names.forEach((name, i) => {
      writeFileSync(join(folder, name), `${articles[i]}\n`)
    })
    const args = ['compare', '--format', 'text', ...names]
    const printed = execFileSync(process.execPath, [resolve('dist/cli.js'), ...args], { cwd: folder, encoding: 'utf8' })
    const [, shown] = readme.split(`$ newsmark ${args.join(' ')}\n`)
    assert.equal(shown!.split('```')[0], printed)
  })

  it('lists every setting with its default, and no other', () => {
    const listed = [...readme.matchAll(/^\| `(newsmark\.[\w.]+)` \| `([^`]+)`/gmu)].map(([, name, value]) => [
      name,
      value,
    ])
    const settings = Object.entries<{ default: unknown }>(manifest.contributes.configuration.properties)
    assert.deepEqual(
      listed,
      settings.map(([name, { default: value }]) => [name, shown(value)]),
    )
  })
})
