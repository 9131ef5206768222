import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Analysis } from '../../src/engine/analysis.ts'
import { analyze } from '../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../marked.ts'

const rolesOf = ({ claims }: Analysis) =>
  claims.flatMap(({ source, cue, content }) => [
    ...(source ? [{ ...source, label: 'source' }] : []),
    ...(cue ? [{ ...cue, label: 'cue' }] : []),
    ...content.map((span) => ({ ...span, label: 'content' })),
  ])

/** Hold sources, cues and contents against the marks, and the kinds of the claims in text order. */
function check(source: string, ...kinds: string[]) {
  it(
    source
      .replace(/\]\{\w+\}|\[/gu, '')
      .replace(/\s+/gu, ' ')
      .slice(0, 90),
    () => {
      const { text, marks } = readMarks(`${source}\n`)
      const analysis = analyze(text)
      // Two claims may share their source.
      assert.deepEqual([...new Set(listMarks(text, rolesOf(analysis)))], listMarks(text, marks))
      assert.deepEqual(
        analysis.claims.map(({ kind }) => kind),
        kinds,
      )
    },
  )
}

describe('direct claims', () => {
  check('[“The bridge is safe,”]{content} [Ann Lee]{source} [said]{cue} on Monday.', 'direct')
  check('[“The bridge is safe,”]{content} [said]{cue} [Ann Lee, a retired engineer]{source}.', 'direct')
  check('[“The bridge is safe,”]{content} [said]{cue} [Lee]{source}. [“We tested it twice.”]{content}', 'direct')
  check('[“The bridge,”]{content} [she]{source} [said]{cue}, [“is as safe as any other.”]{content}', 'direct')
  check('[Ann Lee]{source} [said]{cue}: [“The bridge is safe.”]{content}', 'direct')
  check('[“Who paid for all of this?”]{content} [asked]{cue} [the mayor]{source}.', 'direct')
  check('[“The bridge is safe. Nobody needs to worry,”]{content} [the engineer]{source} [said]{cue}.', 'direct')
  check('[Hugh Marsh, a doctor]{source}, [said]{cue}, [“The beds were full by noon.”]{content}', 'direct')
  check('[“We were never asked about the closure.”]{content} [—]{cue} [Commissioner Ana Ruiz]{source}', 'direct')
})

describe('verbs that no list knows, beside a quotation', () => {
  check('[“It began with a leak,”]{content} [Marsh]{source} [began]{cue}. [“It went on for days.”]{content}', 'direct')
  check('[“Is that what you call a bridge?”]{content} [sighed]{cue} [the mayor]{source}.', 'direct')
  check('[‘The bridge will hold’]{content}, [she]{source} [laughed]{cue} softly.', 'direct')
  check('[Marsh]{source} [smiled]{cue}: [“The bridge will hold.”]{content}', 'direct')
  check('The play “Over the Bridge” began at noon. “The Long Bridge,” a novel, sold well.')
  check('He read “War and Weather,” and the mayor slept. She wore “Sea and Salt,” Ann Lee’s scent.')
})

describe('sign-offs, letters and answers', () => {
  check('[“We were never asked about it at all.”]{content} [―]{cue} [Bo Dahl]{source}.', 'direct')
  check(
    'The plan is old, and few liked it when it was new.\n\n[“We were never asked about it at all.”]{content}\n\n[—]{cue} [Bo Dahl, a nurse]{source}\n\nNobody came.',
    'direct',
  )
  check('[“We were never asked about it at all,”]{content} [Lee]{source} [said]{cue}.\n\n— Bo Dahl wept.', 'direct')
  check('From [Ann Lee]{source}[:]{cue}\n\n[“The plan is dead. Let it rest.”]{content}\n\nThe plan is old.', 'direct')
  check('From [Ann Lee]{source}[:]{cue} [I will vote against it.]{content}', 'indirect')
  check('From here on:\n\nThe road is closed.')
  check('[Q]{source}[:]{cue} [Why did you leave?]{content}', 'indirect')
})

describe('mixed claims', () => {
  check('[The chair, Ana Ruiz]{source}, [called]{cue} the plan [“a gift to lawyers.”]{content}', 'direct')
  check('[The mayor]{source} [said]{cue} [that the plan was “a gift to the lawyers” of the town]{content}.', 'mixed')
  check('[Lee]{source} [added]{cue} [that the tests were “as thorough as they come.”]{content}', 'mixed')
})

