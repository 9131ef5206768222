import type { VFile } from 'vfile'
import type { Check, Found } from './check.ts'

/** The headline or the deck quotes two words or more that stand nowhere in the body. */
export const headlineQuotationMissing: Check = {
  rule: 'headline-quotation-missing',
  severity: 'warning',
  about: 'Words that the headline quotes and the body does not have.',
  find: missing,
}

function missing(file: VFile): Found[] {
  const text = String(file)
  const paragraphs = file.data.paragraphs ?? []
  const heads = paragraphs.filter(({ kind }) => kind === 'headline' || kind === 'deck')
  const quoted = (file.data.quoted ?? []).filter(
    ({ start, end, closed }) => closed && heads.some((head) => head.start <= start && end <= head.end),
  )
  if (quoted.length === 0) return []
  const body = plain(
    paragraphs
      .filter(({ kind }) => kind === 'paragraph' || kind === 'caption')
      .map(({ start, end }) => text.slice(start, end))
      .join(' '),
  )
  return quoted
    .filter(({ start, end }) => {
      const words = plain(text.slice(start, end))
      return words.split(' ').length > 1 && !` ${body} `.includes(` ${words} `)
    })
    .map(({ start, end }) => ({
      message: 'The headline quotes words that the body does not have.',
      places: [{ start, end }],
    }))
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
