import type { VFile } from 'vfile'
import type { Finding, Rule, Severity } from '../analysis.ts'

/** One check within an article: it reads what the passes left in `file.data` and changes nothing. */
export interface Check {
  rule: Rule
  /** How its findings are shown where no setting says otherwise. */
  severity: Severity
  /** What it reports, in one plain sentence. */
  about: string
  /** Find what deserves a second look; each finding names every place it rests on. */
  find: (file: VFile) => Found[]
}

export type Found = Omit<Finding, 'rule' | 'severity'>
