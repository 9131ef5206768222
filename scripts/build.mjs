// Builds everything that ships into dist/: the extension and the language server for desktop and web, the command
// line, the trained models, the analysis's JSON Schema and the licences of what is bundled. `--production` minifies; `--watch` rebuilds on change.
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { context } from 'esbuild'
import { createGenerator } from 'ts-json-schema-generator'
import { writeNotices } from './notices.mjs'

const production = process.argv.includes('--production')
const watch = process.argv.includes('--watch')

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'info',
  target: 'es2022',
  legalComments: 'none',
  metafile: true,
}
// The language server's library offers sockets, which nothing here uses: without them no bundle can reach a network.
const noSockets = { net: 'data:text/javascript,' }
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', alias: noSockets }
const web = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] }

const bundles = [
  { ...node, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['src/server/node.ts'], outfile: 'dist/server.js' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  {
    ...web,
    entryPoints: ['src/vscode/extension.browser.ts'],
    outfile: 'dist/extension.browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...web, entryPoints: ['src/server/browser.ts'], outfile: 'dist/server.browser.js', format: 'iife' },
]

async function writeSchema() {
  const schema = createGenerator({
    path: 'src/engine/analysis.ts',
    tsconfig: 'tsconfig.json',
    type: 'Analysis',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('Analysis')
  await writeFile('dist/analysis.schema.json', `${JSON.stringify(schema, null, 2)}\n`)
}

await rm('dist', { recursive: true, force: true })
await mkdir('dist', { recursive: true })
await writeSchema()
await cp('models', 'dist/models', { recursive: true, filter: (path) => !path.endsWith('.md') })
const contexts = await Promise.all(bundles.map((options) => context(options)))
if (watch) {
  await Promise.all(contexts.map((bundle) => bundle.watch()))
} else {
  // esbuild has printed what is wrong.
  const results = await Promise.all(contexts.map((bundle) => bundle.rebuild())).catch(() => process.exit(1))
  await writeNotices(
    results.map(({ metafile }) => metafile),
    'dist/third-party-notices.txt',
  )
  await Promise.all(contexts.map((bundle) => bundle.dispose()))
  await chmod('dist/cli.js', 0o755)
}
