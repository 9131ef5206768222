import { assert } from 'chai'
import * as vscode from 'vscode'
import { deleteLater, labelOf, newsmark } from './article.ts'
import {
  compare,
  decide,
  fileOfDesk,
  leaveDesk,
  ledgerOf,
  openHarbour,
  ownersWords,
  pick,
  pickInDialog,
  pressButton,
  readText,
  rowsOfKind,
  run,
  signAs,
  untilState,
  untilTold,
  writeText,
} from './desk.ts'
import { textOf } from './page.ts'
import { until } from './until.ts'

/** Ann gives the owner's claim to the mayor and confirms the days; Ben rejects the claim and disputes them. */
async function annAndBen(name: string): Promise<vscode.TextEditor> {
  await signAs('Ann')
  const editor = await openHarbour(name)
  await decide(ownersWords, { act: 'change', to: { speaker: 'Elin Sorvik' } })
  await decide('14 days', { act: 'verify', verdict: 'confirmed' })
  await signAs('Ben')
  await decide('14 days', { act: 'verify', verdict: 'disputed', note: 'says the port' })
  await decide('$3 million', { act: 'reject' })
  return editor
}

/** The heading above what is compared. */
const heading = () => until(async () => (await rowsOfKind('section')).find(({ section }) => section === 'agreement'))

/** The rows of what is compared, with what stands behind each. */
async function comparison(): Promise<string[]> {
  const { ledger } = await newsmark()
  const rows = [...(await rowsOfKind('disagreement')), ...(await rowsOfKind('judgement'))]
  return rows.map((row) => [labelOf(ledger, row), ledger.getTreeItem(row).description].filter(Boolean).join(' | '))
}

describe('the judgements of two people', () => {
  afterEach(leaveDesk)

  it('stand side by side with how far they agree', async () => {
    await annAndBen('compare.news.txt')
    await compare('Ann', 'Ben')
    assert.deepEqual(await comparison(), [
      '14 days | Ann: confirmed · Ben: disputed',
      '“The pier is older than… | Ann: Elin Sorvik · Ben: Jonas Falk',
      '$3 million | Ann: an amount of money “$3 million” · Ben: no mark',
      ...['Ann: confirmed', 'Ben: disputed | stands now'],
      ...['Ann: Elin Sorvik | stands now', 'Ben: Jonas Falk'],
      ...['Ann: an amount of money “$3 million”', 'Ben: no mark | stands now'],
    ])
    const { ledger } = await newsmark()
    const figures = (await rowsOfKind('agreement')).find(({ agreement }) => agreement.kind === 'figure')
    assert.equal(ledger.getTreeItem(figures!).description, 'places F1 0.67 · 1 both, Ann 2, Ben 1')
    await run('stopComparing')
    await until(async () => (await rowsOfKind('disagreement')).length === 0)
  })

  it('are taken over from either, and what is compared follows', async () => {
    await annAndBen('take.news.txt')
    await signAs('Cleo')
    await compare('Ann', 'Ben')
    const { ledger } = await newsmark()
    const [days, claim, million] = await rowsOfKind('disagreement')
    await ledger.view.reveal(days!, { expand: true })
    await pressButton(days!.children[0]!, 'Have It So')
    await until(async () => (await comparison()).includes('Ann: confirmed | stands now'))
    await run('asSecond', claim, [claim])
    await until(async () => (await comparison()).includes('Ben: Jonas Falk | stands now'))
    await run('asFirst', million, [million])
    await until(async () => (await comparison()).includes('Ann: an amount of money “$3 million” | stands now'))
    const kept = await readText(ledgerOf('take.news.txt'))
    assert.lengthOf(kept.match(/"name":"Cleo"/g) ?? [], 3)
  })

  it('are compared as texts, a mark a line', async () => {
    await annAndBen('texts.news.txt')
    await compare('Ann', 'Ben')
    await pressButton(await heading(), 'Compare as Texts')
    const tab = await until(() => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup
      return activeTab?.input instanceof vscode.TabInputTextDiff ? activeTab : undefined
    })
    assert.equal(tab.label, 'Ann ↔ Ben')
    const { original, modified } = tab.input as vscode.TabInputTextDiff
    const [ann, ben] = await Promise.all([original, modified].map((uri) => vscode.workspace.openTextDocument(uri)))
    assert.include(ann!.getText(), ' · figure · $3 million · money · ')
    assert.notInclude(ben!.getText(), ' · figure · $3 million')
    assert.include(ben!.getText(), ' · disputed · says the port\n')
    await textOf('.monaco-diff-editor .view-line:has-text("disputed")')
    assert.lengthOf(await rowsOfKind('disagreement'), 3, 'the article is still the one that the sidebar is about')
  })

  it('agree on everything where they do, which is told', async () => {
    await signAs('Ann')
    await openHarbour('agree.news.txt')
    await decide('14 days', { act: 'verify', verdict: 'confirmed' })
    await untilState('14 days', 'confirmed')
    await compare('Ann', 'Everybody')
    await textOf('.statusbar:has-text("Ann and Everybody agree on everything")')
  })

  it('come from another ledger, which can be taken in, and that undone', async () => {
    await annAndBen('file.news.txt')
    const theirs = await readText(ledgerOf('file.news.txt'))
    await deleteLater(ledgerOf('file.news.txt'))
    await until(async () => (await newsmark()).ledger.view.description === '0/8 checked')
    await writeText(fileOfDesk('ben.jsonl'), theirs)
    const compared = run('compareJudgements')
    await pick('Everybody')
    await pick('Another file')
    await pickInDialog(fileOfDesk('ben.jsonl'))
    await compared
    await until(async () => (await rowsOfKind('disagreement')).length === 2)
    await pressButton(await heading(), 'Take All In')
    await untilTold('4 decisions taken in, 0 were known')
    await until(async () => (await rowsOfKind('disagreement')).length === 0)
    await vscode.commands.executeCommand('newsmark.undo', {
      uri: vscode.window.activeTextEditor!.document.uri.toString(),
    })
    await until(async () => (await rowsOfKind('disagreement')).length === 2)
  })
})

