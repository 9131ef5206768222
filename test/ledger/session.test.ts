import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { analyze } from '../../src/engine/analyze.ts'
import { createFinder } from '../../src/ledger/anchoring.ts'
import { decide } from '../../src/ledger/decide.ts'
import { type Act, anchor, type Decision, verdicts } from '../../src/ledger/decision.ts'
import { applyChange, type Change, type History, noHistory, record, redo, undo } from '../../src/ledger/history.ts'
import { createWriter, decisionsOf, formatLedger, type LedgerLine, parseLedger } from '../../src/ledger/ledger.ts'

const nothing = analyze('')
const path = 'north/depot.news.txt'

/** Sentences that each stand once, so that it is known where their words are after any edit. */
const sentences = [
  'Ida Kvist said the northern depot would open in May.',
  'Philip Marsh counted 40 votes for the plan and 12 against it.',
  '“Nobody 😀 asked us about the night trams,” said Dana Holt.',
  'The Cafe\u0301 Nord gave soup to those who had waited outside.',
  'A ferry lay still beyond the pier while the board was meeting.',
  'Nearly 20 percent of all lamps in the old hall were broken.',
]
/** What is decided about, all of it in one sentence. */
const words = [
  'Ida Kvist',
  '40 votes',
  '“Nobody 😀 asked us about the night trams,”',
  'Cafe\u0301 Nord',
  'beyond the pier',
  '20 percent',
]

const act = fc.oneof(
  fc.constantFrom<Act>({ act: 'accept' }, { act: 'add' }, { act: 'change', to: { label: 'count' } }),
  fc.constantFrom(...verdicts).map((verdict): Act => ({ act: 'verify', verdict })),
  fc.string({ unit: 'grapheme' }).map((text): Act => ({ act: 'note', text })),
)

type Step =
  | { step: 'decide'; about: number[]; act: Act }
  | { step: 'undo' | 'redo' | 'reload' }
  | { step: 'insert'; sentence: number }
  | { step: 'cut' | 'move'; sentence: number; to: number }
  | { step: 'retype'; sentence: number; at: number; put: string }
  | { step: 'wrap'; between: string }

const nat = fc.nat(7)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      step: fc.constant('decide' as const),
      about: fc.uniqueArray(fc.nat(words.length - 1), { minLength: 1, maxLength: 4 }),
      act,
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ step: 'undo' }, { step: 'redo' }, { step: 'reload' }) },
  { weight: 1, arbitrary: nat.map((sentence): Step => ({ step: 'insert', sentence })) },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constantFrom('cut' as const, 'move' as const), sentence: nat, to: nat }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constant('retype' as const),
      sentence: nat,
      at: fc.nat(60),
      put: fc.constantFrom('', 'e', 'rr', ' and', ' 7'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\n\n', '\r\n').map((between): Step => ({ step: 'wrap', between })) },
)

/** An article at work: its text, its ledger, what can be undone, and what must be in the ledger. */
class Session {
  /** With the place of each in the first text; null for a remark. */
  sentences: { of: number | null; text: string }[] = sentences.map((text, of) => ({ of, text }))
  between = '\n\n'
  lines: LedgerLine[] = []
  history: History = noHistory
  #inserted = 0
  #decided = 0

  get text() {
    return this.sentences.map(({ text }) => text).join(this.between)
  }

  /** Where what is left of a first sentence stands; null where it was cut. */
  rangeOf(sentence: number): { start: number; end: number } | null {
    let start = 0
    for (const { of, text } of this.sentences) {
      if (of === sentence) return { start, end: start + text.length }
      start += text.length + this.between.length
    }
    return null
  }

  take(given: Step) {
    if (given.step === 'decide') this.#decide(given.about, given.act)
    else if (given.step === 'undo' || given.step === 'redo') {
      const next = given.step === 'undo' ? undo(this.history) : redo(this.history)
      if (next) this.#apply(next.change, next.history)
    } else if (given.step === 'reload') this.#reload()
    else if (given.step === 'wrap') this.between = given.between
    else if ('sentence' in given) this.#edit(given)
  }

