import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { analyze } from '../../../src/engine/analyze.ts'
import { decide } from '../../../src/ledger/decide.ts'
import type { Decision } from '../../../src/ledger/decision.ts'
import { type Exported, standing } from '../../../src/ledger/formats/exported.ts'
import { toProject } from '../../../src/ledger/formats/refi-qda.ts'
import { marksOf, toMarked } from '../../../src/ledger/marks.ts'
import { models } from '../../models.ts'
import { exported, sample } from './articles.ts'

/** The published structure (REFI-QDA 1.0) as far as we write it: attributes, with a `!` where required, and children in their order. */
const structure: Record<string, { attributes: string[]; children: string[] }> = {
  Project: {
    attributes: ['name!', 'origin', 'creatingUserGUID', 'creationDateTime', 'xmlns!'],
    children: ['Users', 'CodeBook', 'Sources', 'Notes'],
  },
  Users: { attributes: [], children: ['User'] },
  User: { attributes: ['guid!', 'name'], children: [] },
  CodeBook: { attributes: [], children: ['Codes'] },
  Codes: { attributes: [], children: ['Code'] },
  Code: { attributes: ['guid!', 'name!', 'isCodable!', 'color'], children: ['Description', 'Code'] },
  Description: { attributes: [], children: ['#text'] },
  Sources: { attributes: [], children: ['TextSource'] },
  TextSource: {
    attributes: ['guid!', 'name', 'creatingUser', 'creationDateTime'],
    children: ['PlainTextContent', 'PlainTextSelection'],
  },
  PlainTextContent: { attributes: [], children: ['#text'] },
  PlainTextSelection: {
    attributes: ['guid!', 'name', 'startPosition!', 'endPosition!', 'creatingUser', 'creationDateTime'],
    children: ['Coding', 'NoteRef'],
  },
  Coding: { attributes: ['guid!', 'creatingUser', 'creationDateTime'], children: ['CodeRef'] },
  CodeRef: { attributes: ['targetGUID!'], children: [] },
  NoteRef: { attributes: ['targetGUID!'], children: [] },
  Notes: { attributes: [], children: ['Note'] },
  Note: { attributes: ['guid!', 'creatingUser', 'creationDateTime'], children: ['PlainTextContent'] },
}

/** At most one of these stands in its parent, and exactly one of the second. */
const single = new Set(['Users', 'CodeBook', 'Sources', 'Notes', 'Codes', 'Description', 'PlainTextContent', 'CodeRef'])

interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
})

function read(xml: string): Element {
  assert.equal(XMLValidator.validate(xml), true)
  // XML tells its readers to take these for line feeds.
  const [root] = parser
    .parse(xml.replace(/\r\n?/g, '\n'))
    .filter((each: object) => !('?xml' in each))
    .map(toElement)
  return root
}

function toElement(node: Record<string, unknown>): Element {
  const name = Object.keys(node).find((key) => key !== ':@')!
  const inside = node[name] as Record<string, unknown>[] | string
  if (typeof inside === 'string') return { name, attributes: {}, children: [], text: inside }
  const children = inside.map(toElement)
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children,
    text: children.map(({ text }) => text).join(''),
  }
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/u
const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)]

function check(root: Element) {
  assert.equal(root.name, 'Project')
  assert.equal(root.attributes.xmlns, 'urn:QDA-XML:project:1.0')
  const elements = all(root).filter(({ name }) => name !== '#text')
  for (const { name, attributes, children } of elements) {
    const known = structure[name]
    assert(known, name)
    for (const attribute of Object.keys(attributes))
      assert(
        known.attributes.some((each) => each.replace('!', '') === attribute),
        `${name} ${attribute}`,
      )
    for (const each of known.attributes)
      if (each.endsWith('!')) assert(attributes[each.slice(0, -1)] !== undefined, `${name} ${each}`)
    const order = children.map((child) => known.children.indexOf(child.name))
    assert(
      order.every((place, index) => place >= 0 && place >= (order[index - 1] ?? 0)),
      `${name}: ${children.map((child) => child.name)}`,
    )
    for (const child of new Set(children.map((each) => each.name)))
      if (single.has(child)) assert.equal(children.filter((each) => each.name === child).length, 1)
    for (const [key, value] of Object.entries(attributes)) {
      if (/guid$|^creatingUser/iu.test(key)) assert.match(value, guid)
      if (key === 'creationDateTime') assert.match(value, dateTime)
      if (key === 'isCodable') assert.match(value, /^(?:true|false)$/u)
    }
  }
  const ids = elements.flatMap(({ attributes }) => attributes.guid ?? [])
  assert.equal(new Set(ids).size, ids.length)
  const of = (name: string) =>
    new Set(elements.filter((each) => each.name === name).map(({ attributes }) => attributes.guid))
  const [users, codes, notes] = [of('User'), of('Code'), of('Note')]
  for (const { name, attributes } of elements) {
    for (const key of ['creatingUser', 'creatingUserGUID']) if (attributes[key]) assert(users.has(attributes[key]), key)
    if (name === 'CodeRef') assert(codes.has(attributes.targetGUID!))
    if (name === 'NoteRef') assert(notes.has(attributes.targetGUID!))
  }
}

