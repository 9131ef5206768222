import type { Rule } from '../engine/analysis.ts'

/** What each check is called where it is offered to be ignored. */
export const ruleNames: Record<Rule, string> = {
  'ambiguous-name': 'Ambiguous name',
  'arithmetic-conflict': 'Arithmetic conflict',
  'calendar-conflict': 'Calendar conflict',
  'headline-quotation-missing': 'Headline quotation missing',
  'name-spelling': 'Name spelling',
  'unattributed-quotation': 'Unattributed quotation',
  'unbalanced-quotation': 'Unbalanced quotation marks',
}
