import { assert } from 'chai'
import type * as vscode from 'vscode'
import type { ClaimItem } from '../../src/server/protocol.ts'
import { toTreeItem } from '../../src/vscode/trees/items.ts'

const place = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character: character + 5 } })

const claim: ClaimItem = {
  id: 'gates',
  kind: 'direct',
  actor: 'sorvik',
  speaker: 'Elin Sorvik',
  source: null,
  cue: null,
  content: [place(0), place(20)],
  text: '“The gates of the old harbour stay shut,” … “and that is final.”',
  carriedOver: false,
  confidence: 0.9,
  why: 'a quotation beside “said”',
}

const toItem = (changes: Partial<ClaimItem> = {}, nested = false) =>
  toTreeItem(
    { kind: 'claim', id: 'gates', claim: { ...claim, ...changes }, mark: undefined, nested },
    { uri: 'file:///a', faintBelow: 0.5 },
  )

const iconOf = ({ iconPath }: vscode.TreeItem) => iconPath as vscode.ThemeIcon
const colorOf = (item: vscode.TreeItem) => (iconOf(item).color as unknown as { id: string }).id

describe('the row of a claim', () => {
  it('has another icon for each kind', () => {
    const icons = (['direct', 'mixed', 'indirect'] as const).map((kind) => iconOf(toItem({ kind })).id)
    assert.lengthOf([...new Set(icons)], 3)
  })

  it('stands out where no one is named', () => {
    const item = toItem({ actor: null, speaker: null })
    assert.equal(item.description, 'no speaker')
    assert.equal(colorOf(item), 'newsmark.claims.unattributed')
    assert.match(item.accessibilityInformation!.label, /^direct claim without a speaker: “The gates/)
  })

  it('is fainter and says so where it is unsure', () => {
    const item = toItem({ confidence: 0.4 })
    assert.equal(item.description, 'Elin Sorvik · unsure')
    assert.equal(colorOf(item), 'disabledForeground')
    assert.equal(colorOf(toItem()), 'newsmark.claims.direct')
  })

  it('leaves room for the speaker, and names none below the speaker’s own row', () => {
    assert.equal(toItem().label, '“The gates of the old…')
    assert.equal(toItem().description, 'Elin Sorvik')
    assert.equal(toItem({ carriedOver: true }, true).label, claim.text)
    assert.equal(toItem({ carriedOver: true }, true).description, 'carried over')
  })

  it('tells all its words, who says them and why in the tooltip, as plain text', () => {
    assert.equal(toItem().tooltip, `${claim.text}\n\nElin Sorvik · direct claim\n\n${claim.why}`)
  })

  it('selects all its pieces, the first in sight, and keeps the focus', () => {
    assert.deepEqual(toItem().command?.arguments, [
      { uri: 'file:///a', range: place(0), more: [place(20)], preserveFocus: true },
    ])
  })
})
