// Variants of analysed articles, each a part of its article with one conflict planted: the text is changed and the analysis moved along.

/** Numbers that look drawn by chance and are the same in every run (mulberry32, public domain). */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pick = (random, list) => list[Math.floor(random() * list.length)]

/**
 * Plant one conflict into a copy of an article that keeps half of its other paragraphs. Answers `{text, analysis, planted}`; `planted` is
 * the rule that should find it, a place of it in the original and a surname that was changed, or null where the article has nothing to change.
 */
export function variantOf({ text, analysis }, rule, random) {
  const planted = planters[rule]({ text, analysis }, random)
  const paragraphs = analysis.blocks.filter(({ kind }) => kind === 'paragraph')
  const touched = (block) => planted?.keep.some(({ start, end }) => start < block.end && block.start < end)
  const dropped = paragraphs
    .filter((block) => !touched(block) && random() < 0.5)
    .map(({ start, end }) => ({ start, end, text: '' }))
  const edits = [...dropped, ...(planted?.edits ?? [])].sort((a, b) => a.start - b.start)
  const moved = move(analysis, edits)
  planted?.mend?.(moved)
  return {
    text: edited(text, edits),
    analysis: moved,
    planted: planted && { rule, start: planted.keep[0].start, end: planted.keep[0].end, surname: planted.surname },
  }
}

const inside = (span, outer) => outer.start <= span.start && span.end <= outer.end
const blockOf = (analysis, span) => analysis.blocks.find((block) => block.kind === 'paragraph' && inside(span, block))

