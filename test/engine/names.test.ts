import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyze } from '../../src/engine/analyze.ts'
import { listMarks, readMarks } from '../marked.ts'

/** Hold the names found (full and short ones) against the marks: each label is a kind. */
function check(source: string) {
  it(source.replace(/\s+/gu, ' ').slice(0, 90), () => {
    const { text, marks } = readMarks(`${source}\n`)
    const found = analyze(text).actors.flatMap(({ kind, mentions }) =>
      mentions
        .filter(({ form }) => form === 'name' || form === 'short')
        .map((mention) => ({ ...mention, label: kind })),
    )
    assert.deepEqual(listMarks(text, found), listMarks(text, marks))
  })
}

const actorOf = (text: string, name: string) => {
  const actor = analyze(text).actors.find((one) => one.name === name)
  assert(actor, `${name} is among ${analyze(text).actors.map((one) => one.name)}`)
  return actor
}

const titlesOf = (text: string, name: string) => actorOf(text, name).titles.map((title) => title.text)

describe('people', () => {
  check('A nurse, [Hannah Brandt]{person}, opened the gate for [Brandt]{person}’s brother.')
  check('The jury heard [Søren Mikkelsen]{person} and [Zoë Ångström]{person} in turn.')
  check('In the end [Ludwig van der Meer]{person} left, and [van der Meer]{person} did not return.')
  check('Late on, [Park Min-jae]{person} spoke. [Park]{person} was brief.')
  check('They chose [J. R. Holloway]{person} over [Samuel Ortiz Jr.]{person} again.')
  check('A letter from Mr. [Okonkwo]{person} reached Mrs. [Aldridge]{person} too late.')
  check('The bridge was opened by Gov. [Dana Whitlock]{person} last year.')
  check(
    'It was [Nadia ben Youssef al-Tazi]{person} who wrote to [María Quiroga de la Vega]{person}; [Quiroga]{person} answered.',
  )
  check('The growers of [Lower Oberlenz]{place} asked [Bérengère d’Aumont]{person} twice.')
  check('It was Oslo-based [Jürgen Pflüger]{person}, a hydrologist at the [University of Lenz]{organization}.')
  check('[Tavish Orrin Jr.]{person} left the room.')
  check('They met [Tom Hall]{person} at the [Fenwick Hall]{place} again.')
  check('The premier, [Theresa May]{person}, resigned in May.')
  check(
    'The old ferry that carried three generations across the bay was sold to [Martin\nEllery]{person}, who means to moor it for good beside the lower quay and let the\nrooms below deck to painters, a plan that its last crew has called a shame.',
  )
})

describe('people in every order and dress', () => {
  check(
    'Tom “Red” Dahlgren left. [Red]{person} had sung. [Dahlgren]{person} slept.'.replace(
      'Tom “Red” Dahlgren',
      '[Tom “Red” Dahlgren]{person}',
    ),
  )
  check('The singer [Dora "the Wren" Pruitt]{person} bowed.')
  check('The “Grand Old” Harbour was painted. He called it “Lovely” and left.')
  check('The judge heard [Kim Jae Won]{person}. [Kim]{person} was calm.')
  check('They chose [Xu Meilin]{person}, and [Xu]{person} accepted.')
  check('A note from [Szabó Márton]{person} came. [Szabó]{person} was ill.')
  check('The prize went to [Inés Ferrer Quiroga]{person}. Later [Ferrer Quiroga]{person} sang.')
  check('The envoy met [Hamid bin Rashad]{person}. Then [Bin Rashad]{person} flew home.')
  check('The envoy met [Walid el-Tazi]{person}. Then [El-Tazi]{person} flew home with [Tazi]{person}’s aide.')
  check('The poet [Abu Farid al-Karim]{person} wept.')
  check('The hall was named after [Amos Luther King Jr.]{person} last year.')
  check(
    'A surgeon, [Jan Nowicki]{person}, agreed. It snowed in Jan. 2019 and in June Congress met.'.replace(
      'Congress',
      '[Congress]{organization}',
    ),
  )
  check('They saw [Ann Lee]{person}, M.D., and [Bo Berg]{person}, PhD, at lunch.')
  check(
    'The winner was [Ada Voss]{person} (D-N.Y.), not Miss Universe.'
      .replace('(D-N.Y.)', '(D-[N.Y.]{place})')
      .replace('D-[N.Y.]{place}', 'D-N.Y.'),
  )
  check('World War II ended. Article II of the Constitution is short. In Marsh v. Harbour, the judge slept.')
  check('He wore a Boca Marina cap and his Dallas Rangers scarf.')
  check('Follow @AnnLee and #PortwickRising for more.')
  check('At Tuesday’s meeting and in November’s count, Democratic and Spanish voices rose.')
  check('Republican [Ann Lee]{person} met envoy to [Japan]{place} [Mark Dahl]{person}.')
})

