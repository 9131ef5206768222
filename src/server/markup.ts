import { MarkupKind } from 'vscode-languageserver'
import type { RevealParams } from './protocol.ts'
import { oneLine } from './words.ts'

/** Writes hover cards. Words from the article go through these functions alone, each of which makes them harmless. */
export interface Markup {
  kind: MarkupKind
  plain(words: string): string
  strong(words: string): string
  aside(words: string): string
  link(words: string, place: RevealParams): string
  /** A page of the web as a link, anything else as words: `the clerk, by telephone`. */
  address(address: string): string
}

/** Cards for a client that asks for plain text or says nothing. */
export const plaintext: Markup = {
  kind: MarkupKind.PlainText,
  plain: (words) => oneLine(words),
  strong: (words) => oneLine(words),
  aside: (words) => `(${oneLine(words).trim()})`,
  link: (words) => oneLine(words),
  address: (address) => oneLine(address),
}

/** Cards with jump links: through the client's command where it has one, else to `URI#L1,2-L3,4`. */
export function createMarkdown(revealCommand?: string): Markup {
  return {
    kind: MarkupKind.Markdown,
    plain: escapeMarkdown,
    strong: (words) => `**${escapeMarkdown(words).trim()}**`,
    aside: (words) => `*${escapeMarkdown(words).trim()}*`,
    link: (words, place) => `[${escapeMarkdown(words).trim()}](${jumpTarget(place, revealCommand)})`,
    address(address) {
      const page = pageOf(address)
      return page ? `[${escapeMarkdown(address).trim()}](${encodeBrackets(page)})` : escapeMarkdown(address)
    },
  }
}

/** Null for what a browser would not open as a page: `javascript:alert(1)`. */
function pageOf(address: string): string | null {
  try {
    const { protocol, href } = new URL(address)
    return protocol === 'http:' || protocol === 'https:' ? href : null
  } catch {
    return null
  }
}

/** Everything that may begin or end something in markdown; a hyphen only where it is not inside a word. */
const marks = /[\\`*_{}[\]()<>#+.!|~&:@$^=]|(?<!\w)-|-(?!\w)/g

/** Make text safe inside a line of markdown: every mark loses its meaning, so `www\.example\.com` is no link. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(marks, '\\$&')
}

function jumpTarget(place: RevealParams, revealCommand: string | undefined): string {
  if (revealCommand) return `command:${revealCommand}?${encodeArguments([place])}`
  const { start, end } = place.range
  const from = `L${start.line + 1},${start.character + 1}`
  return `${encodeBrackets(place.uri)}#${from}-L${end.line + 1},${end.character + 1}`
}

function encodeArguments(values: readonly unknown[]): string {
  return encodeBrackets(encodeURIComponent(JSON.stringify(values)))
}

/** What would end a link's target early: `file:///a(1).news`. */
function encodeBrackets(target: string): string {
  return target.replace(/[()<>[\]\\\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
