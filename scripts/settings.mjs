import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// A quiet VS Code in which nothing but the articles and Newsmark asks for attention.
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
}

/** Write the settings of a VS Code that we start, and a few more, into the folder where it looks for them. */
export function writeSettings(folder, more = {}) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...settings, ...more }, null, 2))
}