const planters = {
  'quotation-variance'({ text, analysis }, random) {
    const speakers = new Map(analysis.claims.map(({ id, actor }) => [id, actor]))
    const sites = analysis.quotations.flatMap((quotation) => {
      if (!speakers.get(quotation.claim) || !blockOf(analysis, quotation)) return []
      return [...text.slice(quotation.start, quotation.end).matchAll(/[^.?!…“”"\n]+/gu)]
        .map(({ 0: part, index }) => ({ start: quotation.start + index, end: quotation.start + index + part.length }))
        .filter(({ start, end }) => text.slice(start, end).trim().split(/\s+/u).length >= 8)
    })
    if (sites.length === 0) return null
    const site = pick(random, sites)
    const words = [...text.slice(site.start, site.end).matchAll(/(?<=\s)\p{Ll}{4,}(?=[\s,])/gu)]
    if (words.length === 0) return null
    const { 0: word, index } = pick(random, words)
    const start = site.start + index
    const other = pick(random, [word.endsWith('s') ? word.slice(0, -1) : `${word}s`, 'harbour', `never ${word}`])
    return { keep: [{ start, end: start + word.length }], edits: [{ start, end: start + word.length, text: other }] }
  },

  'figure-conflict'({ text, analysis }, random) {
    const sites = analysis.figures.filter((figure) => {
      const { kind, value } = figure
      // In a sentence, and as it is: what holds for `at least 40` holds for 60 too.
      const around = /[^.?!\n]*$/u.exec(text.slice(0, figure.start))[0] + /^[^.?!\n]*/u.exec(text.slice(figure.end))[0]
      if (figure.qualifier || around.split(/\s+/u).length < 10) return false
      const digits = /\d+/u.exec(text.slice(figure.start, figure.end))?.[0]
      return (
        typeof value === 'number' &&
        kind !== 'ordinal' &&
        kind !== 'score' &&
        digits === String(value) &&
        blockOf(analysis, figure)
      )
    })
    if (sites.length === 0) return null
    const site = pick(random, sites)
    const value = Math.round(site.value * (1.3 + random())) + 1
    const start = site.start + text.slice(site.start, site.end).indexOf(String(site.value))
    return {
      keep: [{ start, end: start + String(site.value).length }],
      edits: [{ start, end: start + String(site.value).length, text: String(value) }],
      mend: (moved) => {
        moved.figures.find(({ id }) => id === site.id).value = value
      },
    }
  },

  'title-conflict'({ analysis }, random) {
    const office =
      /(?<!former |ex-)\b(?:Sen\.|Senator|Rep\.|Representative|Gov\.|Governor|Mayor|spokes(?:wo)?man|press secretary)$/u
    const out = /\b(?:former|ex|then|late|candidate|nominee|acting|deputy|for president)\b/iu
    const sites = analysis.actors.filter(
      ({ kind, name, titles }) =>
        kind === 'person' &&
        name.includes(' ') &&
        titles.length > 0 &&
        titles.every((title) => office.test(title.text) && !out.test(title.text) && blockOf(analysis, title)),
    )
    if (sites.length === 0) return null
    const site = pick(random, sites)
    const other = 'Transportation Secretary'
    return {
      keep: site.titles,
      edits: distinct(site.titles).map(({ start, end }) => ({ start, end, text: other })),
      mend: (moved) => {
        for (const title of moved.actors.find(({ id }) => id === site.id).titles) title.text = other
      },
    }
  },

  'date-conflict'({ text, analysis }, random) {
    const week = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    const sites = analysis.claims.filter(
      ({ said, actor, content }) =>
        said &&
        actor &&
        week.some((day) => text.slice(said.start, said.end).endsWith(day)) &&
        blockOf(analysis, said) &&
        analysis.quotations.some(
          (quotation) =>
            content.some((part) => inside(quotation, part)) &&
            text.slice(quotation.start, quotation.end).split(/\s+/u).length >= 10,
        ),
    )
    if (sites.length === 0) return null
    const site = pick(random, sites)
    const day = week.find((day) => text.slice(site.said.start, site.said.end).endsWith(day))
    const span = { start: site.said.end - day.length, end: site.said.end }
    const later = new Date(Date.parse(site.said.value) - 86_400_000).toISOString().slice(0, 10)
    return {
      keep: [span, ...site.content],
      edits: [{ ...span, text: week[(week.indexOf(day) + 6) % 7] }],
      mend: (moved) => {
        for (const { said } of moved.claims.filter(({ said }) => said?.value === site.said.value)) said.value = later
      },
    }
  },

  'name-spelling'({ text, analysis }, random) {
    const sites = analysis.actors.filter(({ kind, name, titles, mentions }) => {
      const surname = name.split(' ').at(-1)
      return (
        kind === 'person' &&
        name.split(' ').length === 2 &&
        /^\p{Lu}\p{Ll}{4,}$/u.test(surname) &&
        titles.some(({ text }) => text.split(' ').length > 1) &&
        mentions.every(
          (mention) => !text.slice(mention.start, mention.end).includes(surname) || blockOf(analysis, mention),
        )
      )
    })
    if (sites.length === 0) return null
    const site = pick(random, sites)
    const surname = site.name.split(' ').at(-1)
    const at = 2 + Math.floor(random() * (surname.length - 2))
    const other = `${surname.slice(0, at)}${surname[at] === 'e' ? 'a' : 'e'}${surname.slice(at + 1)}`
    const spans = distinct(site.mentions).flatMap((mention) => {
      const index = text.slice(mention.start, mention.end).indexOf(surname)
      return index < 0 ? [] : [{ start: mention.start + index, end: mention.start + index + surname.length }]
    })
    return {
      keep: [...spans, ...site.titles],
      surname: other,
      edits: distinct(spans).map((span) => ({ ...span, text: other })),
      mend: (moved) => {
        const actor = moved.actors.find(({ id }) => id === site.id)
        actor.name = actor.name.replace(surname, other)
        actor.aliases = actor.aliases.map((alias) => alias.replace(surname, other))
      },
    }
  },
}

export const plantable = Object.keys(planters)

/** Spans that do not overlap, in order. */
function distinct(spans) {
  let end = -1
  return spans
    .toSorted((a, b) => a.start - b.start)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}

function edited(text, edits) {
  let result = ''
  let from = 0
  for (const { start, end, text: words } of edits) {
    result += text.slice(from, start) + words
    from = end
  }
  return result + text.slice(from)
}

/** The analysis of the edited text: spans are moved, what stood in dropped paragraphs is dropped. */
function move(analysis, edits) {
  const dropped = edits.filter(({ text }) => text === '')
  const gone = (span) => dropped.some(({ start, end }) => start <= span.start && span.end <= end)
  const shift = (offset, atEnd) => {
    let by = 0
    for (const { start, end, text } of edits) {
      if (end <= offset && (end < offset || atEnd || start < offset)) by += text.length - (end - start)
      else if (start < offset && offset < end) by += start - offset
    }
    return offset + by
  }
  const walk = (value) => {
    if (Array.isArray(value)) return value.filter((item) => !(typeof item?.start === 'number' && gone(item))).map(walk)
    if (value === null || typeof value !== 'object') return value
    if (typeof value.start === 'number' && gone(value)) return null
    const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]))
    if (typeof value.start === 'number') [copy.start, copy.end] = [shift(value.start, false), shift(value.end, true)]
    return copy
  }
  const moved = walk(analysis)
  moved.claims = moved.claims.filter(({ content }) => content.length > 0)
  moved.actors = moved.actors.filter(({ mentions }) => mentions.length > 0)
  return moved
}
