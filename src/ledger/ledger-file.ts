/** The folder of the articles' ledgers in a `.newsmark` folder. */
export const ledgerFolder = 'articles'

const ending = '.jsonl'

/** File systems take names of 255 bytes; some programs put an ending of their own behind it. */
const longest = 200

/**
 * The ledger of an article below `.newsmark`, by the article's path below the folder that holds it: `2016/harbour.news.txt` is
 * kept in `articles/2016/harbour.news.txt.jsonl`. Every path has a file of its own: a name that is too long goes on one folder deeper.
 */
export function ledgerFileOf(path: string): string {
  const names = path.split('/').map((name) => name.replaceAll('%', '%25'))
  const folders = names.slice(0, -1).flatMap((name) => [...cut(name.replace(/\.jsonl$/, '%2Ejsonl'))])
  return [ledgerFolder, ...folders, ...cut(names.at(-1)!)].join('/') + ending
}

/** The path of the article that a ledger is of; null where it is no ledger of an article. */
export function articleOf(ledgerFile: string): string | null {
  if (!ledgerFile.startsWith(`${ledgerFolder}/`) || !ledgerFile.endsWith(ending)) return null
  const path = ledgerFile.slice(ledgerFolder.length + 1, -ending.length)
  return path
    .replaceAll('%/', '')
    .replace(/%2Ejsonl(?=\/)/g, '.jsonl')
    .replaceAll('%25', '%')
}

/** Cut a name that is too long; all pieces but the last end in a `%` that stands for nothing else. */
function cut(name: string): string[] {
  const pieces: string[] = []
  let [piece, bytes] = ['', 0]
  for (const character of name.match(/%2Ejsonl$|%25|./gsu) ?? []) {
    const more = character.length > 2 ? character.length : utf8Length(character)
    if (bytes + more > longest) {
      pieces.push(`${piece}%`)
      piece = ''
      bytes = 0
    }
    piece += character
    bytes += more
  }
  return [...pieces, piece]
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0)!
  if (code > 0xffff) return 4
  if (code > 0x7ff) return 3
  return code > 0x7f ? 2 : 1
}

/** The article as its ledger names it: an address from the ledger's own folder. */
export function sourceOf(path: string): string {
  const depth = ledgerFileOf(path).split('/').length
  return '../'.repeat(depth) + addressOf(path)
}

/** A path as an address; half a character cannot be written in one. */
export function addressOf(path: string): string {
  const encode = (name: string) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'))
  return path.split('/').map(encode).join('/')
}
