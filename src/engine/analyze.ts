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

declare module 'vfile' {
  interface DataMap {
    /** Where the article is from: a path or a file's name. */
    path: string
  }
}

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

export interface AnalyzeOptions {
  /** The article's path or file name: a full date in the name tells the day of publication where the text does not. */
  path?: string
  models?: Models
}

/** Analyse one article. Any text is a valid article; a byte-order mark must be taken off before. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  return createAnalyzer(options)(text)
}

/** Create a function that analyses one article again and again: a paragraph that has not changed keeps its parse. */
export function createAnalyzer({ path, models = {} }: AnalyzeOptions = {}): (text: string) => Analysis {
  let parses: VFile['data']['parses']
  return (text) => {
    const file = new VFile(text)
    file.data.models = models
    if (path !== undefined) file.data.path = path
    if (parses) file.data.parses = parses
    pipeline.runSync({ type: 'RootNode', children: [] }, file)
    parses = file.data.parses
    return assemble(file)
  }
}
