import { l10n, type QuickPickItem } from 'vscode'
import type { ExportFormat } from '../../server/exchange-protocol.ts'

/** What the files of each format end in. */
export const endings: Record<ExportFormat, string> = {
  w3c: '.jsonld',
  brat: '.ann',
  csv: '.csv',
  jsonl: '.jsonl',
  conll: '.conllup',
  markdown: '.md',
  'refi-qda': '.qde',
}

/** A format with what it is for. */
export function nameFormat(format: ExportFormat): Pick<QuickPickItem, 'label' | 'detail'> {
  const formats: Record<ExportFormat, { label: string; detail: string }> = {
    w3c: {
      label: l10n.t('W3C Web Annotations'),
      detail: l10n.t('For other annotation tools, and for colleagues with Newsmark: all that is decided'),
    },
    brat: {
      label: l10n.t('brat standoff'),
      detail: l10n.t('For brat and tools that read its .ann files, beside the article'),
    },
    csv: { label: l10n.t('Table (CSV)'), detail: l10n.t('For spreadsheets and statistics: a row for each mark') },
    jsonl: { label: l10n.t('JSON Lines'), detail: l10n.t('For scripts: a line for each mark, and back again') },
    conll: { label: l10n.t('CoNLL-U Plus'), detail: l10n.t('For language technology: a line for each word') },
    markdown: {
      label: l10n.t('Markdown'),
      detail: l10n.t('For reading and mailing: actors, claims, figures and dates'),
    },
    'refi-qda': {
      label: l10n.t('REFI-QDA project'),
      detail: l10n.t('For NVivo, ATLAS.ti, MAXQDA and other programs for qualitative analysis'),
    },
  }
  return formats[format]
}

export const formats = Object.keys(endings) as ExportFormat[]
