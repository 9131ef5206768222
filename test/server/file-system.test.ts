import assert from 'node:assert/strict'
import { execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'esbuild'

let folder: string
let writer: string

/** A process that writes a text of so many characters over what is there, once or again and again, and says so. */
const program = `
  import { pathToFileURL } from 'node:url'
  import { fileSystem } from './src/server/file-system.ts'
  const [path, length, times] = process.argv.slice(2)
  const uri = pathToFileURL(path).href
  for (let i = 0; i < Number(times); i++) {
    await fileSystem.write(uri, String(i % 10).repeat(Number(length)), await fileSystem.read(uri))
    process.stdout.write('.')
  }
`

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsmark-files-'))
  chmodSync(folder, 0o777)
  writer = join(folder, 'writer.mjs')
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: '.', loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'node' },
  })
  writeFileSync(writer, outputFiles[0]!.text)
})
after(() => rmSync(folder, { recursive: true, force: true }))

const place = (name: string) => {
  const path = join(folder, name, 'ledger.jsonl')
  mkdirSync(join(folder, name))
  chmodSync(join(folder, name), 0o777)
  writeFileSync(path, 'old')
  return path
}
const write = (path: string, length: number, options: SpawnOptions = {}) =>
  spawnSync(process.execPath, [writer, path, String(length), '1'], { encoding: 'utf8', ...options })

describe('a file that is written', () => {
  const length = 2_000_000

  /** Kill a process that writes, and look at what it leaves; true where it was killed in the middle of writing. */
  async function kill(path: string): Promise<boolean> {
    const child = spawn(process.execPath, [writer, path, String(length), '1000'])
    const exit = once(child, 'exit')
    await once(child.stdout, 'data')
    await wait(Math.random() * 8)
    child.kill('SIGKILL')
    await exit
    const text = readFileSync(path, 'utf8')
    assert.equal(text, text.charAt(0).repeat(length))
    // A draft, and the lock, which others wait for.
    const left = readdirSync(dirname(path)).filter((name) => name !== 'ledger.jsonl')
    for (const name of left) rmSync(join(dirname(path), name), { recursive: true })
    return left.length > 0
  }

  it('is the old one or the new one, whole, wherever the process is killed', { timeout: 300_000 }, async () => {
    const paths = ['a', 'b', 'c', 'd'].map(place)
    const cut = await Promise.all(
      paths.map(async (path) => {
        let count = 0
        for (let times = 0; times < 50; times++) if (await kill(path)) count++
        return count
      }),
    )
    const all = cut.reduce((sum, count) => sum + count)
    assert(all > 20, `only ${all} of 200 kills came while it was being written`)
  })

  it('stays as it was where the disk is full', () => {
    const full = join(folder, 'full')
    mkdirSync(full)
    const path = join(full, 'ledger.jsonl')
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', full]).status === 0
    try {
      writeFileSync(path, 'old')
      // Where nothing may be mounted, a limit of the shell on the size of files does.
      const { stdout, stderr, status } = mounted
        ? write(path, 1_000_000)
        : spawnSync('bash', ['-c', `ulimit -f 8; "${process.execPath}" "${writer}" "${path}" 1000000 1`], {
            encoding: 'utf8',
          })
      assert.notEqual(status, 0)
      assert.equal(stdout, '')
      if (mounted) assert.match(String(stderr), /the disk is full/u)
      assert.equal(readFileSync(path, 'utf8'), 'old')
      if (mounted) assert.deepEqual(readdirSync(full), ['ledger.jsonl'])
    } finally {
      if (mounted) execFileSync('umount', [full])
    }
  })

  it('stays as it was where it is read-only, or its folder is', () => {
    // Nothing is read-only for the superuser.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const path = place('read-only')
    chmodSync(path, 0o444)
    const refused = write(path, 10, user)
    assert.match(String(refused.stderr), /it is read-only, or its folder is.*EACCES/su)
    assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(join(folder, 'read-only'))], ['old', ['ledger.jsonl']])
    chmodSync(path, 0o666)
    chmodSync(join(folder, 'read-only'), 0o555)
    assert.match(String(write(path, 10, user).stderr), /it is read-only, or its folder is.*EACCES/su)
    assert.equal(readFileSync(path, 'utf8'), 'old')
    chmodSync(join(folder, 'read-only'), 0o777)
  })

  it('keeps its permissions', () => {
    const path = place('mode')
    chmodSync(path, 0o640)
    assert.equal(write(path, 3).status, 0)
    assert.deepEqual([readFileSync(path, 'utf8'), statSync(path).mode & 0o777], ['000', 0o640])
  })
})
