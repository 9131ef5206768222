import { v4 as uuid } from 'uuid'
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { checklist } from '../../ledger/checklist.ts'
import type { Tag } from '../../ledger/codebook.ts'
import { standing } from '../../ledger/formats/exported.ts'
import { readDecisions } from '../../ledger/formats/readers.ts'
import { writeAll } from '../../ledger/formats/writers.ts'
import { newDecisions } from '../../ledger/imports.ts'
import { createWriter, decisionsOf } from '../../ledger/ledger.ts'
import { draw } from '../../ledger/report.ts'
import { toHtml } from '../../ledger/report-html.ts'
import { toMarkdown } from '../../ledger/report-markdown.ts'
import {
  type ArticlesExported,
  type ComparePeopleParams,
  comparePeopleRequest,
  type DecisionsImported,
  type ExportParams,
  exportRequest,
  type ImportParams,
  importRequest,
  type ReportParams,
  reportRequest,
} from '../exchange-protocol.ts'
import { pathOf } from '../ledger-place.ts'
import type { Reading } from '../reading.ts'
import { comparePeople } from './comparing.ts'
import type { KnownLedger } from './known-ledger.ts'
import type { Ledgers } from './ledgers.ts'

export interface Exchange {
  /** The newest reading of an open article. */
  readingOf: (uri: string) => Reading | null
  ledgers: Ledgers
}

/** An article with what is kept about it. */
interface KeptReading {
  reading: Reading
  known: KnownLedger | null
}

/** Answer how what is decided about open articles goes to other people and programs, and take in what comes from them. */
export function answerExchange(connection: Connection, exchange: Exchange): void {
  const answer = <Params extends { uri: string }, Answer>(
    request: string,
    work: (kept: KeptReading, params: Params) => Answer | Promise<Answer>,
  ) =>
    connection.onRequest(request, (params: Params) =>
      orRefuse(async () => {
        const kept = await keptReading(exchange, params.uri)
        return kept && work(kept, params)
      }),
    )
  answer(comparePeopleRequest, ({ reading, known }, params: ComparePeopleParams) =>
    comparePeople(reading, ledgerOf(known), params),
  )
  answer(reportRequest, writeReport)
  answer(importRequest, (kept, params: ImportParams) => take(exchange.ledgers, kept, params))
  connection.onRequest(exportRequest, (params: ExportParams) => orRefuse(() => write(exchange, params)))
}

/** The reason why something cannot be done is for a person. */
async function orRefuse<Answer>(work: () => Promise<Answer>): Promise<Answer | ResponseError> {
  try {
    return await work()
  } catch (error) {
    return new ResponseError(LSPErrorCodes.RequestFailed, (error as Error).message)
  }
}

async function keptReading({ readingOf, ledgers }: Exchange, uri: string): Promise<KeptReading | null> {
  await ledgers.ready(uri)
  const reading = readingOf(uri)
  return reading && { reading, known: ledgers.of(uri) }
}

function ledgerOf(known: KnownLedger | null): KnownLedger {
  if (known) return known
  throw new Error('Save the article first: what is decided about it is kept beside its file.')
}

const nameOf = ({ reading, known }: KeptReading) => known?.place.path ?? reading.document.uri.replace(/^\w+:/, '')

function writeReport(kept: KeptReading, { format }: ReportParams): string {
  const { document, engine, decided } = kept.reading
  const text = document.getText()
  const { headline } = engine.article
  const path = nameOf(kept)
  const title = headline ? text.slice(headline.start, headline.end) : path
  const report = draw({ title, path, at: new Date().toISOString() }, checklist(decided, text), decided.orphans)
  return format === 'html' ? toHtml(report) : toMarkdown(report)
}

async function write(exchange: Exchange, { articles, format }: ExportParams): Promise<ArticlesExported> {
  const tags = new Map<string, Tag>()
  let orphans = 0
  const found = await Promise.all(
    articles.map(async ({ uri, byteOrderMark }) => {
      const kept = await keptReading(exchange, uri)
      if (!kept) return []
      const { document, decided } = kept.reading
      for (const tag of kept.known?.tags ?? []) tags.set(tag.name, tag)
      orphans += decided.orphans.length
      return { path: nameOf(kept), text: document.getText(), byteOrderMark, marks: standing(decided) }
    }),
  )
  const exported = found.flat()
  const text = writeAll(exported, format, { at: new Date().toISOString(), tags: [...tags.values()] })
  return { text, articles: exported.length, orphans }
}

/** Take what is new into the ledger as it stands at that moment, as one change that can be undone. */
async function take(
  ledgers: Ledgers,
  { reading, known }: KeptReading,
  { uri, text: file, format, byteOrderMark }: ImportParams,
): Promise<DecisionsImported> {
  const { path } = ledgerOf(known).place
  const text = reading.document.getText()
  const article = { path, whole: pathOf(uri), text, byteOrderMark }
  const { decisions, lost, others } = readDecisions(file, article, format, () => `urn:uuid:${uuid()}`)
  const write = createWriter({ text, path })
  let taken = 0
  await ledgers.change(uri, (lines) => {
    const fresh = newDecisions(decisions, decisionsOf(lines), reading.decided)
    taken = fresh.length
    return { did: 'import', removed: [], added: fresh.map((decision) => write(decision)) }
  })
  return { taken, known: decisions.length - taken, lost, others }
}
