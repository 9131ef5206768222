import { readFileSync } from 'node:fs'
import oniguruma from 'vscode-oniguruma'
import textmate, { type IToken } from 'vscode-textmate'

const grammarFile = 'syntaxes/news.tmLanguage.json'

await oniguruma.loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'))
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
})

/** The grammar as VS Code loads it. */
export const grammar = (await registry.loadGrammar('text.news'))!

/** The state in which a line begins that nothing before it has touched. */
export const start = textmate.INITIAL

/** Put `⟦⟧` around every stretch of a line that has a scope, or one below it: `string.quoted`. */
export function marked(line: string, scope: string): string {
  let text = ''
  let inside = false
  for (const token of grammar.tokenizeLine(line, start).tokens) {
    const has = hasScope(token, scope)
    if (has !== inside) text += has ? '⟦' : '⟧'
    text += line.slice(token.startIndex, token.endIndex)
    inside = has
  }
  return inside ? `${text}⟧` : text
}

/** Take the marks out of a line. */
export const unmarked = (line: string): string => line.replace(/[⟦⟧]/g, '')

/** The scopes of a word where it first stands in a line, outermost first, without the grammar's own. */
export function scopesOf(line: string, word: string): string[] {
  const place = line.indexOf(word)
  const token = grammar.tokenizeLine(line, start).tokens.find(({ endIndex }) => endIndex > place)
  return token!.scopes.slice(1)
}

function hasScope({ scopes }: IToken, scope: string): boolean {
  return scopes.some((name) => name === scope || name.startsWith(`${scope}.`))
}