describe('organisations', () => {
  check(
    'The [Grain and Timber Commission]{organization} met. The [Senate]{organization} and [Justice Department]{organization} did not.',
  )
  check(
    'Agents of [Immigration and Customs Enforcement]{organization} came with [Brandt and Dahl]{x}.'.replace(
      ' with [Brandt and Dahl]{x}',
      '',
    ),
  )
  check('Shares in [Hanbit Electronics]{organization} rose. [Hanbit]{organization} is happy.')
  check(
    'The [World Grain Council]{organization} ([WGC]{organization}) is broke. The [WGC]{organization} was rich. The [WGC]{organization} will close.',
  )
  check('The envoy, [Ann Lee]{person}, the former Navy surgeon, left.')
  check('The [Ministry of Public Works]{organization} blamed the [Harbour Trust]{organization} for it.')
  check('Two officers of the [Department of Health and Human Services]{organization} resigned.')
  check('A reply from [NATO]{organization} and the [European Union]{organization} is awaited.')
  check('The [North Coast Rail Union]{organization} struck on. The [NCRU]{organization} wants more pay.')
  check('Shares of [Marlow & Finch]{organization} fell.')
  check('A clerk at the [Bank of Portwick]{organization} found the error.')
  check('Staff of [St. Brannoc’s Hospital]{organization} and of the [Growers’ Union]{organization} met.')
  check('They hired [Calder Precision]{organization}, a maker of lenses. Then [Calder]{organization} folded.')
  check('The [High Plateau Array]{organization} ([HPA]{organization}) is big.')
  check('Parts came from [BuzzMakers]{organization} and from others.')
})

describe('places', () => {
  check('The road from [Sweden]{place} to [Finland]{place} is closed.')
  check('The flood reached [Lake Aurland]{place} by noon.'.replace('Lake Aurland', 'Aurland Valley'))
  check('It rained in [Winnipeg]{place} and in [North Carolina]{place}.')
  check('They met in [Oslo]{place}, far from home.')
  check('The growers of [Lower Tarndale]{place} met at [Gannet Skerry]{place} again.')
})

describe('no names', () => {
  check('However, the bridge was closed. Yesterday it opened again. Critics had warned of it.')
  check('On Monday the council met. In February it had not.')
  check('The European and African delegates drank Turkish coffee.')
  check('I think I’m late. It’s over. We’re here.')
  check('The Civil War and the Clean Rivers Act are taught at school.')
  check('The CEO went on TV and lost his ID.')
  check('Where is it? There. Some say so.')
  check('“Nobody knows,” it said. “Perhaps tomorrow.”')
})

describe('captions', () => {
  check(
    'Harbour closed\n\n[Ana Ruiz]{person} opens the bridge in [Oslo]{place}, with two of her aides. [HALDEN]\n\nNobody came to see it.',
  )
})

