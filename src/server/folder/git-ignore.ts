import ignore, { type Ignore } from 'ignore'

export const ignoreFile = '.gitignore'

/** The ignore files from the workspace folder down to one of its folders, the innermost first. */
export type GitIgnores = readonly { folder: string; rules: Ignore }[]

/** Add the ignore file of a folder, by the folder's path; those above it stay in force where it is silent. */
export function addIgnores(above: GitIgnores, folder: string, text: string): GitIgnores {
  return [{ folder, rules: ignore().add(text) }, ...above]
}

/** Whether a path is ignored; a folder's ends with `/`. */
export function isIgnored(ignores: GitIgnores, path: string): boolean {
  for (const { folder, rules } of ignores) {
    const { ignored, unignored } = rules.test(folder === '' ? path : path.slice(folder.length + 1))
    if (ignored || unignored) return ignored
  }
  return false
}
