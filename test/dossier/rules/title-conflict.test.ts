import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { finds, isSilent, on } from '../articles.ts'

describe('title-conflict', () => {
  const found: [string, string, string][] = [
    [
      'a spokesman here, a minister there',
      on('March 5, 2024', '[Harbour Authority spokesman]{!} Tom Averill said on Monday that the quay would open.'),
      on('March 6, 2024', '[Fisheries Minister]{!} Tom Averill said on Monday that the quay would open.'),
    ],
    [
      'two ministries',
      on('March 5, 2024', '[Transport Minister]{!} Ada Quist said the tunnel was safe.'),
      on('March 5, 2024', '[Health Minister]{!} Ada Quist said the tunnel was safe.'),
    ],
    [
      'a governor and a senator',
      on('March 5, 2024', 'Sixty farmers met [Gov.]{!} Rita Solano on Monday.'),
      on('March 8, 2024', 'Sixty farmers met [Sen.]{!} Rita Solano on Monday.'),
    ],
    [
      'a member of a state’s house, a senator',
      on('March 5, 2024', 'Sixty farmers met [state Rep.]{!} Rita Solano.'),
      on('March 5, 2024', 'Sixty farmers met [Sen.]{!} Rita Solano.'),
    ],
    [
      'who leaves a talk with a senator',
      on('March 5, 2024', 'The farmers sang. Then [Sen.]{!} Rita Solano left.'),
      on('March 5, 2024', 'The farmers sang. On Monday [Governor]{!} Rita Solano left.'),
    ],
    [
      'a president who is a senator',
      on('March 5, 2024', '[President]{!} Rita Solano met sixty farmers on Monday.'),
      on('March 5, 2024', '[Sen.]{!} Rita Solano met sixty farmers on Monday.'),
    ],
    [
      'two cities',
      on('March 5, 2024', '[Lyddon Mayor]{!} Carl Benning said the bridge would close.'),
      on('March 5, 2024', '[Portwick Mayor]{!} Carl Benning said the bridge would close.'),
    ],
  ]
  for (const [name, first, second] of found) it(`finds ${name}`, () => void finds('title-conflict', first, second))

  it('finds who speaks of years ago', () => {
    finds(
      'title-conflict',
      on('March 5, 2024', '[Transport Minister]{!} Ada Quist said the tunnel was safe.'),
      on('March 6, 2024', '[Health Minister]{!} Ada Quist said the clinic was built in 2009.'),
    )
  })

  it('says less where a day is unknown', () => {
    const { severity, message } = finds(
      'title-conflict',
      on('March 5, 2024', '[Transport Minister]{!} Ada Quist said the tunnel was safe.'),
      '[Health Minister]{!} Ada Quist said the tunnel was safe.',
    )
    assert.equal(severity, 'information')
    assert.equal(
      message,
      'Ada Quist holds two offices: “Health Minister” and “Transport Minister”, if the articles are of the same days.',
    )
  })

  const minister = (office: string, day: number) =>
    on(`March ${day}, 2024`, `[${office} Minister]{!} Ada Quist said the tunnel was safe.`)
  it('says less where the office may have changed in between', () => {
    const { severity, message } = finds('title-conflict', minister('Transport', 5), minister('Health', 11))
    assert.equal(severity, 'information')
    assert(message.endsWith('“Transport Minister”, unless the office changed in between.'), message)
  })

  it('warns where no change explains the offices', () => {
    const articles = [minister('Transport', 5), minister('Health', 11), minister('Transport', 13)]
    assert.equal(finds('title-conflict', ...articles).severity, 'warning')
    assert.equal(finds('title-conflict', minister('Transport', 5), minister('Health', 8)).severity, 'warning')
  })

  const silent: [string, string, string][] = [
    [
      'the same office in other words',
      on('March 5, 2024', 'Spokeswoman for the Harbour Authority Ida Marsh said the quay would open.'),
      on('March 5, 2024', 'Harbour Authority press secretary Ida Marsh said the quay would open.'),
    ],
    [
      'a former office',
      on('March 5, 2024', 'Former Transport Minister Ada Quist said the tunnel was safe.'),
      on('March 5, 2024', 'Health Minister Ada Quist said the tunnel was safe.'),
    ],
    ...['former Sen.', 'late Sen.', 'One-time Sen.', 'former U.S. Sen.'].map((title): [string, string, string] => [
      `the ${title}`,
      on('March 5, 2024', `The ${title} Rita Solano was named on Monday by sixty farmers.`),
      on('March 5, 2024', 'Gov. Rita Solano met sixty farmers on Monday.'),
    ]),
    [
      'who stands in for a governor',
      on('March 5, 2024', 'Sixty farmers met acting Gov. Rita Solano.'),
      on('March 5, 2024', 'Sixty farmers met Attorney General Rita Solano.'),
    ],
    [
      'the president of a body',
      on('March 5, 2024', 'Senate President Rita Solano met sixty farmers on Monday.'),
      on('March 5, 2024', 'Sen. Rita Solano met sixty farmers on Monday.'),
    ],
    [
      'a candidate',
      on('March 5, 2024', 'Sen. Rita Solano met sixty farmers on Monday.'),
      on('March 5, 2024', 'Candidate for governor Rita Solano met sixty farmers on Monday.'),
    ],
    [
      'a change of office over time',
      on('March 5, 2021', 'Transport Minister Ada Quist said the tunnel was safe.'),
      on('March 5, 2024', 'Health Minister Ada Quist said the tunnel was safe.'),
    ],
    [
      'a profession or a party beside an office',
      on('March 5, 2024', 'Sen. Rita Solano met sixty farmers on Monday.'),
      on('March 5, 2024', 'Republican lawyer Rita Solano met sixty farmers on Monday.'),
    ],
    [
      'two people of one surname',
      on('March 5, 2024', 'Transport Minister Ada Quist said the tunnel was safe.'),
      on('March 5, 2024', 'Health Minister Bo Quist said the tunnel was safe.'),
    ],
    [
      'one country in two words',
      on('March 5, 2024', 'French Defense Minister Lou Carel said the ships would sail.'),
      on('March 5, 2024', 'Lou Carel, the Defence Minister of France, said the ships would sail.'),
    ],
    [
      'an office of years ago',
      on('March 5, 2024', 'Transport Minister Ada Quist said the tunnel was safe.'),
      on('March 6, 2024', 'Sixty farmers marched against Sen. Ada Quist in 2009 and lost.'),
    ],
    [
      'an article that knows of the change',
      on('March 5, 2024', 'Transport Minister Ada Quist said the tunnel was safe.'),
      on(
        'March 9, 2024',
        'Health Minister Ada Quist said the clinic was open. Transport Minister Ada Quist had opened it.',
      ),
    ],
  ]
  for (const [name, first, second] of silent)
    it(`is silent about ${name}`, () => isSilent('title-conflict', first, second))

  it('is silent about an office that a third article calls former', () => {
    isSilent(
      'title-conflict',
      on('March 5, 2024', 'Transport Minister Ada Quist said the tunnel was safe.'),
      on('March 5, 2024', 'Health Minister Ada Quist said the tunnel was safe.'),
      on(
        'March 5, 2024',
        'Ada Quist, a former transport minister and former health minister, said the tunnel was safe.',
      ),
    )
  })
})
