import { workspace } from 'vscode'

/** Reads a setting of `newsmark`; its default stands in package.json. */
export function setting<T>(name: string): T {
  return workspace.getConfiguration('newsmark').get<T>(name)!
}

/** Changes a setting where it is set: in the workspace if that decides, else for the user. */
export async function changeSetting(name: string, value: unknown): Promise<void> {
  const settings = workspace.getConfiguration('newsmark')
  const inWorkspace = settings.inspect(name)?.workspaceValue !== undefined
  await settings.update(name, value, !inWorkspace)
}
