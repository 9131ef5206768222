import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { analyzeCommand } from './analyze.ts'
import { lspCommand } from './lsp.ts'

const help = `Usage: newsmark COMMAND [OPTIONS]

Commands:
  analyze FILE...   print one analysis a line (JSON Lines) for each file, in order
  analyze [-]       read {"id", "text"} lines from standard input, answer each with a line
  lsp --stdio       run the language server for an editor

Options of analyze:
  --pretty          indent the JSON
Options of all:
  --help, --version

Exit status: 0; 1 where a file or a line could not be analysed (the others still are); 2 for wrong usage.
`

/** Wrong usage: the message goes to standard error with exit status 2. */
class UsageError extends Error {}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = read(args)
  if (values.version) return print(`${version}\n`)
  if (values.help) return print(help)
  const [command, ...files] = positionals
  if (command === 'analyze' && values.stdio) throw new UsageError('--stdio is an option of lsp')
  if (command === 'analyze') return analyzeCommand(files, { pretty: values.pretty ?? false })
  if (command === 'lsp') {
    if (!values.stdio || files.length > 0) throw new UsageError('lsp speaks over --stdio only')
    return lspCommand()
  }
  throw new UsageError(command === undefined ? 'a command is missing' : `unknown command '${command}'`)
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
