import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Actor, Analysis } from '../engine/analysis.ts'
import type { HouseSpelling } from '../ledger/actors.ts'
import { applied } from '../ledger/applied.ts'
import { type Decided, decide } from '../ledger/decide.ts'
import type { Decision } from '../ledger/decision.ts'

export type Analyzer = (text: string) => Analysis

/** What people decided, as far as it reaches one article. */
export interface Judgements {
  /** About its marks. */
  decisions: readonly Decision[]
  /** Names that are one actor's in the whole folder. */
  same: readonly (readonly [string, string])[]
  /** How the house spells names. */
  spellings: readonly HouseSpelling[]
}

export const noJudgements: Judgements = { decisions: [], same: [], spellings: [] }

/** One version of an open document with its analysis: what every feature answers from. */
export interface Reading {
  /** The text as it was analysed: later edits do not change it. */
  document: TextDocument
  /** What the engine says, whatever people decided. */
  engine: Analysis
  /** With what people decided. */
  analysis: Analysis
  actors: ReadonlyMap<string, Actor>
  judgements: Judgements
  decided: Decided
}

/** Analyse a document as it stands now. */
export function read(document: TextDocument, analyze: Analyzer, judgements: Judgements = noJudgements): Reading {
  const { uri, languageId, version } = document
  const text = document.getText()
  const engine = analyze(text)
  return judge({ document: TextDocument.create(uri, languageId, version, text), engine }, judgements)
}

/** Apply what people decided to what the engine says. */
export function judge({ document, engine }: Pick<Reading, 'document' | 'engine'>, judgements: Judgements): Reading {
  const text = document.getText()
  const { decisions, same, spellings } = judgements
  const decided = decide(engine, decisions, text, { same, spellings })
  const analysis = decisions.length + same.length + spellings.length > 0 ? applied(engine, decided, text) : engine
  return {
    document,
    engine,
    analysis,
    actors: new Map(analysis.actors.map((actor) => [actor.id, actor])),
    judgements,
    decided,
  }
}

/** What the engine says with what people decided about its marks. */
export function withDecisions(engine: Analysis, decisions: readonly Decision[], text: string): Analysis {
  return decisions.length > 0 ? applied(engine, decide(engine, decisions, text), text) : engine
}
