// Trains the models from the corpus beside the project: `npm run train [names] [claims]`; `npm run train held-out` writes
// none, but scores the claims on articles that they have not been trained on.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { readModel } from '../src/engine/tagging/model.ts'
import { trainClaims } from './claims.ts'
import { writeModel } from './file.ts'
import { scoreHeldOut } from './held-out.ts'
import { trainNames } from './names.ts'

const corpus = '../shared/polnear/train'
const folder = 'models'
const readNames = () => ({ names: readModel(readFileSync(`${folder}/names.model`)) })
// The claims are read from articles in which the names are known.
const trainers = {
  names: trainNames,
  claims: (split: string) => trainClaims(split, readNames()),
}
const wanted = process.argv.slice(2)

if (!existsSync(corpus)) console.log(`skipped: ${corpus} is not here`)
else if (wanted.includes('held-out')) console.log(scoreHeldOut(corpus, readNames()))
else {
  mkdirSync(folder, { recursive: true })
  for (const [name, train] of Object.entries(trainers)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const bytes = writeModel(train(corpus))
    writeFileSync(`${folder}/${name}.model`, bytes)
    const kilobytes = (length: number) => (length / 1000).toFixed(0)
    console.log(
      `${folder}/${name}.model: ${kilobytes(bytes.length)} kB, ${kilobytes(gzipSync(bytes).length)} kB gzipped`,
    )
  }
}