/** The words of each selection, by code points of what a reader of XML has. */
const selected = (root: Element) =>
  all(root)
    .filter(({ name }) => name === 'TextSource')
    .flatMap(({ children }) => {
      const points = [...children.find(({ name }) => name === 'PlainTextContent')!.text]
      return children
        .filter(({ name }) => name === 'PlainTextSelection')
        .map(({ attributes }) =>
          points.slice(Number(attributes.startPosition), Number(attributes.endPosition)).join(''),
        )
    })

const at = '2031-05-13T09:00:00Z'

describe('a REFI-QDA project', () => {
  it('has a source for each article, with its text and the words of every mark', () => {
    const marks = standing(decide(analyze(sample, { models }), [], sample))
    const articles: Exported[] = ['a.txt', 'b.txt'].map((path) => ({ path, text: sample, byteOrderMark: false, marks }))
    const tags = [{ name: 'blame', color: '#c2410c', description: 'Who <is> held to account' }]
    const root = read(toProject(articles, { at, tags }))
    check(root)
    const words = marks.flatMap(({ parts }) => parts.map(({ start, end }) => sample.slice(start, end)))
    assert.deepEqual(selected(root), [...words, ...words])
    const blame = all(root).find(({ name, attributes }) => name === 'Code' && attributes.name === 'blame')
    assert.deepEqual([blame?.attributes.color, blame?.text], ['#c2410c', 'Who <is> held to account'])
  })

  it('tells who gave each tag', () => {
    const mark = toMarked(sample, marksOf(analyze(sample, { models })).find(({ kind }) => kind === 'figure')!)
    const tag = { act: 'tag', tag: 'blame' } as const
    const decisions: Decision[] = [
      { id: 'urn:1', mark, act: { act: 'accept' }, by: 'Ann', at },
      ...['Ben', 'Cem'].map((by) => ({ id: `urn:${by}`, mark, act: tag, by, at })),
    ]
    const marks = standing(decide(analyze(''), decisions, sample))
    const root = read(toProject([{ path: 'a.txt', text: sample, byteOrderMark: false, marks }], { at }))
    check(root)
    const nameOf = (guid: string | undefined) =>
      all(root).find(({ name, attributes }) => name === 'User' && attributes.guid === guid)?.attributes.name
    const codings = all(root).filter(({ name }) => name === 'Coding')
    assert.deepEqual(
      codings.map(({ attributes }) => nameOf(attributes.creatingUser)),
      ['Ann', 'Ben', 'Cem'],
    )
  })

  it('fits the published structure and its own text, whatever stands there', () => {
    fc.assert(
      fc.property(exported, (article) => {
        const root = read(toProject([article], { at }))
        check(root)
        const words = article.marks.flatMap(({ parts }) =>
          parts.map(({ start, end }) => article.text.slice(start, end)),
        )
        assert.deepEqual(
          selected(root),
          words.map((each) => each.replaceAll('\r\n', '\n')),
        )
      }),
    )
  })

  it('is the same at every run', () => {
    const article: Exported = {
      path: 'a',
      text: sample,
      byteOrderMark: false,
      marks: standing(decide(analyze(sample, { models }), [], sample)),
    }
    assert.equal(toProject([article], { at }), toProject([article], { at }))
  })
})
