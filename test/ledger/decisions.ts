import fc from 'fast-check'
import { type Act, anchor, type Decision, keyRole, markKinds, verdicts } from '../../src/ledger/decision.ts'

const word = fc.string({ unit: 'binary', maxLength: 12 })
const details = fc.record(
  {
    label: word,
    name: word,
    titles: fc.array(word, { maxLength: 2 }),
    speaker: fc.option(word),
    value: fc.oneof(fc.integer(), fc.constant(null), word, fc.tuple(fc.integer(), fc.integer())),
    unit: word,
    qualifier: word,
    of: word,
  },
  { requiredKeys: [], noNullPrototype: true },
)

/** A stretch of a text with no blank at either edge, and no character of two code units cut in half. */
export const spanOf = (text: string) => {
  const starts = [...text.matchAll(/\S+(?: \S+)*/gu)].flatMap(({ index, 0: run }) =>
    [...run.matchAll(/\S+/gu)].map((match) => ({
      start: index + match.index,
      end: index + match.index + match[0].length,
    })),
  )
  return fc
    .tuple(fc.nat(starts.length - 1), fc.nat(8))
    .map(([from, more]) => ({ start: starts[from]!.start, end: starts[Math.min(from + more, starts.length - 1)]!.end }))
}

/** Any decision about any words of a text. */
export const decisionAbout = (text: string): fc.Arbitrary<Decision> => {
  const anchors = (role: ReturnType<typeof keyRole>) =>
    fc.array(spanOf(text), { minLength: 1, maxLength: 3 }).map((spans) =>
      anchor(
        text,
        spans.map((span) => ({ role, ...span })),
      ),
    )
  const act = (role: ReturnType<typeof keyRole>): fc.Arbitrary<Act> =>
    fc.oneof(
      fc.constantFrom<Act>({ act: 'accept' }, { act: 'reject' }, { act: 'add' }),
      details.map((to): Act => ({ act: 'change', to })),
      fc.tuple(details, anchors(role)).map(([to, spans]): Act => ({ act: 'change', to: { ...to, anchors: spans } })),
      word.map((into): Act => ({ act: 'join', into })),
      fc.record(
        {
          act: fc.constant('verify' as const),
          verdict: fc.constantFrom(...verdicts),
          note: word,
          source: fc.oneof(word, fc.webUrl()),
        },
        { requiredKeys: ['act', 'verdict'], noNullPrototype: true },
      ),
      word.map((text): Act => ({ act: 'note', text })),
      word.map((tag): Act => ({ act: 'tag', tag })),
    )
  return fc.constantFrom(...markKinds).chain((kind) =>
    fc.record(
      {
        id: fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
        mark: fc.tuple(details, anchors(keyRole(kind))).map(([said, spans]) => ({ kind, ...said, anchors: spans })),
        act: act(keyRole(kind)),
        by: word,
        at: fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
      },
      { requiredKeys: ['id', 'mark', 'act'], noNullPrototype: true },
    ),
  )
}

/** Articles with all that offsets stumble over. */
export const article = fc
  .array(
    fc.constantFrom(
      'Ida Kvist said the depot would open.',
      '“Not before May 😀,” said Philip Marsh.',
      'Cafe\u0301 Nord gave 40 people soup.',
      'The 👩‍👩‍👧 of the clerk came.',
      'He counted 20 percent more.',
      '=SUM(A1) was on the wall',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .chain((sentences) => fc.constantFrom('\r\n\r\n', '\n\n', ' ').map((between) => sentences.join(between)))