describe('one actor, many forms', () => {
  it('joins the surname, the given name in family-first order and the form of address', () => {
    const actor = actorOf('The mayor, Ana Ruiz, spoke first. Ruiz stayed. Ms. Ruiz was tired.', 'Ana Ruiz')
    assert.deepEqual(actor.aliases, ['Ruiz', 'Ms. Ruiz'])
    assert.deepEqual(
      actor.mentions.map(({ form }) => form),
      ['name', 'short', 'short'],
    )
  })

  it('joins a country, its short form and a capital that acts', () => {
    const text = 'The United States will wait. Washington wants talks. “No,” said a US envoy in Washington.'
    assert.deepEqual(actorOf(text, 'United States').aliases.sort(), ['US', 'Washington'])
  })

  it('joins a state with its abbreviation', () => {
    const text = 'It rained in Florida. Rep. Ann Lee (D-Fla.) was in Miami, Fla., that day.'
    assert.deepEqual(actorOf(text, 'Florida').aliases, ['Fla.'])
    assert.deepEqual(
      actorOf(text, 'Ann Lee').affiliations.map(({ name }) => name),
      ['Democratic Party', 'Florida'],
    )
  })

  it('keeps a capital that is only a place apart from its country', () => {
    const text = 'France won the match. The players slept in Paris and left from Paris.'
    assert.deepEqual(actorOf(text, 'France').aliases, [])
    assert.equal(actorOf(text, 'Paris').mentions.length, 2)
  })

  it('keeps two people with one surname apart and says so where a bare surname could be either', () => {
    const text = 'Erik Holm met Sara Holm at the station. Holm was late.'
    assert.equal(actorOf(text, 'Erik Holm').mentions.length, 1)
    assert.equal(actorOf(text, 'Sara Holm').mentions.length, 1)
    assert.equal(actorOf(text, 'Holm').mentions[0]!.why, '“Holm” could be Erik Holm or Sara Holm')
    assert.deepEqual(analyze(text).findings, [
      {
        rule: 'ambiguous-name',
        message: '“Holm” could be Erik Holm or Sara Holm.',
        places: [{ start: 40, end: 44 }],
        severity: 'information',
      },
    ])
  })

  it('tells people of one surname apart by title, by address and by who is named far more often', () => {
    const titled = 'Sen. Erik Holm met Sara Holm. Then Sen. Holm left.'
    assert.equal(actorOf(titled, 'Erik Holm').mentions.length, 2)
    const addressed = 'Sara Holm and Erik Holm came. Sara Holm spoke. Mrs. Holm was calm. Mrs. Holm left.'
    assert.equal(actorOf(addressed, 'Sara Holm').mentions.length, 4)
    const often = 'Sara Holm came. Sara Holm spoke. Sara Holm left with Erik Holm. Holm was calm.'
    assert.equal(actorOf(often, 'Sara Holm').mentions.length, 4)
    const full = 'Mrs. Sara Holm and Erik Holm came. Mr. Holm was calm. Mrs. Holm left.'
    assert.equal(actorOf(full, 'Sara Holm').mentions.length, 2)
    assert.equal(actorOf(full, 'Erik Holm').mentions.length, 2)
    for (const text of [titled, addressed, often, full]) assert.deepEqual(analyze(text).findings, [])
  })

  it('does not give a form of address to somebody who may be addressed otherwise', () => {
    const { actors } = analyze('Ann Holm met Tom Holm. Mr. Holm was calm.')
    assert.deepEqual(
      actors.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['Ann Holm', 1],
        ['Tom Holm', 1],
        ['Holm', 1],
      ],
    )
  })

  it('takes a bare surname for the one who was alone so called before, and goes on so', () => {
    const early = 'Sara Holm came. Holm was calm. Then Erik Holm left.'
    assert.equal(actorOf(early, 'Sara Holm').mentions.length, 2)
    const settled = 'Sara Holm came. Holm was calm. Holm sang. Then Erik Holm left. Holm laughed.'
    assert.equal(actorOf(settled, 'Sara Holm').mentions.length, 4)
    assert.equal(actorOf(settled, 'Erik Holm').mentions.length, 1)
    const once = 'Sara Holm came. Holm was calm. Then Erik Holm left. Holm laughed.'
    assert.equal(actorOf(once, 'Holm').mentions.length, 1)
  })

  it('gives the surname alone to nobody who was brought in as kin', () => {
    const text = 'Sara Holm came with her brother, Erik Holm. Holm was calm.'
    assert.equal(actorOf(text, 'Sara Holm').mentions.length, 2)
    assert.deepEqual(analyze(text).findings, [])
  })

  it('keeps two people apart whose family name stands first, and one of them from a namesake', () => {
    const text = 'Kim Jae-won met Kim Do-yun. Kim was late.'
    assert.equal(actorOf(text, 'Kim').mentions[0]!.why, '“Kim” could be Kim Jae-won or Kim Do-yun')
    assert.equal(actorOf('Lee Jae-won met Ann Lee. Lee was late.', 'Lee').mentions.length, 1)
  })

  it('knows a nickname in quotation marks, with the given name or alone', () => {
    const text = 'Tom “Red” Dahlgren left. Red Dahlgren had sung.'
    const actor = actorOf(text, 'Tom Dahlgren')
    assert.deepEqual(actor.aliases, ['Tom “Red” Dahlgren', 'Red Dahlgren'])
    assert.deepEqual(analyze(text).claims, [])
  })

  it('finds in a headline in title case only names that the text explains', () => {
    const text =
      'Ruiz Says Bridge Will Stay Closed This Winter\n\nThe mayor, Ana Ruiz, said the bridge will stay closed.'
    const { headline } = analyze(text).article
    assert.equal(text.slice(headline!.start, headline!.end), 'Ruiz Says Bridge Will Stay Closed This Winter')
    assert.equal(actorOf(text, 'Ana Ruiz').mentions[0]!.start, 0)
    assert.equal(analyze(text).actors.length, 1)
    const other = 'Bridge Closes After Ruiz Warns Town\n\nThe mayor, Ana Ruiz, said the bridge will stay closed.'
    assert.deepEqual(
      analyze(other).actors.map(({ name }) => name),
      ['Ana Ruiz'],
    )
  })
})

