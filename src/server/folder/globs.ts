/** Make a test for what a glob of VS Code means: a path with `/`, the whole of it. */
export function createGlob(pattern: string): (path: string) => boolean {
  const expression = new RegExp(`^${toSource(pattern)}$`, 'su')
  return (path) => expression.test(path)
}

// `{jpg,png}`, `[a-z]`, `[[]`, `[]]`, `[!a]`, `*`, `?`, anything else
const tokens = /\{([^}]*)\}|\[([!^]?)(.[^\]]*)\]|\*+|\?|./gsu

/** Split at a character that stands in no braces and brackets. */
function split(pattern: string, separator: string): string[] {
  const parts = ['']
  for (const [token] of pattern.matchAll(tokens)) {
    if (token === separator) parts.push('')
    else parts[parts.length - 1] += token
  }
  return parts
}

function toSource(pattern: string): string {
  const segments = split(pattern, '/').filter((segment, index, all) => segment !== '**' || all[index - 1] !== '**')
  if (segments.every((segment) => segment === '**')) return '.*'
  return segments
    .map((segment, index) => {
      const last = index === segments.length - 1
      if (segment === '**') return last ? '(?:/.*)?' : '(?:[^/]+/|/)*'
      // `a/**` is of `a` too, `a/**/b` of `a/b`: the slash before the last stars is theirs.
      const slashIsNext = segments[index + 1] === '**' && index + 2 === segments.length
      return segmentSource(segment) + (last || slashIsNext ? '' : '/')
    })
    .join('')
}

function segmentSource(segment: string): string {
  return segment.replace(tokens, (token, choices?: string, not?: string, chars?: string) => {
    if (choices !== undefined) return `(?:${split(choices, ',').map(toSource).join('|')})`
    if (chars !== undefined) return `[${not ? '^' : ''}${classSource(chars)}]`
    if (token.startsWith('*')) return '[^/]*'
    return token === '?' ? '[^/]' : escaped(token)
  })
}

/** A range that ends before it begins is no range: a pattern of any shape must not throw. */
function classSource(chars: string): string {
  return chars.replaceAll('/', '').replace(/(.)-(.)|./gsu, (part, from?: string, to?: string) => {
    if (from === undefined || to === undefined) return classEscaped(part)
    return from <= to ? `${classEscaped(from)}-${classEscaped(to)}` : [from, '-', to].map(classEscaped).join('')
  })
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
const classEscaped = (char: string) => (char === '-' ? '\\-' : escaped(char))
