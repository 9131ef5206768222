/** A place marked in a test's text: `[Ann Lee]{person}` is the text `Ann Lee` with the label `person`. */
export interface Marked {
  label: string
  text: string
  start: number
  end: number
}

/** Take the marks off a text; marks may nest, brackets without `{label}` are text. */
export function readMarks(source: string): { text: string; marks: Marked[] } {
  const marks: Marked[] = []
  const open: number[] = []
  const opens = openingsOf(source)
  let text = ''
  for (let i = 0; i < source.length; i++) {
    if (opens.has(i)) {
      open.push(text.length)
      continue
    }
    const label = source[i] === ']' ? /^\]\{([^}]*)\}/u.exec(source.slice(i, i + 200)) : null
    if (label) {
      const start = open.pop()!
      marks.push({ label: label[1]!, text: text.slice(start), start, end: text.length })
      i += label[0].length - 1
    } else text += source[i]
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) }
}

/** The brackets that have a `]{label}` of their own. */
function openingsOf(source: string): Set<number> {
  const opens = new Set<number>()
  const stack: number[] = []
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '[') stack.push(i)
    if (source[i] !== ']') continue
    const start = stack.pop()
    if (start !== undefined && source[i + 1] === '{') opens.add(start)
  }
  return opens
}

/** Write spans back as marks in one line each: what a failing test shows. */
export const listMarks = (text: string, spans: readonly { start: number; end: number; label: string }[]): string[] =>
  [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, label }) => `${text.slice(start, end)} {${label}}`)
