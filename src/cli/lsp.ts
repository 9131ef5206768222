import { listen } from '../server/listen.ts'

/** Run the language server over standard input and output until the editor closes it. */
export function lspCommand(): Promise<number> {
  listen()
  return new Promise(() => {})
}