describe('a merge that is left open', () => {
  beforeEach(() => signAs('Ann'))
  afterEach(leaveDesk)

  /** The ledger as git leaves it where two people gave the same claim to two speakers. */
  async function conflicted(name: string): Promise<void> {
    await openHarbour(name)
    await decide(ownersWords, { act: 'change', to: { speaker: 'Elin Sorvik' } })
    const [ours] = (await readText(ledgerOf(name))).split('\n')
    const theirs = ours!.replaceAll('Elin Sorvik', 'Nordhaven').replace('"name":"Ann"', '"name":"Ben"')
    // A watcher may miss what is written into a folder that is but just there.
    await until(async () => {
      await writeText(ledgerOf(name), `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> ben\n`)
      await new Promise((resolve) => setTimeout(resolve, 500))
      return (await rowsOfKind('openMerge')).length === 1
    })
  }

  it('is told above all rows, holds back what would be decided, and its file can be opened', async () => {
    await conflicted('open.news.txt')
    const { ledger } = await newsmark()
    const [row] = await rowsOfKind('openMerge')
    assert.equal(ledger.roots[0], row)
    assert.equal(ledger.getTreeItem(row!).description, '1 place')
    assert.match(ledger.view.message!, /^A merge has left the ledger open/)
    const before = await readText(ledgerOf('open.news.txt'))
    await decide('14 days', { act: 'verify', verdict: 'confirmed' })
    await untilTold('resolve that first')
    assert.equal(await readText(ledgerOf('open.news.txt')), before)
    await run('openLedger')
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('open.news.txt.jsonl'))
  })

  for (const [button, kept, lines] of [
    ['Keep Ours', /Elin Sorvik/, 1],
    ['Keep Theirs', /Nordhaven/, 1],
    ['Keep Both', /Elin Sorvik.*\n.*Nordhaven|Nordhaven.*\n.*Elin Sorvik/, 2],
  ] as const) {
    it(`is resolved by the button ${button}`, async () => {
      const name = `${button.toLowerCase().replace(' ', '-')}.news.txt`
      await conflicted(name)
      await pressButton((await rowsOfKind('openMerge'))[0]!, button)
      await until(async () => (await rowsOfKind('openMerge')).length === 0)
      const file = await readText(ledgerOf(name))
      assert.match(file, kept)
      assert.notMatch(file, /<<<<|====|>>>>/)
      assert.lengthOf(file.trim().split('\n'), lines)
      assert.equal((await newsmark()).ledger.view.message, '')
    })
  }

  it('has its two sides compared', async () => {
    await conflicted('sides.news.txt')
    await pressButton((await rowsOfKind('openMerge'))[0]!, 'Compare Both Sides')
    await until(async () =>
      (await comparison()).includes('“The pier is older than… | Ours: Elin Sorvik · Theirs: Nordhaven'),
    )
  })
})
