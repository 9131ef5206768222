/** Print a table as the README holds it. */
export function table(title, head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  console.log(`\n${title}\n`)
  console.log([line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n'))
}
