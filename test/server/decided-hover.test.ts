import assert from 'node:assert/strict'
import test from 'node:test'
import { mayors, openPier, owners, rangeOf } from './pier.ts'

const now = new Date()
const today = `${now.getDate()} ${now.toLocaleDateString('en', { month: 'long' })} ${now.getFullYear()}`

/** The lines that a card has now and had not before. */
async function newLines(card: () => Promise<string[]>, work: () => Promise<unknown>): Promise<string[]> {
  const before = await card()
  await work()
  return (await card()).filter((line) => !before.includes(line))
}

test('a mark of which nothing is decided has the card of the engine alone', async () => {
  const { card } = await openPier()
  const cards = [...(await card('We will')), ...(await card('Elin Sorvik')), ...(await card('14 days'))].join('\n')
  assert.doesNotMatch(cards, /Accepted|Changed|Added|Rejected|Confirmed/)
})

test('a card tells who accepted or changed a claim, and what the engine says', async () => {
  const { card, marks, decide } = await openPier()
  const accepted = await newLines(
    () => card('We will'),
    async () => decide(await marks('claim', mayors), { act: 'accept' }),
  )
  assert.deepEqual(accepted, [`Accepted by Ann Lee, ${today}`])
  const to = { speaker: 'Elin Sorvik', label: 'mixed' }
  const changed = await newLines(
    () => card('The pier is older'),
    async () => decide(await marks('claim', owners), { act: 'change', to }),
  )
  assert.deepEqual(changed, [
    'Said by **Elin Sorvik** · mixed',
    `Changed by Ann Lee, ${today} (the engine says: Jonas Falk, direct)`,
  ])
  assert((await card('The pier is older')).some((line) => line.endsWith('% sure*')))
})

test('other words of a claim, another name and other titles are told from those of the engine', async () => {
  const { card, marks, decide } = await openPier()
  const parts = [{ role: 'content' as const, range: rangeOf('older than my grandmother was then') }]
  await decide(await marks('claim', owners), { act: 'change', to: { parts } })
  assert((await card('older than')).includes(`Changed by Ann Lee, ${today} (the engine says: “${owners}”)`))
  await decide(await marks('actor', 'Elin Sorvik'), { act: 'change', to: { name: 'Elin Sørvik', titles: [] } })
  assert((await card('Elin Sorvik')).includes(`Changed by Ann Lee, ${today} (the engine says: Elin Sorvik, mayor)`))
})

test('what a person added says so, and rests on nothing that the engine saw', async () => {
  const { card, mark } = await openPier()
  assert.deepEqual(await card('Falk owns 3 boats'), await card('Falk owns'))
  await mark({ kind: 'claim', speaker: 'Jonas Falk', parts: [{ role: 'content', range: rangeOf('owns 3 boats') }] })
  assert.deepEqual(await card('owns'), ['Said by **Jonas Falk** · indirect', `Added by Ann Lee, ${today}`])
})

test('checks, tags and notes of figures, dates, quotations and names are told', async () => {
  const { card, marks, decide } = await openPier()
  const all = [
    ...(await marks('figure', '14 days')),
    ...(await marks('date')),
    ...(await marks('quotation', mayors)),
    ...(await marks('actor', 'Elin Sorvik')),
  ]
  const source = 'https://example.org/a(1)'
  await decide(all, { act: 'verify', verdict: 'confirmed', note: 'Press <b>office</b>', source })
  await decide(all, { act: 'note', text: 'Ask [again](command:x)' })
  await decide(all, { act: 'tag', tag: 'blame' })
  const lines = [
    `✓ Confirmed by Ann Lee, ${today} · Press \\<b\\>office\\</b\\> · [https\\://example\\.org/a\\(1\\)](https://example.org/a%281%29)`,
    '**\\#blame**',
    `Note by Ann Lee, ${today}: Ask \\[again\\]\\(command\\:x\\)`,
  ]
  for (const words of ['14 days', 'Monday', 'We will', 'Elin Sorvik']) {
    const shown = await card(words)
    for (const line of lines) assert(shown.includes(line), `${words}: ${line} not in\n${shown.join('\n')}`)
  }
  assert((await card('We will')).includes('**Quotation**'))
})

test('a tag is told with what the codebook says of it', async () => {
  const files = new Map([
    ['file:///news/.newsmark/codebook.json', '{"tags": [{"name": "blame", "description": "Who is *at fault*"}]}'],
  ])
  const { card, marks, decide } = await openPier({ files })
  await decide(await marks('figure', '14 days'), { act: 'tag', tag: 'blame' })
  assert((await card('14 days')).includes('**\\#blame** · Who is \\*at fault\\*'))
})

test('a source that is no page of the web is no link', async () => {
  const { card, marks, decide } = await openPier()
  for (const [source, shown] of [
    ['javascript:alert(1)', 'javascript\\:alert\\(1\\)'],
    ['command:workbench.action.quit', 'command\\:workbench\\.action\\.quit'],
    ['the clerk, by telephone', 'the clerk, by telephone'],
  ] as const) {
    await decide(await marks('figure', '14 days'), { act: 'verify', verdict: 'disputed', source })
    const line = (await card('14 days')).find((each) => each.startsWith('✗ Disputed'))
    assert.equal(line, `✗ Disputed by Ann Lee, ${today} · ${shown}`)
  }
})

test('what was checked and says something else now is told so', async () => {
  const { client, uri, card, marks, decide } = await openPier()
  await decide(await marks('figure', '14 days'), { act: 'verify', verdict: 'cannot verify' })
  const range = rangeOf('14')
  client.edit(uri, 2, { range, text: '24' })
  const line = (await card('14 days')).find((each) => each.startsWith('?'))
  assert.equal(line, `? Cannot be verified by Ann Lee, ${today} · **changed since checked**`)
})

test('words that were marked for a note have a card of their own', async () => {
  const { card, mark } = await openPier()
  assert.deepEqual(await card('owns'), [])
  const remark = { act: 'note' as const, text: 'See the minutes' }
  await mark({ kind: 'passage', parts: [{ role: 'words', range: rangeOf('owns') }], remark })
  assert.deepEqual(await card('owns'), ['**Passage**', `Note by Ann Lee, ${today}: See the minutes`])
})

test('rejected words say so in one faint line, below what else there is', async () => {
  const { card, marks, decide } = await openPier()
  await decide(await marks('claim', owners), { act: 'reject' })
  const line = `*Rejected by Ann Lee, ${today}\\: claim by Jonas Falk*`
  const shown = await card('The pier is older')
  assert.deepEqual([shown[0], shown.at(-1)], ['**Unattributed** · the article does not say who says this', line])
  await decide(await marks('figure', '14 days'), { act: 'reject' })
  const [said, rest, why, rule, faint] = await card('14 days')
  assert.match([said, rest, why, rule].join('\n'), /^Said by .*\nRests on .*\n\*.*\*\n---$/)
  assert.equal(faint, `*Rejected by Ann Lee, ${today}\\: figure*`)
})

test('a client that shows plain text gets the same words', async () => {
  const { card, marks, decide } = await openPier({ contentFormat: ['plaintext'] })
  const source = 'https://example.org/minutes'
  await decide(await marks('figure', '14 days'), { act: 'verify', verdict: 'confirmed', source })
  assert((await card('14 days')).includes(`✓ Confirmed by Ann Lee, ${today} · ${source}`))
})
