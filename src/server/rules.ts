import type { ConflictRule } from '../dossier/comparison.ts'
import type { Rule } from '../engine/analysis.ts'

/** The checks within one article, and the conflicts between several. */
export type CheckRule = Rule | ConflictRule

/** What each check is called where it is offered to be ignored. */
export const ruleNames: Record<CheckRule, string> = {
  'ambiguous-name': 'Ambiguous name',
  'arithmetic-conflict': 'Arithmetic conflict',
  'calendar-conflict': 'Calendar conflict',
  'copied-text': 'Copied text',
  'date-conflict': 'Date conflict',
  'figure-conflict': 'Figure conflict',
  'headline-quotation-missing': 'Headline quotation missing',
  'name-spelling': 'Name spelling',
  'quotation-variance': 'Quotation in two wordings',
  'title-conflict': 'Title conflict',
  'unattributed-quotation': 'Unattributed quotation',
  'unbalanced-quotation': 'Unbalanced quotation marks',
}