describe('indirect claims', () => {
  check('[The ministry]{source} [said]{cue} [the port will stay closed]{content}.', 'indirect')
  check('[The ministry]{source} [said]{cue} [$5 million was paid]{content}.', 'indirect')
  check('[The port will stay closed]{content}, [the ministry]{source} [said]{cue} Monday.', 'indirect')
  check(
    '[The Transport Ministry here]{source} on Tuesday [said]{cue} [it will look into the case]{content}.',
    'indirect',
  )
  check('[Ann Lee]{source} [has warned]{cue} [that the port could close at any time]{content}.', 'indirect')
  check('[According to]{cue} [the harbour master]{source}, [the port will stay closed]{content}.', 'indirect')
  check('[The port will stay closed]{content}, [according to]{cue} [the harbour master]{source}.', 'indirect')
  check('[The council]{source} [promised]{cue} [to repair the bridge before winter]{content}.', 'indirect')
  check('[It]{source} [also urged]{cue} [the residents to leave at once]{content}.', 'indirect')
  check('[Comments]{cue} by [Ruiz]{source} [that the port will close for good]{content} have raised fears.', 'indirect')
  check('[Ruiz]{source}’s [claim]{cue} [that the port will close for good]{content} has raised fears.', 'indirect')
  check(
    '[The envoy]{source} [told]{cue} reporters after the vote [that the answer will be swift]{content}.',
    'indirect',
  )
  check(
    '[Morel]{source} [noted]{cue} [the fleet has kept its base]{content} and [said]{cue} [she hopes for more ships]{content}.',
    'indirect',
    'indirect',
  )
  check(
    '[Lee]{source} [said]{cue} [the bridge is safe]{content}, [adding]{cue} [that the tests went well]{content}.',
    'indirect',
    'indirect',
  )
})

describe('where the source ends and the content begins', () => {
  check(
    '[“We had no warning,”]{content} [harbourmaster Ingrid Dahl]{source} [told]{cue} reporters on Monday.',
    'direct',
  )
  check('[The mayor, Ana Ruiz]{source}, [said]{cue} [the port is closed]{content}.', 'indirect')
  check(
    '[Tom Berg, who keeps a shop by the quay]{source}, [said]{cue} [he heard the hull scrape]{content}.',
    'indirect',
  )
  check(
    '[The port is closed]{content}, [its spokesman]{source} [said]{cue} on Tuesday, ending the dispute.',
    'indirect',
  )
  check('[“No site is chosen yet,”]{content} [said]{cue} [its spokesman, Pieter van Houten]{source}.', 'direct')
  check('It was put at $350,000. [The fund pays for most of it]{content}, [said]{cue} [Ana Ruiz]{source}.', 'indirect')
  check(
    '[Mayor Ana Ruiz]{source} put the cost at $4 million and [said]{cue} [repairs would take a year]{content}.',
    'indirect',
  )
  check('[Growers]{source} [told]{cue} a panel on Thursday [that the dam gave no warning]{content}.', 'indirect')
})

describe('source and cue between the parts', () => {
  check(
    '[The two mayors]{source} in their joint statement [promised]{cue} [to repair the bridge]{content}.',
    'indirect',
  )
  check('[Over the years]{content}, [she]{source} [said]{cue}, [the mail has helped her]{content}.', 'indirect')
  check('[Had he not]{content}, [Mr Berg]{source} [asked]{cue}, [been passed over for a prize]{content}?', 'indirect')
  check('[According to]{cue} [exit polls]{source}, [Berg won most of the towns]{content}.', 'indirect')
  check('[The town is broke]{content}, [according to]{cue} [city records]{source}.', 'indirect')
  check('[“We are open,”]{content} [said]{cue} [spokesman Tom Berg]{source}.', 'direct')
})

describe('no claims', () => {
  const silent = [
    'The bridge was closed for three weeks while engineers tested it.',
    'He bought the “Blue Note” album at the harbour fair.',
    'The so-called “green tunnel” has eight lanes.',
    'The mayor had nothing to say.',
    'She was told that the port would close.',
    'Nobody could say that the bridge was safe.',
    'He went there to say that the bridge was safe.',
    'Ann Lee said in an interview.',
    'Ann Lee told a crowd at the quay.',
    'The report was published in May and the claim was settled.',
    'She read “The Long Quay” on the train.',
    'If the mayor said so, nobody heard it.',
    'The state added two lanes to the road.',
    'The survey found three wrecks near the pier.',
    'He told stories, and the children laughed.',
  ]
  for (const text of silent) check(text)

  it('finds none in furniture and none with the reporter as the speaker', () => {
    const text =
      'Bridge closed\n\nBy Tom Berg\n\nThe bridge was closed.\n\nShare this: “Ann Lee said the bridge is safe”\n\nLog in to say what you think\n'
    assert.deepEqual(analyze(text).claims, [])
  })
})

