import { describe, it } from 'node:test'
import { check } from './check.ts'

const head = 'Harbour news\n\n'
const rule = '{unattributed-quotation}'

const conflicts = [
  `The quay was shut all day.\n\n[“We have been waiting here for a very long time.”]${rule}`,
  `Ann Lee left early.\n\nThe quay was shut all day.\n\n[“We have been waiting here for a very long time.”]${rule}\n\nIt rained.`,
]

const silent = [
  '“We have been waiting,” said Ann Lee. “It is far too long.”',
  '“We have been waiting,” said Ann Lee.\n\n“It is far too long for anybody to wait.”',
  'The so-called “quick fix” took ten years.',
  'The film “Blue Rain” won a prize.',
  'Ann Lee was upbeat about the new quay.\n\n“We have been waiting here for a very long time.”',
  'A notice hung on the door of the quay:\n\n“We have been waiting here for a very long time.”',
  'The quay was shut.\n\n“We have been waiting here for a very long time.”\n\n— Ann Lee, a nurse',
  '“We have been waiting here for a very long time.”\n\nSo says a voice at the end of the film.',
  'The quay was shut.\n\n“No more waiting!”',
  'Then she told them of the quay.\n\n“We have been waiting here for a very long time.”',
  'Pause.\n\n“We have been waiting here for a very long time.”',
]

describe('unattributed-quotation', () => {
  it('finds a quotation that nobody says', () => {
    for (const text of conflicts) check(head + text)
  })

  it('leaves quotations alone whose speaker the words around tell, and quoted words', () => {
    for (const text of silent) check(head + text)
  })
})
