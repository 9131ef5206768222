// Times the whole engine beside its parser alone, in one run on the same texts: the samples of this project, and the
// first of them repeated to 1, 10, 100 and 1,000 kB. The ratio is what counts; machines are noisy.
//
//   node bench/speed.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { analyze } from './src/engine/analyze.ts'
      import retextEnglish from 'retext-english'
      import { unified } from 'unified'
      const parser = unified().use(retextEnglish)
      export const parse = (text) => parser.parse(text)`,
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const { analyze, parse } = await import(`data:text/javascript;base64,${code}`)

/** The median of a number of runs in milliseconds. */
function time(work, runs) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}

const samples = readdirSync('media/samples')
  .filter((name) => name.endsWith('.news.txt'))
  .map((name) => readFileSync(`media/samples/${name}`, 'utf8'))
for (const text of samples) for (let i = 0; i < 20; i++) analyze(text)

const row = (name, parser, engine) =>
  console.log(
    `${name.padEnd(22)} ${parser.toFixed(2).padStart(9)} ${engine.toFixed(2).padStart(9)} ${(engine / parser).toFixed(1).padStart(6)}`,
  )
console.log(`${'ms'.padEnd(22)} ${'parser'.padStart(9)} ${'engine'.padStart(9)} ${'ratio'.padStart(6)}`)
const each = (work) => samples.reduce((sum, text) => sum + time(() => work(text), 21), 0) / samples.length
row('one sample, on average', each(parse), each(analyze))
for (const kilobytes of [1, 10, 100, 1000]) {
  const paragraphs = samples[0].split(/\n+/u).filter((line) => line !== '')
  let text = ''
  // Every paragraph is numbered: repeated lines would be taken for the site's own.
  for (let i = 0; text.length < kilobytes * 1000; i++) text += `${paragraphs[i % paragraphs.length]} (${i})\n\n`
  const runs = kilobytes < 1000 ? 11 : 3
  row(
    `${kilobytes} kB`,
    time(() => parse(text), runs),
    time(() => analyze(text), runs),
  )
}