describe('one person in several forms', () => {
  check('[Chuck Dahlgren]{person} met them. Senator [Charles Dahlgren]{person} said so.')
  it('joins a nickname with its long form', () => {
    assert.equal(actorOf('Chuck Dahlgren came. Charles Dahlgren left.', 'Charles Dahlgren').mentions.length, 2)
  })
  check('Nobody knew [Ana Ruiz]{person} then. Liberal [Ruiz]{person} stayed. Senators [Ruiz]{person} and others left.')
})

describe('titles', () => {
  const cases: [string, string, string[]][] = [
    ['Harbour Trust press secretary Ann Lee left.', 'Ann Lee', ['Harbour Trust press secretary']],
    [
      'French Minister of the Armed Forces Lucie Morel arrived.',
      'Lucie Morel',
      ['French Minister of the Armed Forces'],
    ],
    ['Secretary of State Paul Drummond was there.', 'Paul Drummond', ['Secretary of State']],
    [
      'It was Lee Do-yun, a deputy spokesman for the Transport Ministry, who came.',
      'Lee Do-yun',
      ['deputy spokesman for the Transport Ministry'],
    ],
    ['Mark Hale, 61, the chief engineer of the port, agreed.', 'Mark Hale', ['chief engineer of the port']],
    ['The party’s leader, Ann Lee, agreed.', 'Ann Lee', ['leader']],
    ['Sen. Ann Lee and Rep. Tom Berg agreed.', 'Ann Lee', ['Sen.']],
    [
      'It was deputy assistant secretary of state for Norway and Sweden Ann Lee who came.',
      'Ann Lee',
      ['deputy assistant secretary of state for Norway and Sweden'],
    ],
    ['Ann Lee, the former head of the Portwick Chamber, agreed.', 'Ann Lee', ['former head of the Portwick Chamber']],
    [
      'Ann Lee, vice chairman and de facto leader of Hanbit, agreed.',
      'Ann Lee',
      ['vice chairman and de facto leader of Hanbit'],
    ],
    ['The poet Ann Lee agreed with acting Mayor Tom Berg.', 'Tom Berg', ['acting Mayor']],
    ['President Ann Lee left. Former President Ann Lee is back.', 'Ann Lee', ['President', 'Former President']],
    ['The former Sen. Ann Lee left.', 'Ann Lee', ['former Sen.']],
    ['They met former Ohio Gov. Ann Lee.', 'Ann Lee', ['former Ohio Gov.']],
    ['They met the late U.S. Sen. Ann Lee and acting Gov. Tom Berg.', 'Tom Berg', ['acting Gov.']],
    ['They asked state Rep. Ann Lee.', 'Ann Lee', ['state Rep.']],
    ['Then Sen. Ann Lee left.', 'Ann Lee', ['Sen.']],
    ['On Tuesday Sen. Ann Lee left.', 'Ann Lee', ['Sen.']],
    ['On Monday former Governor Ann Lee left.', 'Ann Lee', ['former Governor']],
    ['In March President Ann Lee left.', 'Ann Lee', ['President']],
    ['They met Sunday Times editor Ann Lee.', 'Ann Lee', ['Sunday Times editor']],
  ]
  for (const [text, name, titles] of cases) it(text, () => assert.deepEqual(titlesOf(`${text}\n`, name), titles))

  it('gives no title for kinship, an apposition without an office, or a form of address', () => {
    assert.deepEqual(titlesOf('Ann Lee, a tall woman, waved.', 'Ann Lee'), [])
    assert.deepEqual(titlesOf('His wife Ann Lee waved at Mr. Berg.', 'Ann Lee'), [])
    assert.deepEqual(titlesOf('Dr. Ann Lee waved.', 'Ann Lee'), [])
  })

  it('keeps the place of a title', () => {
    const text = 'A visit by Deputy Mayor Ann Lee was cancelled.'
    const [title] = actorOf(text, 'Ann Lee').titles
    assert.equal(text.slice(title!.start, title!.end), 'Deputy Mayor')
  })
})

