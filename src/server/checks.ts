import type { ConflictRule } from '../dossier/comparison.ts'
import type { Edit, Finding, Severity, Span } from '../engine/analysis.ts'
import { stableIds } from '../engine/ids.ts'
import { type Ignore, matchIgnores, type Place } from '../ledger/ignores.ts'
import type { ConflictHere } from './across/conflicts-here.ts'
import type { FolderPlace } from './folder-protocol.ts'
import { findOtherSpellings, withoutContrary } from './house-spelling.ts'
import type { Ignores } from './ignores.ts'
import { type LedgerPlace, ledgerOf } from './ledger-place.ts'
import type { Reading } from './reading.ts'
import type { ClientSettings, Settings } from './settings.ts'

/** A finding as the settings and people's decisions leave it. */
export interface Check {
  /** Stays the same when other places are edited. */
  id: string
  finding: Finding | ConflictFinding
  severity: Severity
  /** The decisions that silence it; none where it is to be heard. */
  ignores: Ignore[]
  /** What a conflict rests on in other articles of the folder. */
  elsewhere: FolderPlace[]
}

/** A conflict between articles, as far as it stands in this one. */
export interface ConflictFinding {
  rule: ConflictRule
  message: string
  places: Span[]
  severity: Severity
  edits?: Edit[]
}

/** What is to be said about an article. */
export interface Checked {
  text: string
  settings: Settings
  /** Null where nothing can be decided about the article, which has no file yet. */
  ledger: LedgerPlace | null
  /** In text order, none whose check is off. */
  checks: Check[]
}

export interface CheckedReading extends Reading, Checked {}

/** Holds the findings of a reading against the settings and the ignores that reach it. */
export class Checks {
  /** The addresses of the workspace's folders. */
  workspaceFolders: string[] = []
  readonly #settings: Pick<ClientSettings, 'of'>
  readonly #ignores: Pick<Ignores, 'of'>
  readonly #conflicts: (uri: string, text: string) => ConflictHere[]

  /** `conflicts` are those of an article with the others of its folder, as far as they are known. */
  constructor(
    settings: Pick<ClientSettings, 'of'>,
    ignores: Pick<Ignores, 'of'>,
    conflicts: (uri: string, text: string) => ConflictHere[],
  ) {
    this.#conflicts = conflicts
    this.#settings = settings
    this.#ignores = ignores
  }

  async check(reading: Reading): Promise<CheckedReading> {
    const { uri } = reading.document
    return { ...reading, ...(await this.#check(uri, reading.document.getText(), foundIn(reading))) }
  }

  /** The conflicts of an article that is not open. */
  checkClosed(uri: string, text: string): Promise<Checked> {
    return this.#check(uri, text, [])
  }

  async #check(uri: string, text: string, own: readonly Found[]): Promise<Checked> {
    const ledger = ledgerOf(uri, this.workspaceFolders)
    const [settings, ignores] = await Promise.all([
      this.#settings.of(uri),
      ledger ? this.#ignores.of(ledger.folder) : [],
    ])
    const conflicts = this.#conflicts(uri, text).map(({ id, elsewhere, ...finding }) => ({ id, finding, elsewhere }))
    const place = { text, path: ledger?.path ?? '' }
    return { text, settings, ledger, checks: toChecks([...own, ...conflicts], settings, place, ignores) }
  }
}

type Found = Pick<Check, 'id' | 'finding' | 'elsewhere'>

function foundIn(reading: Reading): Found[] {
  const text = reading.document.getText()
  const findings = [...withoutContrary(reading.analysis.findings, reading), ...findOtherSpellings(reading)]
  const ids = stableIds(
    'f',
    findings.map(({ rule, places: [first] }) => `${rule} ${text.slice(first!.start, first!.end)}`),
  )
  return findings.map((finding, index) => ({ id: ids[index]!, finding, elsewhere: [] }))
}

function toChecks(found: readonly Found[], { severity }: Settings, place: Place, ignores: readonly Ignore[]): Check[] {
  const findings = found.map(({ finding }) => finding)
  const silenced = matchIgnores(findings, place, ignores)
  return found
    .flatMap((one) => {
      const wanted = severity[one.finding.rule] ?? one.finding.severity
      return wanted === 'off' ? [] : [{ ...one, severity: wanted, ignores: silenced.get(one.finding) ?? [] }]
    })
    .sort((a, b) => a.finding.places[0]!.start - b.finding.places[0]!.start)
}

/** The findings that are to be heard. */
export function heard({ checks }: Checked): Check[] {
  return checks.filter(({ ignores }) => ignores.length === 0)
}

/** The findings whose places touch a stretch of the text, or a cursor. */
export function touching(checks: readonly Check[], start: number, end: number): Check[] {
  return checks.filter(({ finding }) => finding.places.some((place) => place.start <= end && start <= place.end))
}
