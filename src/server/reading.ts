import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Actor, Analysis } from '../engine/analysis.ts'

export type Analyzer = (text: string) => Analysis

/** One version of an open document with its analysis: what every feature answers from. */
export interface Reading {
  /** The text as it was analysed: later edits do not change it. */
  document: TextDocument
  analysis: Analysis
  actors: ReadonlyMap<string, Actor>
}

/** Analyse a document as it stands now. */
export function read(document: TextDocument, analyze: Analyzer): Reading {
  const { uri, languageId, version } = document
  const text = document.getText()
  const analysis = analyze(text)
  return {
    document: TextDocument.create(uri, languageId, version, text),
    analysis,
    actors: new Map(analysis.actors.map((actor) => [actor.id, actor])),
  }
}