describe('affiliations', () => {
  const cases: [string, string, string[]][] = [
    ['French Transport Minister Lucie Morel arrived.', 'Lucie Morel', ['France']],
    ['Norway is cold. Norway’s transport minister, Ida Dahl, left.', 'Ida Dahl', ['Norway']],
    ['It was Bo Lee, a spokesman for the Harbour Trust, who came.', 'Bo Lee', ['Harbour Trust']],
    ['Republican Sen. Carl Voss of Ohio left early.', 'Carl Voss', ['Republican Party', 'Ohio']],
    ['Rep. Ann Lee (D-N.Y.) left, and Sen. Tom Berg, R-Texas, stayed.', 'Tom Berg', ['Republican Party', 'Texas']],
    ['Norway’s Transport Ministry is closed.', 'Transport Ministry', ['Norway']],
    ['Ann Lee, a tall painter, left for Norway.', 'Ann Lee', []],
    ['Tom Berg met the French guests in Ohio.', 'Tom Berg', []],
    ['Norway Transport Ministry signs hang in Oslo.', 'Oslo', []],
  ]
  for (const [text, name, affiliations] of cases)
    it(text, () =>
      assert.deepEqual(
        actorOf(text, name).affiliations.map((affiliation) => affiliation.name),
        affiliations,
      ),
    )

  it('stand where the text tells them and lead to the actor who is named', () => {
    const text = 'Danish Minister Ida Dahl is at home in Denmark.'
    const { start, end, actor } = actorOf(text, 'Ida Dahl').affiliations[0]!
    assert.equal(text.slice(start, end), 'Danish')
    assert.equal(actor, actorOf(text, 'Denmark').id)
  })
})

describe('demonyms', () => {
  const described = (text: string, name: string) =>
    actorOf(text, name)
      .mentions.filter(({ form }) => form === 'description')
      .map(({ start, end }) => text.slice(start, end))

  it('point to the country that the article names', () => {
    const text = 'South Korea won. The South Korean team beat two Danish ones, but no North Korean one.'
    assert.deepEqual(described(text, 'South Korea'), ['South Korean'])
  })

  it('make no actor of a country that it does not name, and leave names alone', () => {
    const names = analyze('The Danish team of Danish Rail won.').actors.map(({ name }) => name)
    assert.ok(!names.includes('Denmark'), String(names))
    assert.deepEqual(described('Denmark lost. The Danish government fell.', 'Denmark'), [])
  })
})

it('says for each mention on which evidence it stands', () => {
  const { actors } = analyze('The mayor, Ana Ruiz, spoke. Ruiz left for Norway.')
  assert.deepEqual(
    actors.flatMap(({ mentions }) => mentions.map(({ why }) => why)),
    ['a person: “mayor” stands before the name', 'the surname of Ana Ruiz', 'a country'],
  )
})
