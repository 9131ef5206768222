import retextEnglish from 'retext-english'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Analysis } from './analysis.ts'
import { assemble } from './assemble.ts'
import { blocks } from './blocks.ts'
import { claims } from './claims.ts'
import { dates } from './dates.ts'
import { figures } from './figures.ts'
import { findings } from './findings.ts'
import type { Models } from './models.ts'
import { names } from './names.ts'
import { quotations } from './quotations.ts'
import { references } from './references.ts'
import { sentences } from './sentences.ts'

/** The method, in order: each pass reads what earlier ones left in `file.data` and adds a field of its own. */
const pipeline = unified()
  .use(retextEnglish)
  .use(blocks)
  .use(sentences)
  .use(quotations)
  .use(names)
  .use(claims)
  .use(references)
  .use(dates)
  .use(figures)
  .use(findings)
  .freeze()

/** Analyse one article. Any text is a valid article; a byte-order mark must be taken off before. */
export function analyze(text: string, models: Models = {}): Analysis {
  return createAnalyzer(models)(text)
}

/** Create a function that analyses one article again and again: a paragraph that has not changed keeps its parse. */
export function createAnalyzer(models: Models = {}): (text: string) => Analysis {
  let parses: VFile['data']['parses']
  return (text) => {
    const file = new VFile(text)
    file.data.models = models
    if (parses) file.data.parses = parses
    pipeline.runSync({ type: 'RootNode', children: [] }, file)
    parses = file.data.parses
    return assemble(file)
  }
}