  /** Decide about the words that are still as they were. */
  #decide(about: readonly number[], decided: Act) {
    const write = createWriter({ text: this.text, path })
    const added = about.flatMap((index) => {
      const start = this.text.indexOf(words[index]!)
      if (start < 0) return []
      const anchors = anchor(this.text, [{ role: 'words', start, end: start + words[index]!.length }])
      const decision: Decision = {
        id: `urn:${++this.#decided}`,
        act: decided,
        mark: { kind: 'passage', label: String(index), anchors },
      }
      return write(decision)
    })
    const change = { removed: [], added }
    this.#apply(change, record(this.history, change))
  }

  #apply(change: Change, history: History) {
    this.lines = applyChange(this.lines, change)
    this.history = history
  }

  #reload() {
    const file = formatLedger(this.lines)
    this.lines = parseLedger(file, this.text).lines
    assert.equal(formatLedger(this.lines), file)
  }

  #edit(edit: Extract<Step, { sentence: number }>) {
    const at = edit.sentence % Math.max(1, this.sentences.length)
    if (edit.step === 'insert')
      this.sentences.splice(at, 0, { of: null, text: `Remark ${++this.#inserted} of the desk stands here.` })
    else if (edit.step === 'retype') this.#retype(at, edit)
    else {
      const [taken] = this.sentences.splice(at, 1)
      if (edit.step === 'move' && taken) this.sentences.splice(edit.to % (this.sentences.length + 1), 0, taken)
    }
  }

  /** Put something in place of a character. */
  #retype(index: number, { at, put }: { at: number; put: string }) {
    const sentence = this.sentences[index]
    if (sentence) sentence.text = sentence.text.slice(0, at) + put + sentence.text.slice(at + 1)
  }
}

/** The sentence that a decision is about. */
const about = ({ mark }: Decision) => Number(mark.label)

const flat = (text: string) => text.replace(/\s+/gu, ' ')

it('a decision holds on to its words, or is kept as an orphan, whatever is decided, undone, edited and read again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const session = new Session()
      for (const each of steps) session.take(each)
      const decisions = decisionsOf(session.lines)
      assert.equal(decisions.length, session.lines.length)
      const find = createFinder(session.text)
      for (const decision of decisions) {
        const [kept] = decision.mark.anchors
        const found = find(kept!)
        if (!found || found.words === 'replaced') continue
        const sentence = session.rangeOf(about(decision))
        assert(sentence, `${kept!.exact} was cut, and found`)
        assert(sentence.start <= found.start && found.end <= sentence.end, `${kept!.exact} is elsewhere`)
        assert.equal(flat(session.text.slice(found.start, found.end)) === flat(kept!.exact), found.words === 'same')
      }
      const { marks, orphans } = decide(nothing, decisions, session.text)
      // None is lost: each is with a mark, or an orphan.
      assert.deepEqual(
        new Set(
          [...marks.flatMap((mark) => mark.decisions), ...orphans.map(({ decision }) => decision)].map(({ id }) => id),
        ),
        new Set(decisions.map(({ id }) => id)),
      )
      for (const { parts, decisions: own } of marks) {
        const sentence = session.rangeOf(about(own[0]!))!
        assert(parts.every(({ start, end }) => sentence.start <= start && end <= sentence.end))
        assert(own.every((each) => about(each) === about(own[0]!)))
      }
    }),
    { numRuns: 1000 },
  )
})

it('a decision whose sentence stays is found again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const session = new Session()
      session.take({ step: 'decide', about: words.map((_, index) => index), act: { act: 'accept' } })
      for (const each of steps) if (!['decide', 'undo', 'redo'].includes(each.step)) session.take(each)
      const find = createFinder(session.text)
      for (const { mark } of decisionsOf(session.lines)) {
        const [kept] = mark.anchors
        const sentence = sentences.find((each) => each.includes(kept!.exact))!
        if (session.sentences.some(({ text }) => text === sentence))
          assert.equal(find(kept!)?.words, 'same', kept!.exact)
      }
    }),
    { numRuns: 500 },
  )
})
