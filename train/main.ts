// Trains the models from the corpus beside the project: `npm run train [names]`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { writeModel } from './file.ts'
import { trainNames } from './names.ts'

const corpus = '../shared/polnear/train'
const trainers = { names: trainNames }
const wanted = process.argv.slice(2)

if (!existsSync(corpus)) console.log(`skipped: ${corpus} is not here`)
else {
  mkdirSync('models', { recursive: true })
  for (const [name, train] of Object.entries(trainers)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const bytes = writeModel(train(corpus))
    writeFileSync(`models/${name}.model`, bytes)
    const kilobytes = (length: number) => (length / 1000).toFixed(0)
    console.log(`models/${name}.model: ${kilobytes(bytes.length)} kB, ${kilobytes(gzipSync(bytes).length)} kB gzipped`)
  }
}
