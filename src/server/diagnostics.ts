import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import type { Severity, Span } from '../engine/analysis.ts'
import { type Check, type CheckedReading, heard } from './checks.ts'
import { toLocation, toRange } from './convert.ts'
import type { FolderPlace } from './folder-protocol.ts'
import { clip, oneLine } from './words.ts'

/** The source of every diagnostic of ours. */
export const source = 'Newsmark'

const wordsLength = 80

/** No editor shows more for one file. */
const most = 1000

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
}

/** Put the findings that are to be heard into an editor's list of problems, where the settings want that. */
export function findDiagnostics(reading: CheckedReading): Diagnostic[] {
  if (!goesToProblems(reading)) return []
  return heard(reading)
    .slice(0, most)
    .map((check) => toDiagnostic(reading, check))
}

/** Tell whether the settings send findings to the editor's list of problems, which tells them in a hover as well. */
export function goesToProblems({ settings }: CheckedReading): boolean {
  return settings.show !== 'view'
}

function toDiagnostic(reading: CheckedReading, { finding, severity, elsewhere }: Check): Diagnostic {
  const { rule, message, places } = finding
  const [first, ...others] = places
  const related = [...others.map((place) => toRelated(reading, place)), ...elsewhere.map(toRelatedElsewhere)]
  return {
    source,
    code: rule,
    message: oneLine(message),
    severity: severities[severity],
    range: toRange(reading.document, first!),
    ...(related.length > 0 && { relatedInformation: related }),
  }
}

/** The words there, or the article's path where they are not at hand. */
const toRelatedElsewhere = ({ uri, range, text, path }: FolderPlace) => ({
  location: { uri, range },
  message: clip(text || oneLine(path), wordsLength),
})

function toRelated({ document }: CheckedReading, place: Span) {
  const words = oneLine(document.getText().slice(place.start, place.end))
  return { location: toLocation(document, place), message: clip(words, wordsLength) }
}
