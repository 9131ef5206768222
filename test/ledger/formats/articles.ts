import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { analyze } from '../../../src/engine/analyze.ts'
import { type DecidedMark, decide } from '../../../src/ledger/decide.ts'
import {
  type Act,
  anchor,
  type Decision,
  keyRole,
  type Marked,
  markKinds,
  verdicts,
} from '../../../src/ledger/decision.ts'
import { decisionsOf, type Exported, type Imported, standing } from '../../../src/ledger/formats/exported.ts'
import { article, spanOf } from '../decisions.ts'

const nothing = analyze('')
const newId = () => `urn:uuid:${randomUUID()}`
const word = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', ' ', '"', '\t', '\n', '\u2028', '\u0085', '=', '\\'),
  minLength: 1,
  maxLength: 8,
})
const said = {
  label: fc.oneof(fc.constantFrom('direct', 'person', 'count'), word),
  value: fc.oneof(fc.integer(), word, fc.constant(null)),
  unit: word,
  of: word,
}
const remark: fc.Arbitrary<Act> = fc.oneof(
  fc.record(
    { act: fc.constant('verify' as const), verdict: fc.constantFrom(...verdicts), note: word, source: word },
    { requiredKeys: ['act', 'verdict'], noNullPrototype: true },
  ),
  word.map((text): Act => ({ act: 'note', text })),
  word.map((tag): Act => ({ act: 'tag', tag })),
)

/** A mark of any kind, its spans apart from each other, with what people say of it. */
function marked(text: string, index: number): fc.Arbitrary<Decision[]> {
  return fc
    .tuple(
      fc.constantFrom(...markKinds),
      fc.array(spanOf(text), { minLength: 1, maxLength: 3 }),
      fc.record(said, { requiredKeys: [], noNullPrototype: true }),
      fc.option(word),
      fc.array(remark, { maxLength: 3 }),
      fc.constantFrom('Ann Lee', 'Ben 😀', undefined),
    )
    .map(([kind, spans, details, speaker, remarks, by]) => {
      const parts = apart(spans, text).map((span, at) => ({
        role: kind === 'claim' && at > 0 ? (['source', 'cue'] as const)[at - 1]! : keyRole(kind),
        ...span,
      }))
      const mark: Marked = {
        kind,
        ...details,
        ...(kind === 'actor' && { name: `Name ${index} ${details.of ?? ''}`, titles: [details.unit ?? 'clerk'] }),
        ...(kind === 'claim' && { speaker }),
        anchors: anchor(text, kind === 'actor' || kind === 'claim' ? parts : parts.slice(0, 1)),
      }
      const acts: Act[] = [{ act: 'add' }, ...remarks]
      return acts.map((act, second) => ({
        id: newId(),
        mark,
        act,
        ...(by && { by }),
        at: `2031-05-13T09:${10 + index}:${10 + second}Z`,
      }))
    })
}

/** Spans with more than blanks between each other. */
function apart(spans: readonly { start: number; end: number }[], text: string) {
  const kept: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const before = kept.at(-1)
    if (!before || text.slice(before.end, span.start).trim() !== '') kept.push(span)
  }
  return kept
}

/** An article with emoji, combining marks, CRLF, and with or without a byte-order mark, and its marks. */
export const exported: fc.Arbitrary<Exported> = article.chain((text) =>
  fc.tuple(fc.array(fc.nat(), { maxLength: 6 }), fc.boolean()).chain(([all, byteOrderMark]) =>
    fc.tuple(...all.map((_, index) => marked(text, index))).map((decisions) => ({
      path: 'a b/ferry.news.txt',
      text,
      byteOrderMark,
      marks: standing(decide(nothing, decisions.flat(), text)),
    })),
  ),
)

/** What a mark says, whoever wrote it down and in whatever order. */
export const normal = (marks: readonly DecidedMark[]) =>
  marks
    .map(({ kind, parts, label, name, titles, speaker, value, unit, qualifier, of, check, tags, notes }) =>
      JSON.stringify({
        ...{ kind, label, name, titles, speaker: speaker ?? null, value, unit, qualifier, of },
        parts: parts.map(({ role, start, end }) => `${role} ${start} ${end}`).sort(),
        check: check && { verdict: check.verdict, note: check.note, source: check.source, by: check.by },
        tags: [...tags].sort(),
        notes: notes.map(({ text, by }) => JSON.stringify([text, by])).sort(),
      }),
    )
    .sort()

/** The marks that decisions alone make of an article. */
export const remade = (decisions: readonly Decision[], text: string) => standing(decide(nothing, decisions, text))

export const reimported = (imported: readonly Imported[], text: string) =>
  remade(
    imported.flatMap((mark) => decisionsOf(mark, text, newId)),
    text,
  )

export const sample = `\ufeffCouncil clears the depot

Mayor Ida Kvist said the depot would open in May 2032. “Nobody 😀 asked us,” said Dana Holt.

Philip Marsh counted 20 percent.
`.slice(1)
