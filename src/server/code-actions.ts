import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from 'vscode-languageserver'
import type { Edit } from '../engine/analysis.ts'
import type { IgnoreScope } from '../ledger/ignores.ts'
import { type Check, type CheckedReading, heard, touching } from './checks.ts'
import { toRange, toSpan } from './convert.ts'
import { source } from './diagnostics.ts'
import { type IgnoreParams, ignoreCommand } from './protocol.ts'
import { type CheckRule, ruleNames } from './rules.ts'
import { oneLine } from './words.ts'

/** Offer to mend or to ignore the findings that touch a range. */
export function findActions(reading: CheckedReading, { range, context }: CodeActionParams): CodeAction[] {
  if (context.only && !context.only.some(holdsQuickFix)) return []
  const { start, end } = toSpan(reading.document, range)
  const checks = touching(heard(reading), start, end)
  const actions = [
    ...checks.flatMap((check) => spellings(reading, check, start, end)),
    ...(reading.ledger ? [...new Set(checks.map(({ finding }) => finding.rule))] : []).flatMap((rule) =>
      ignoring(reading, checks, rule),
    ),
  ]
  return actions.map(({ rule, ...action }) => ({
    ...action,
    kind: CodeActionKind.QuickFix,
    diagnostics: context.diagnostics.filter((problem) => problem.source === source && problem.code === rule),
  }))
}

/** An empty kind holds all kinds. */
function holdsQuickFix(kind: CodeActionKind): boolean {
  return kind === '' || kind === CodeActionKind.QuickFix
}

interface Offer extends CodeAction {
  rule: CheckRule
}

/** For each spelling that is proposed: to take it at the range, and wherever the finding proposes it. */
function spellings(reading: CheckedReading, { finding }: Check, start: number, end: number): Offer[] {
  const { rule, edits = [] } = finding
  return [...new Set(edits.map(({ text }) => text))].flatMap((text) => {
    const everywhere = edits.filter((edit) => edit.text === text)
    const here = everywhere.filter((edit) => edit.start <= end && start <= edit.end)
    const title = `Take the spelling “${oneLine(text)}”`
    return [
      ...(here.length > 0 ? [{ rule, title: `${title} here`, edit: toWorkspaceEdit(reading, here) }] : []),
      ...(everywhere.length > here.length
        ? [{ rule, title: `${title} in all places (${everywhere.length})`, edit: toWorkspaceEdit(reading, everywhere) }]
        : []),
    ]
  })
}

function toWorkspaceEdit({ document }: CheckedReading, edits: readonly Edit[]) {
  const changes = edits.map(({ text, ...span }): TextEdit => ({ range: toRange(document, span), newText: text }))
  return { changes: { [document.uri]: changes } }
}

function ignoring({ document: { uri } }: CheckedReading, checks: readonly Check[], rule: CheckRule): Offer[] {
  const ids = checks.filter(({ finding }) => finding.rule === rule).map(({ id }) => id)
  const offer = (scope: IgnoreScope, title: string): Offer => {
    const params: IgnoreParams = { uri, ids, scope }
    return { rule, title, command: { title, command: ignoreCommand, arguments: [params] } }
  }
  const name = ruleNames[rule]
  return [
    offer('here', `Ignore here: ${name}`),
    offer('file', `Ignore in this file: ${name}`),
    offer('folder', `Ignore in this folder: ${name}`),
  ]
}
