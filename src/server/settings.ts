import type { Connection, InitializeParams } from 'vscode-languageserver'
import type { Severity } from '../engine/analysis.ts'
import type { InitializationOptions } from './protocol.ts'
import { type CheckRule, ruleNames } from './rules.ts'

/** What a client may set below `newsmark`, as far as the server heeds it. */
export interface Settings {
  /** Where findings are shown. Other editors than ours have no view of their own, so that it is `problems` unless they say. */
  show: 'view' | 'problems' | 'both'
  /** Nothing for a check that is as severe as it says itself. */
  severity: Partial<Record<CheckRule, Severity | 'off'>>
  /** Who decides, empty where that is not to be written down. */
  name: string
  /** Whether to show a line above each paragraph, and hints in it. */
  codeLens: boolean
  inlayHints: boolean
}

const shows = ['view', 'problems', 'both'] as const
const severities = ['off', 'information', 'warning', 'error'] as const

/** Asks the client for the settings of each document, once until they change. */
export class ClientSettings {
  readonly #connection: Connection
  readonly #known = new Map<string, Promise<Settings>>()
  #canAsk = false
  #sent: unknown

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Learn whether the client can be asked, and what it sent in case it cannot. */
  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.#canAsk = capabilities.workspace?.configuration === true
    this.#sent = (initializationOptions as InitializationOptions | undefined)?.settings
  }

  /** Forget what was answered; `sent` holds the new settings where the client sends them by itself. */
  change(sent: unknown): void {
    this.#known.clear()
    this.#sent = fieldOf(sent, 'newsmark') ?? this.#sent
  }

  of(uri: string): Promise<Settings> {
    const known = this.#known.get(uri) ?? this.#ask(uri)
    this.#known.set(uri, known)
    return known
  }

  forget(uri: string): void {
    this.#known.delete(uri)
  }

  async #ask(uri: string): Promise<Settings> {
    if (!this.#canAsk) return readSettings(this.#sent)
    try {
      const answer = await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'newsmark' })
      return readSettings(answer ?? this.#sent)
    } catch (error) {
      this.#connection.console.warn(`The settings for ${uri} could not be learned: ${error}`)
      return readSettings(this.#sent)
    }
  }
}

/** Read settings from JSON of any shape: what is not understood is as if it were not there. */
export function readSettings(value: unknown): Settings {
  const checks = fieldOf(value, 'checks')
  const severity = fieldOf(checks, 'severity')
  const name = fieldOf(value, 'name')
  return {
    show: oneOf(shows, fieldOf(checks, 'show')) ?? 'problems',
    severity: Object.fromEntries(
      Object.keys(ruleNames).flatMap((rule) => {
        const wanted = oneOf(severities, fieldOf(severity, rule))
        return wanted ? [[rule, wanted]] : []
      }),
    ),
    name: typeof name === 'string' ? name.trim() : '',
    codeLens: fieldOf(value, 'codeLens') === true,
    inlayHints: fieldOf(value, 'inlayHints') === true,
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function oneOf<T>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((each) => each === value)
}
