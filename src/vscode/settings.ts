import { workspace } from 'vscode'
import type { ClaimItem } from '../server/protocol.ts'

/** Reads a setting of `newsmark`; its default stands in package.json. */
export function setting<T>(name: string): T {
  return workspace.getConfiguration('newsmark').get<T>(name)!
}

/** Tells whether a claim is too uncertain to be shown like the others. */
export function isFaint({ confidence }: ClaimItem): boolean {
  return confidence < setting<number>('claims.faintBelow')
}