describe('speakers that carry over', () => {
  const text =
    'The bridge is safe, Ann Lee said.\n\n“We tested it twice. Nobody in this town has a reason to worry about it.”\n\nTraffic was light.\n\nNobody came.\n\n“I have never seen the harbour as quiet as this.”\n'
  const { actors, claims, findings } = analyze(text)

  it('gives a paragraph of quotation alone to the speaker of the paragraph before', () => {
    const [first, second] = claims
    assert.equal(second!.actor, first!.actor)
    assert.equal(actors.find(({ id }) => id === second!.actor)!.name, 'Ann Lee')
    assert.equal(second!.carriedOver, true)
    assert.equal(second!.source, null)
  })

  it('leaves a quotation far from any speaker without one and says so', () => {
    assert.equal(claims[2]!.actor, null)
    assert.equal(claims[2]!.carriedOver, false)
    assert.deepEqual(
      findings.map(({ rule, places }) => [rule, text.slice(places[0]!.start, places[0]!.end)]),
      [['unattributed-quotation', '“I have never seen the harbour as quiet as this.”']],
    )
  })

  it('follows a quotation over paragraphs that open their mark again', () => {
    const long =
      '“It began with a leak,” said Ann Lee. “By noon we knew.\n\n“By night the cellar was full.\n\n“In the morning it was over.”\n'
    const { claims: over } = analyze(long)
    assert.deepEqual(
      over.map(({ carriedOver, content }) => [carriedOver, content.length]),
      [
        [false, 2],
        [true, 1],
        [true, 1],
      ],
    )
    assert.equal(new Set(over.map(({ actor }) => actor)).size, 1)
  })
})

it('reads a transcript: names in capitals before a colon', () => {
  const text = 'BERG: Who closed the bridge?\n\nRUIZ: The council did, on Monday.\n'
  const { claims } = analyze(text)
  assert.deepEqual(
    claims.map(({ source, content }) => [source, ...content].map((span) => text.slice(span!.start, span!.end))),
    [
      ['BERG', 'Who closed the bridge?'],
      ['RUIZ', 'The council did, on Monday.'],
    ],
  )
})

it('reads a headline with a colon, and a transcript in plain case where the article names the speaker', () => {
  const text =
    'Ruiz: Bridge Will Stay Closed\n\nAna Ruiz met the press.\n\nRuiz: It will stay closed.\n\nNote: The bridge is old.\n'
  const { claims } = analyze(text)
  assert.deepEqual(
    claims.map(({ source, content }) => [source, ...content].map((span) => text.slice(span!.start, span!.end))),
    [
      ['Ruiz', 'Bridge Will Stay Closed'],
      ['Ruiz', 'It will stay closed.'],
    ],
  )
  assert.equal(new Set(claims.map(({ actor }) => actor)).size, 1)
})

it('reads a headline whose words before the colon are nobody’s name', () => {
  const text = 'Poll: Most Would Keep the Bridge\n\nNobody came to see it.\n'
  assert.deepEqual(
    analyze(text).claims.map(({ source }) => text.slice(source!.start, source!.end)),
    ['Poll'],
  )
})

it('knows the day of speaking, counted from the day of publication', () => {
  const text = 'Published: 2031-05-13\n\nThe ministry said on Monday that the port, closed since Friday, will open.\n'
  const [claim] = analyze(text).claims
  assert.equal(claim!.said!.value, '2031-05-12')
  assert.equal(text.slice(claim!.said!.start, claim!.said!.end), 'Monday')
})

it('does not take a day after the publication, or one inside the content, for the day of speaking', () => {
  const text =
    'Published: 2031-05-13\n\nBefore the vote on May 20, the ministry said that the port will open. The mayor said that it closed on Friday.\n'
  assert.deepEqual(
    analyze(text).claims.map(({ said }) => said),
    [null, null],
  )
})

it('says on which words a claim rests', () => {
  const [claim] = analyze('The ministry said that the port will stay closed.\n').claims
  assert.equal(claim!.why, 'a clause with “that” behind the subject of “said”')
  assert.equal(claim!.confidence, 0.85)
})
