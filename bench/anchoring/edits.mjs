// Random edits of an article as an editor makes them. Every character keeps the offset it had, so that it is known where
// each span has gone.
const added = [
  'The clerk of the harbour board was not at the meeting.',
  'Rain had kept the ferries in port since the morning.',
  'A second hearing is planned for the spring.',
  'Nobody in the gallery spoke after that.',
  'The figures were first printed in a local paper.',
]
const words = ['harbour', 'reportedly', 'lantern', 'eleven', 'northern', 'clearly', 'council', 'measured', 'the', 'of']

/** A text as characters with the offsets they had, null for what is new. */
const toChars = (text) => Array.from({ length: text.length }, (_, at) => ({ char: text[at], at }))
const fresh = (text) => Array.from(text, (char) => ({ char, at: null }))
const textOf = (chars) => chars.map(({ char }) => char).join('')

const matches = (chars, pattern) =>
  [...textOf(chars).matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))

const splice = (chars, { start, end }, text) => [...chars.slice(0, start), ...fresh(text), ...chars.slice(end)]

export const edits = {
  'sentence inserted': (chars, random) => {
    const place = pick(matches(chars, /(?<=[.?!][”"’]?) +(?=\p{Lu})/gu), random)
    return place && splice(chars, { start: place.end, end: place.end }, `${pick(added, random)} `)
  },
  'word replaced': (chars, random) => {
    const place = pick(matches(chars, /\b\p{L}{2,}\b/gu), random)
    return place && splice(chars, place, pick(words, random))
  },
  'paragraph moved': (chars, random) => {
    const paragraphs = matches(chars, /[^\n]+\n+/gu)
    const [from, to] = [pick(paragraphs, random), pick(paragraphs, random)]
    if (!from || from === to) return null
    const moved = chars.slice(from.start, from.end)
    const rest = [...chars.slice(0, from.start), ...chars.slice(from.end)]
    const at = to.start > from.start ? to.start - moved.length : to.start
    return [...rest.slice(0, at), ...moved, ...rest.slice(at)]
  },
  typo: (chars, random) => {
    const { start } = pick(matches(chars, /\p{L}(?=\p{L})/gu), random) ?? {}
    if (start === undefined) return null
    const [one, other] = [chars[start], chars[start + 1]]
    const kinds = [
      () => [...chars.slice(0, start), other, one, ...chars.slice(start + 2)],
      () => splice(chars, { start, end: start + 1 }, ''),
      () => splice(chars, { start, end: start }, one.char),
    ]
    return pick(kinds, random)()
  },
  'quotation trimmed': (chars, random) => {
    const place = pick(matches(chars, /(?<=[“"][^“”"\n]{20,200}) [^“”"\n]{8,60}(?=[,.]?[”"])/gu), random)
    return place && splice(chars, place, '')
  },
}

const pick = (items, random) => items[Math.floor(random() * items.length)]

/**
 * Edit a text that many times. `spanOf` tells where a span of it has gone, null where less than half of it is left; `shareOf` how much
 * of a place in the new text has come from a span.
 */
export function edited(text, times, random) {
  let chars = toChars(text)
  for (let done = 0; done < times; done++) chars = pick(Object.values(edits), random)(chars, random) ?? chars
  const now = new Map(chars.flatMap(({ at }, index) => (at === null ? [] : [[at, index]])))
  return {
    text: textOf(chars),
    spanOf: (span) => whereabouts(span, now),
    shareOf: (place, { start, end }) =>
      chars.slice(place.start, place.end).filter(({ at }) => at !== null && at >= start && at < end).length /
      (place.end - place.start),
  }
}

function whereabouts({ start, end }, now) {
  const left = []
  for (let at = start; at < end; at++) if (now.has(at)) left.push(now.get(at))
  if (left.length < (end - start) / 2) return null
  const [from, to] = [Math.min(...left), Math.max(...left) + 1]
  // Cut in two by a paragraph that was moved.
  return to - from > 2 * (end - start) + 80 ? null : { start: from, end: to }
}
