import type { Finding, Severity } from '../engine/analysis.ts'
import { stableIds } from '../engine/ids.ts'
import { type Ignore, matchIgnores } from '../ledger/ignores.ts'
import type { Ignores } from './ignores.ts'
import { type LedgerPlace, ledgerOf } from './ledger-place.ts'
import type { Reading } from './reading.ts'
import type { ClientSettings, Settings } from './settings.ts'

/** A finding as the settings and people's decisions leave it. */
export interface Check {
  /** Stays the same when other places are edited. */
  id: string
  finding: Finding
  severity: Severity
  /** The decisions that silence it; none where it is to be heard. */
  ignores: Ignore[]
}

export interface CheckedReading extends Reading {
  settings: Settings
  /** Null where nothing can be decided about the article, which has no file yet. */
  ledger: LedgerPlace | null
  /** In text order, none whose check is off. */
  checks: Check[]
}

/** Holds the findings of a reading against the settings and the ignores that reach it. */
export class Checks {
  /** The addresses of the workspace's folders. */
  workspaceFolders: string[] = []
  readonly #settings: Pick<ClientSettings, 'of'>
  readonly #ignores: Pick<Ignores, 'of'>

  constructor(settings: Pick<ClientSettings, 'of'>, ignores: Pick<Ignores, 'of'>) {
    this.#settings = settings
    this.#ignores = ignores
  }

  async check(reading: Reading): Promise<CheckedReading> {
    const { uri } = reading.document
    const ledger = ledgerOf(uri, this.workspaceFolders)
    const [settings, ignores] = await Promise.all([
      this.#settings.of(uri),
      ledger ? this.#ignores.of(ledger.folder) : [],
    ])
    return { ...reading, settings, ledger, checks: toChecks(reading, settings, ledger?.path ?? '', ignores) }
  }
}

function toChecks(
  { document, analysis: { findings } }: Reading,
  { severity }: Settings,
  path: string,
  ignores: readonly Ignore[],
): Check[] {
  const text = document.getText()
  const silenced = matchIgnores(findings, { text, path }, ignores)
  const ids = stableIds(
    'f',
    findings.map(({ rule, places: [first] }) => `${rule} ${text.slice(first!.start, first!.end)}`),
  )
  return findings.flatMap((finding, index) => {
    const wanted = severity[finding.rule] ?? finding.severity
    if (wanted === 'off') return []
    return { id: ids[index]!, finding, severity: wanted, ignores: silenced.get(finding) ?? [] }
  })
}

/** The findings that are to be heard. */
export function heard({ checks }: CheckedReading): Check[] {
  return checks.filter(({ ignores }) => ignores.length === 0)
}

/** The findings whose places touch a stretch of the text, or a cursor. */
export function touching(checks: readonly Check[], start: number, end: number): Check[] {
  return checks.filter(({ finding }) => finding.places.some((place) => place.start <= end && start <= place.end))
}
