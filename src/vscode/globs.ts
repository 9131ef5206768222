/** Makes the `files.associations` pattern of a file: of every file whose path ends with its path below the workspace folder. */
export function fileGlob(path: string): string {
  return `**/${escapeGlob(path)}`
}

/** Makes the pattern of all files with the same ending in the same folder, or undefined where there is no ending. */
export function folderGlob(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const ending = /.(\.[^.]+)$/.exec(name)?.[1]
  if (!ending) return undefined
  const folder = path.slice(0, path.length - name.length)
  return folder ? `**/${escapeGlob(folder)}**/*${escapeGlob(ending)}` : `*${escapeGlob(ending)}`
}

/** Brackets what a glob would read as a pattern: `notes [1].txt`. */
function escapeGlob(path: string): string {
  return path.replace(/[[\]*?{}]/g, '[$&]')
}
