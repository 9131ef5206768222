import { workspace } from 'vscode'

/** Reads a setting of `newsmark`; its default stands in package.json. */
export function setting<T>(name: string): T {
  return workspace.getConfiguration('newsmark').get<T>(name)!
}
