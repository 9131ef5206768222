import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { importFormats } from '../ledger/formats/readers.ts'
import { type ExportFormat, exportFormats } from '../ledger/formats/writers.ts'
import { analyzeCommand } from './analyze.ts'
import { type CompareOptions, compareCommand } from './compare.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { lspCommand } from './lsp.ts'
import { reportCommand } from './report.ts'

const help = `Usage: newsmark COMMAND [OPTIONS]

Commands:
  analyze FILE...   print one analysis a line (JSON Lines) for each file, in order
  analyze [-]       read {"id", "text"} lines from standard input, answer each with a line
  compare FILE...   print who is who across articles, who said the same, and where articles disagree;
                    a .jsonl file or - holds a line for each article: an analysis or {"id", "text"}
  export FILE...    print the marks of articles, with what people decided about them, in a format of others
  import ARTICLE [FILE]
                    take decisions about an article from a file, or from standard input, into .newsmark
  report ARTICLE    print what was checked in an article, by whom, and what was not
  lsp --stdio       run the language server for an editor

Options of analyze:
  --pretty          indent the JSON
  --text            print the article's text in each analysis too
Options of compare:
  --format json     the whole comparison (the default)
  --format text     the findings, a line for each place
  --emit-keys       only the first step, for many machines: print a line for each key
  --bucket          only the second: read these lines, sorted, and print what each key gives
  --unite           only the last: read what the second printed, and print the comparison
Options of export:
  --to FORMAT       w3c, brat (one article), csv, jsonl, conll, markdown or refi-qda
Options of import:
  --from FORMAT     w3c, brat or jsonl
Options of report:
  --format markdown (the default) or html
Options of all:
  --help, --version

Exit status: 0; 1 where a file or a line could not be read (the others still are); 2 for wrong usage.
`

/** Wrong usage: the message goes to standard error with exit status 2. */
class UsageError extends Error {}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = read(args)
  if (values.version) return print(`${version}\n`)
  if (values.help) return print(help)
  const [command, ...files] = positionals
  if (command === undefined) throw new UsageError('a command is missing')
  const own = Object.hasOwn(optionsOf, command) ? optionsOf[command] : undefined
  if (!own) throw new UsageError(`unknown command '${command}'`)
  for (const option of Object.keys(values))
    if (!own.includes(option)) throw new UsageError(`--${option} is no option of ${command}`)
  if (command === 'analyze')
    return analyzeCommand(files, { pretty: values.pretty ?? false, text: values.text ?? false })
  if (command === 'compare') return compareCommand(files, compareOptions(values, files))
  if (command === 'export') return exportCommand(files, exportFormat(values.to, files))
  if (command === 'import') return importArticle(files, values.from)
  if (command === 'report') return reportOn(files, values.format)
  if (!values.stdio || files.length > 0) throw new UsageError('lsp speaks over --stdio only')
  return lspCommand()
}

const steps = ['emit-keys', 'bucket', 'unite'] as const

const optionsOf: Readonly<Record<string, readonly string[]>> = {
  analyze: ['pretty', 'text'],
  compare: ['format', ...steps],
  export: ['to'],
  import: ['from'],
  report: ['format'],
  lsp: ['stdio'],
}

function exportFormat(to: string | undefined, files: readonly string[]): ExportFormat {
  const format = exportFormats.find((each) => each === to)
  if (!format) throw new UsageError(`--to is one of ${exportFormats.join(', ')}`)
  if (files.length === 0) throw new UsageError('an article is missing')
  if (format === 'brat' && files.length > 1) throw new UsageError('brat has a file for each article: export one')
  return format
}

function importArticle([article, file = '-', ...others]: readonly string[], from: string | undefined): Promise<number> {
  const format = importFormats.find((each) => each === from)
  if (!format) throw new UsageError(`--from is one of ${importFormats.join(', ')}`)
  if (article === undefined) throw new UsageError('an article is missing')
  if (others.length > 0) throw new UsageError('import takes one article and one file')
  return importCommand(article, file, format)
}

function reportOn([article, ...others]: readonly string[], format = 'markdown'): Promise<number> {
  if (format !== 'markdown' && format !== 'html') throw new UsageError('--format is markdown or html')
  if (article === undefined || others.length > 0) throw new UsageError('report takes one article')
  return reportCommand(article, format)
}

function compareOptions(values: ReturnType<typeof read>['values'], files: readonly string[]): CompareOptions {
  const { format = 'json' } = values
  if (format !== 'json' && format !== 'text') throw new UsageError('--format is json or text')
  const [step, other] = steps.filter((step) => values[step])
  if (other || (step && values.format)) throw new UsageError(`--${step} stands alone`)
  if (step && step !== 'emit-keys' && files.some((file) => file !== '-'))
    throw new UsageError(`--${step} reads standard input only`)
  return { format, ...(step && { step }) }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
        pretty: { type: 'boolean' },
        text: { type: 'boolean' },
        format: { type: 'string' },
        'emit-keys': { type: 'boolean' },
        bucket: { type: 'boolean' },
        unite: { type: 'boolean' },
        to: { type: 'string' },
        from: { type: 'string' },
        stdio: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

// A reader that has seen enough (`newsmark analyze ... | head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    const usage = error instanceof UsageError
    process.stderr.write(`newsmark: ${(error as Error).message}${usage ? "; see 'newsmark --help'" : ''}\n`)
    process.exitCode = usage ? 2 : 1
  },
)
