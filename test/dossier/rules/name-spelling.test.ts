import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createDossier } from '../../../src/dossier/dossier.ts'
import { clipped, finds, isSilent, on } from '../articles.ts'

const day = 'March 5, 2024'
const said = (who: string) => on(day, `${who} said that the ferry would sail.`)

describe('name-spelling', () => {
  const found: [string, string, string][] = [
    [
      'a letter changed',
      'Harbour Authority spokeswoman [Ida Pereira]{!}',
      'Harbour Authority spokeswoman [Ida Pereyra]{!}',
    ],
    ['a letter more', 'Transport Minister [Volo Zelensky]{!}', 'Transport Minister [Volo Zelenskyy]{!}'],
    ['two ways to write a sound', 'Transport Minister [Omar Qadhafi]{!}', 'Transport Minister [Omar Gaddhafi]{!}'],
    ['two ways to write both names', 'Lyddon Mayor [Yulia Timoshenko]{!}', 'Lyddon Mayor [Iulia Tymoshenko]{!}'],
    [
      'a rank with its office',
      'Lyddon harbour police chief [Carl Breman]{!}',
      'Lyddon harbour police chief [Carl Berman]{!}',
    ],
    ['ages that may be one', 'Lyddon Mayor [Carl Breman]{!}, 54,', 'Lyddon Mayor [Carl Berman]{!}, 55,'],
    ['two letters swapped', 'Lyddon Mayor [Carl Breman]{!}', 'Lyddon Mayor [Carl Berman]{!}'],
  ]
  for (const [name, first, second] of found)
    it(`finds ${name}`, () => void finds('name-spelling', said(first), said(second)))

  const silent: [string, string, string][] = [
    ['the same name', 'Harbour Authority spokeswoman Ida Pereira', 'Harbour Authority spokeswoman Ida Pereira'],
    ['two first names', 'Harbour Authority spokeswoman Ida Pereira', 'Harbour Authority spokeswoman Eva Pereyra'],
    ['nothing else in common', 'Harbour Authority spokeswoman Ida Pereira', 'Lyddon Mayor Ida Pereyra'],
    ['an office that many hold', 'Sen. Carl Breman', 'Sen. Carl Berman'],
    ...['police chief', 'teacher', 'owner', 'Sgt.', 'deputy spokesman', 'retired Gen.'].map(
      (title): [string, string, string] => [
        `the title ${title}`,
        `The ${title} Carl Breman`,
        `The ${title} Carl Berman`,
      ],
    ),
    ['two ages', 'Lyddon Mayor Carl Breman, 34,', 'Lyddon Mayor Carl Berman, 71,'],
    ['a junior and a senior', 'Lyddon Mayor Carl Breman Jr.', 'Lyddon Mayor Carl Berman Sr.'],
    ['a short surname', 'Lyddon Mayor Carl Lind', 'Lyddon Mayor Carl Lund'],
    ['surnames two letters apart', 'Lyddon Mayor Carl Marston', 'Lyddon Mayor Carl Morstan'],
    ['accents', 'Lyddon Mayor Carl Pérrin', 'Lyddon Mayor Carl Perrin'],
  ]
  for (const [name, first, second] of silent)
    it(`is silent about ${name}`, () => isSilent('name-spelling', said(first), said(second)))

  it('is silent where somebody decided that they are two', () => {
    const dossier = createDossier([
      {
        decision: 'not the same',
        actors: [
          { name: 'Ida Pereira', kind: 'person' },
          { name: 'Ida Pereyra', kind: 'person' },
        ],
      },
    ])
    dossier.put(clipped('1.txt', said('Harbour Authority spokeswoman Ida Pereira')))
    dossier.put(clipped('2.txt', said('Harbour Authority spokeswoman Ida Pereyra')))
    assert.deepEqual(dossier.findings(), [])
    dossier.decide([])
    assert.equal(dossier.findings().length, 1)
  })

  it('is silent where one article names both', () => {
    isSilent(
      'name-spelling',
      said('Harbour Authority spokeswoman Ida Pereira'),
      on(day, 'Harbour Authority spokeswoman Ida Pereyra spoke to Ida Pereira before the ferry sailed.'),
    )
  })

  const dossierOf = (...speakers: [who: string, articles: number][]) => {
    const dossier = createDossier()
    for (const [who, articles] of speakers)
      for (let i = 0; i < articles; i++) dossier.put(clipped(`${who} ${i}.txt`, said(who)))
    return dossier.findings().map(({ rule }) => rule)
  }

  it('finds a well-known name spelled otherwise, whatever its title', () => {
    assert.deepEqual(dossierOf(['Sen. Carl Breman', 12], ['Sen. Carl Berman', 1]), ['name-spelling'])
  })

  it('is silent where both spellings are of people who are named often, or one of nobody well known', () => {
    assert.deepEqual(dossierOf(['Sen. Carl Breman', 12], ['Sen. Carl Berman', 3]), [])
    assert.deepEqual(dossierOf(['Sen. Carl Breman', 9], ['Sen. Carl Berman', 1]), [])
    assert.deepEqual(dossierOf(['Sen. Carl Breman', 12], ['Rep. Carl Berman', 1]), [])
  })

  it('names of many articles with one spelling the twenty nearest by day', () => {
    const dossier = createDossier()
    const who = (name: string, date: number) => on(`March ${date}, 2024`, `Lyddon Mayor ${name} said that it rained.`)
    for (let date = 1; date <= 28; date++)
      dossier.put(clipped(`${String(date).padStart(2, '0')}.txt`, who('Carl Breman', date)))
    dossier.put(clipped('other.txt', who('Carl Berman', 24)))
    const paths = dossier.findings()[0]!.places.map(({ path }) => path)
    assert.deepEqual(paths, [
      ...Array.from({ length: 20 }, (_, i) => `${String(i + 9).padStart(2, '0')}.txt`),
      'other.txt',
    ])
  })
})
