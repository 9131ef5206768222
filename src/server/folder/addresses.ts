/** An address as it is read: two ways to write one are the same. */
export function decodeAddress(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

/** The path in an address: `/news/a (1).txt`. */
export const pathIn = (uri: string) => decodeAddress(uri).replace(/^[\w+.-]+:(?:\/\/[^/]*)?/u, '')

/** The path of an address below a folder's; null where it is not below it. */
export function pathBelow(folder: string, uri: string): string | null {
  const root = `${decodeAddress(folder).replace(/\/+$/u, '')}/`
  const file = decodeAddress(uri)
  return file.startsWith(root) ? file.slice(root.length) : null
}

/** The address of a path below a folder, written as VS Code writes it. */
export function addressBelow(folder: string, path: string): string {
  const written = path
    .split('/')
    .map((name) =>
      encodeURIComponent(name).replace(/[!'()*]/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
    )
  return `${folder.replace(/\/+$/u, '')}/${written.join('/')}`
}

/** Whether a path is one of some paths, or in a folder that is. */
export function isAtOrBelow(path: string, paths: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (paths.has(path.slice(0, end))) return true
  return paths.has('')
}
