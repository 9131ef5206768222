import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { analyze } from '../../../src/engine/analyze.ts'
import { besideIt } from '../../../src/server/across/beside.ts'
import type { CheckedReading } from '../../../src/server/checks.ts'
import type { Folders } from '../../../src/server/folders.ts'
import { hover } from '../../../src/server/hover.ts'
import { createMarkdown } from '../../../src/server/markup.ts'
import { read } from '../../../src/server/reading.ts'
import { readSettings } from '../../../src/server/settings.ts'
import { on } from '../../dossier/articles.ts'
import { models } from '../../models.ts'
import { type Shelf, shelf } from './folder.ts'

const quay = {
  'a.news': on('March 1, 2024', 'Mayor Ida Marsh said that the quay would open. Tom Quell stood beside Marsh.'),
  'old/b.news': on(
    'February 2, 2024',
    'Mayor Ida Marsh and Harbour chief Rosa Lindt met Tom Quell. “We will never sell the old crane to the brothers,” Marsh said.',
  ),
  'c.news': on(
    'April 3, 2024',
    'Governor Ida Marsh came. “We will now sell the old crane to the brothers,” Marsh said. Tom Quell left.',
  ),
  'd.news': on('April 3, 2024', 'Erik Holm said that the ferry was late.'),
}

/** The lines that the folder adds to the card at the first of some words, each link as `[words](file#place)`. */
function lines(folder: Shelf, path: string, words: string, text = quay[path as keyof typeof quay]): string[] {
  const folders: Folders = { holding: () => folder, all: () => [folder] }
  const document = TextDocument.create(folder.uriOf(path), 'news', 1, text)
  const reading: CheckedReading = {
    ...read(document, (text) => analyze(text, { models })),
    ...{ text, settings: readSettings({}), ledger: null, checks: [] },
  }
  const at = document.positionAt(text.indexOf(words))
  const markup = createMarkdown()
  const found = hover(reading, at, markup, { beside: besideIt(folders, document.uri), tags: [] })
  const value = found ? (found.contents as { value: string }).value : ''
  const from = value.search(/\*\*(?:Elsewhere in the folder|The same elsewhere)\*\*/)
  return from < 0 ? [] : value.slice(from).split('\n\n---')[0]!.replaceAll('file:///desk/', '').split(/\n+/)
}

describe('the card of a name', () => {
  it('tells what the other articles of the folder call, quote and name beside it', () => {
    assert.deepEqual(lines(shelf(quay), 'a.news', 'Ida Marsh'), [
      '**Elsewhere in the folder** · 2 articles',
      '- Governor · [c\\.news, 2024-04-03](c.news#L5,1-L5,9)',
      '- [“We will now sell the old crane to the brothers,”](c.news#L5,26-L5,75) · c\\.news, 2024-04-03',
      '- [“We will never sell the old crane to the brothers,”](old/b.news#L5,61-L5,112) · b\\.news, 2024-02-02',
      'Most often named with Tom Quell (3)',
    ])
  })

  it('tells it of a short name and of a pronoun as well', () => {
    const of = (words: string) => lines(shelf(quay), 'a.news', words)
    assert.deepEqual(of('Marsh.'), of('Ida Marsh'))
  })

  it('adds nothing where nobody else names them', () => {
    assert.deepEqual(lines(shelf(quay), 'd.news', 'Erik Holm'), [])
    assert.deepEqual(lines(shelf({ 'a.news': quay['a.news'] }), 'a.news', 'Ida Marsh'), [])
  })

  it('adds nothing where the folder is not read as far as the article', () => {
    const { 'a.news': _, ...others } = quay
    assert.deepEqual(lines(shelf(others), 'a.news', 'Ida Marsh'), [])
  })

  it('repeats no title that the article gives', () => {
    const folder = shelf({ 'a.news': quay['a.news'], 'old/b.news': quay['old/b.news'] })
    assert.deepEqual(
      lines(folder, 'a.news', 'Ida Marsh').filter((line) => line.includes('ayor')),
      [],
    )
  })

  it('counts what it does not show', () => {
    const said = ['bridge', 'tram', 'gate', 'ferry', 'lamp'].map(
      (thing) => `Ida Marsh said that the ${thing} was lost.`,
    )
    const folder = shelf({ 'a.news': quay['a.news'], 'e.news': on('May 5, 2024', said.join('\n\n')) })
    const found = lines(folder, 'a.news', 'Ida Marsh')
    assert.equal(found.filter((line) => line.startsWith('- [that')).length, 3)
    assert(found.includes('- 2 more'))
  })

  it('makes words and paths of other articles harmless', () => {
    const folder = shelf({
      'a.news': quay['a.news'],
      'x](command:evil) **b** <img>\u202e.news': on(
        'May 5, 2024',
        'Ida Marsh said that the [gate](command:evil) was *lost* \u202eand <b>gone</b>.',
      ),
    })
    const found = lines(folder, 'a.news', 'Ida Marsh').join('\n')
    assert.match(found, /lost/)
    assert.doesNotMatch(found, /(?<!\\)<(?:img|b)>|\]\(command:|[^\\]\*lost|\u202e/)
  })

  it('follows edits of the other articles', () => {
    const folder = shelf(quay)
    folder.put('c.news', on('April 3, 2024', 'Tom Quell left.'))
    folder.remove('old/b.news')
    assert.deepEqual(lines(folder, 'a.news', 'Ida Marsh'), [])
  })
})

describe('the card of a claim', () => {
  it('tells where else it is reported, and in which words that differs', () => {
    assert.deepEqual(lines(shelf(quay), 'c.news', 'We will now'), [
      '**The same elsewhere** · 1 article',
      '- [“We will never sell the old crane to the brothers,”](old/b.news#L5,61-L5,112) · b\\.news, 2024-02-02 · “never”, here “now”',
    ])
  })

  it('names no difference where the words are the same, or cut at an end', () => {
    const whole = on('May 5, 2024', '“We will now sell the old crane to the brothers, and soon,” Ida Marsh said.')
    const folder = shelf({ 'c.news': quay['c.news'], 'e.news': whole })
    assert.deepEqual(lines(folder, 'c.news', 'We will now'), [
      '**The same elsewhere** · 1 article',
      '- [“We will now sell the old crane to the brothers, and soon,”](e.news#L5,1-L5,60) · e\\.news, 2024-05-05',
    ])
  })

  it('tells of words that only one of them has', () => {
    const more = on('May 5, 2024', '“We will now sell the old red crane to the brothers,” Ida Marsh said.')
    const folder = shelf({ 'c.news': quay['c.news'], 'e.news': more })
    assert.match(lines(folder, 'c.news', 'We will now').at(-1)!, / · with “red”$/)
    assert.match(lines(folder, 'e.news', 'We will now', more).at(-1)!, / · without “red”$/)
  })

  it('adds nothing to what nobody else reports', () => {
    assert.deepEqual(lines(shelf(quay), 'd.news', 'the ferry was'), [])
    assert.deepEqual(lines(shelf(quay), 'a.news', 'the quay would'), [])
  })
})
