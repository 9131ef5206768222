import type { Report, Row } from './report.ts'

const style = `
  body { font: 11pt/1.45 Georgia, serif; color: #111; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  h1 { font-size: 1.5rem; margin-bottom: .25rem }
  h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; break-after: avoid }
  .about { color: #555; margin-top: 0 }
  table { border-collapse: collapse; width: 100%; font-size: .9rem }
  th, td { border-bottom: 1px solid #ccc; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
  tr { break-inside: avoid }
  thead { display: table-header-group }
  .confirmed::before { content: "✓ " } .disputed::before { content: "✗ " } .open::before { content: "○ " }
  .cannot-verify::before { content: "? " } .changed-since-checked::before, .not-found-any-more::before { content: "! " }
  @media print { body { margin: 0; max-width: none } a { color: inherit } }
`

/** Write a report as one HTML page that loads nothing. All text is escaped; only web addresses are links. */
export function toHtml({ title, path, at, progress, counts, sections }: Report): string {
  const summary = counts.filter(({ count }) => count > 0).map(({ state, count }) => `${count} ${state}`)
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="about">${escapeHtml(path)}, ${escapeHtml(at)}</p>`,
    `<p><strong>${progress.checked}/${progress.of} checked</strong>${summary.length > 0 ? `: ${summary.join(', ')}` : ''}</p>`,
    ...sections.flatMap(({ heading, rows }) => [`<h2>${heading}</h2>`, table(rows)]),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}

function table(rows: readonly Row[]): string {
  const head = ['Words', 'Detail', 'State', 'By', 'On', 'Note', 'Source'].map((each) => `<th scope="col">${each}</th>`)
  const lines = rows.map(({ words, detail, state, by, at, note, source }) => {
    const cells = [words, detail].map(cell)
    const shape = `<td class="${state.replaceAll(' ', '-')}">${state}</td>`
    return `<tr>${cells.join('')}${shape}${[by, at.slice(0, 10), note].map(cell).join('')}<td>${link(source)}</td></tr>`
  })
  return `<table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`
}

const cell = (text: string) => `<td>${escapeHtml(text)}</td>`

function link(source: string): string {
  const shown = escapeHtml(source)
  return /^https?:\/\/[^\s"<>]+$/iu.test(source) ? `<a href="${shown}" rel="noreferrer noopener">${shown}</a>` : shown
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it reads; control characters, which no page may hold, become blanks. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!).replace(/[\p{Cc}\p{Cs}]/gu, ' ')
}
