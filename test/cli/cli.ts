import { spawn } from 'node:child_process'

export interface Run {
  status: number | null
  stdout: string
  stderr: string
}

/** Run the built command line to its end. */
export function newsmark(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/cli.js', ...args])
    const run: Run = { status: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      run.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      run.stderr += text
    })
    child.on('close', (status) => resolve({ ...run, status }))
    child.stdin.end(input)
  })
}

export const linesOf = ({ stdout }: Pick<Run, 'stdout'>) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
