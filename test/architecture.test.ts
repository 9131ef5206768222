import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { build } from 'esbuild'

/** The architecture: what the files of a folder may import besides their own folder. The longest folder name counts. */
const allowed: Record<string, RegExp> = {
  'src/engine/': /^(?:unified|retext-english|vfile|nlcst|src\/engine\/.*)$/,
  'src/engine/lexicon/': /^$/,
  'src/dossier/': /^src\/engine\/analysis\.ts$/,
  'src/ledger/': /^src\/engine\/analysis\.ts$/,
  'src/server/':
    /^(?:vscode-languageserver(?:-textdocument|-types|\/node|\/browser)?|src\/(?:dossier|engine|ledger)\/.*)$/,
  'src/server/decisions/':
    /^(?:uuid|vscode-languageserver(?:-types)?|src\/(?:engine\/analysis\.ts|ledger\/.*|server\/.*))$/,
  'src/server/folder/':
    /^(?:ignore|vscode-languageserver(?:-textdocument)?|src\/(?:dossier|engine|ledger|server)\/.*)$/,
  'src/server/folder/node-disk.ts': /^(?:node:(?:fs\/promises|path|url)|src\/server\/(?:folder\/.*|in-words\.ts))$/,
  'src/server/file-system.ts': /^(?:node:(?:crypto|fs\/promises|path|timers\/promises|url)|src\/server\/.*)$/,
  'src/server/folder/cache-lines.ts': /^node:crypto$/,
  'src/server/folder/file-cache.ts': /^(?:node:(?:crypto|fs\/promises|path)|src\/server\/folder\/.*)$/,
  'src/server/folder/version.ts': /^node:(?:crypto|fs|path)$/,
  'src/server/folder/threads.ts': /^(?:node:(?:fs|os|v8|worker_threads)|src\/(?:engine|server)\/.*)$/,
  'src/server/listen.ts': /^(?:node:os|node:path|vscode-languageserver\/node|src\/server\/.*)$/,
  'src/server/node.ts': /^(?:node:path|src\/server\/.*)$/,
  'src/server/model-folder.ts': /^(?:node:fs|node:path|src\/engine\/models\.ts|src\/server\/.*)$/,
  'src/vscode/':
    /^(?:vscode|vscode-languageclient(?:\/node|\/browser)?|src\/server\/(?:folder-|decision-|exchange-)?protocol\.ts)$/,
  'src/cli/':
    /^(?:node:[\w/]+|package\.json|src\/server\/(?:file-system|listen|model-folder|decisions\/strays|folder\/node-disk)\.ts|src\/(?:dossier|engine|ledger)\/.*)$/,
  'package.json': /^$/,
}

/** The passes are strangers to each other: they share facts in `file.data` and what stands in none of them. */
const passes = ['blocks', 'sentences', 'quotations', 'names', 'claims', 'references', 'dates', 'figures', 'findings']

const entryPoints = [
  'src/vscode/extension.ts',
  'src/vscode/extension.browser.ts',
  'src/server/node.ts',
  'src/server/browser.ts',
  'src/cli/main.ts',
]

const { metafile } = await build({
  entryPoints,
  outdir: 'out',
  bundle: true,
  write: false,
  metafile: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
})

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'))

/** Every import of a source file, those of types too, which leave no trace in a bundle. */
const imports = sources.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/^(?:import|export) (type )?(?:[^'"]*? from )?'([^']+)'/gmu)].map(
    ([, type, path]) => ({
      from,
      path: path!.startsWith('.') ? join(dirname(from), path!).replaceAll('\\', '/') : path!,
      type: type !== undefined,
    }),
  ),
)

const layerOf = (file: string) =>
  Object.keys(allowed)
    .filter((folder) => file.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0]

describe('the arrows between the folders', () => {
  it('every file belongs to a known folder and imports only what its folder may', () => {
    const crossings = imports
      .filter(({ from, path }) => {
        const layer = layerOf(from)
        assert(layer, `${from} is in no known folder`)
        return !path.startsWith(layer) && !allowed[layer]!.test(path)
      })
      .map(({ from, path }) => `${from} -> ${path}`)
    assert.deepEqual(crossings, [])
  })

  it('no pass imports from another, but the types of what it left', () => {
    const passOf = (file: string) => passes.find((name) => new RegExp(`^src/engine/${name}(?:\\.ts|/)`).test(file))
    const crossings = imports
      .filter(({ type }) => !type)
      .filter(({ from, path }) => passOf(path) && passOf(path) !== passOf(from) && from !== 'src/engine/analyze.ts')
      .map(({ from, path }) => `${from} -> ${path}`)
    assert.deepEqual(crossings, [])
  })

  it('every source file is reached from an entry point', () => {
    const reached = new Set(Object.keys(metafile.inputs))
    // Files of types alone leave no trace in a bundle.
    const types = new Set([
      'src/dossier/comparison.ts',
      'src/dossier/rule.ts',
      'src/engine/analysis.ts',
      'src/engine/findings/check.ts',
      'src/engine/models.ts',
      'src/server/folders.ts',
      'src/vscode/trees/folder-nodes.ts',
      'src/vscode/trees/ledger-nodes.ts',
    ])
    assert.deepEqual(
      sources.filter((file) => !reached.has(file) && !types.has(file)),
      [],
    )
  })
})

const pure = {
  engine: ['src/engine/analyze.ts'],
  dossier: ['src/dossier/dossier.ts'],
  ledger: sources.filter((file) => file.startsWith('src/ledger/')),
}

for (const [name, entryPoints] of Object.entries(pure)) {
  it(`the ${name} bundles for any platform: no Node, no editor, no DOM`, async () => {
    const { outputFiles } = await build({
      entryPoints,
      outdir: 'out',
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    })
    const code = outputFiles.map(({ text }) => text).join('\n')
    for (const word of [/\bsetTimeout\(/, /\bdocument\.(?:create|query)/, /\bwindow\./, /\bfetch\(/, /\brequire\(/]) {
      assert.doesNotMatch(code, word)
    }
  })
}
