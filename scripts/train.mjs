// Trains the models in `models/` again from the corpus beside the project; the same corpus gives the same bytes.
//
//   npm run train [names] [claims]
//   npm run train held-out
import { build } from 'esbuild'
import { run } from './machine.mjs'

await build({
  entryPoints: ['train/main.ts'],
  outfile: 'out/train/main.mjs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
})
await run('node', ['out/train/main.mjs', ...process.argv.slice(2)])
