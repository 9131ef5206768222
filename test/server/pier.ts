import { HoverRequest, MarkupContent, type Position, type Range } from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ActParams, Decisions, MarkItem, MarkParams } from '../../src/server/decision-protocol.ts'
import { models } from '../models.ts'
import { pier } from '../pier.ts'
import { type Client, type ClientOptions, serveHere } from './client.ts'

export { mayorsWords as mayors, ownersWords as owners, pier } from '../pier.ts'

const folder = 'file:///news'

export interface Pier {
  client: Client
  uri: string
  /** What the client keeps for the server, by address. */
  files: Map<string, string | Error>
  decisions(): Promise<Decisions>
  /** The marks of a kind whose words, or name, are these. */
  marks(kind: MarkItem['kind'], words?: string): Promise<MarkItem[]>
  decide(marks: MarkItem[], act: ActParams): Promise<unknown>
  mark(params: Omit<MarkParams, 'uri'>): Promise<unknown>
  /** The lines of the hover card at the first character of some words. */
  card(words: string): Promise<string[]>
}

/** Serve the article to a client that keeps its ledger, where Ann Lee decides. */
export async function openPier(options: ClientOptions = {}, text = pier): Promise<Pier> {
  const files = options.files ?? new Map<string, string | Error>()
  const client = await serveHere(
    { models },
    { files, workspaceFolders: [folder], settings: { name: 'Ann Lee' }, ...options },
  )
  const uri = client.open(text, { uri: `${folder}/ferry.news` })
  const decisions = async () => (await client.article(uri))!.decisions
  return {
    ...{ client, uri, files, decisions },
    async marks(kind, words) {
      const { marks } = await decisions()
      return marks.filter((mark) => mark.kind === kind && (words === undefined || mark.words === words))
    },
    decide: (marks, act) => client.execute('newsmark.decide', { uri, marks: marks.map(({ id }) => id), act }),
    mark: (params) => client.execute('newsmark.mark', { uri, ...params }),
    async card(words) {
      const position = rangeOf(words, text).start
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })
      return hover && MarkupContent.is(hover.contents) ? hover.contents.value.split(/\n+/) : []
    },
  }
}

export function rangeOf(words: string, text = pier): Range {
  const document = TextDocument.create('', '', 0, text)
  const index = text.indexOf(words)
  if (index < 0) throw new Error(`Expected '${words}'`)
  return { start: document.positionAt(index), end: document.positionAt(index + words.length) }
}

/** A cursor at the first character of some words. */
export function cursorAt(words: string, text = pier): Range {
  const start: Position = rangeOf(words, text).start
  return { start, end: start }
}
