import { assert } from 'chai'
import * as vscode from 'vscode'
import type { ActorNode } from '../../src/vscode/trees/nodes.ts'
import {
  closeEverything,
  fileIn,
  hoverAt,
  labelOf,
  newsmark,
  openWithSidebar,
  rowIn,
  rowsOf,
  selectedWords,
  tokensOf,
} from './article.ts'
import { click, screenshot } from './page.ts'
import { until } from './until.ts'

const articles = ['000_473c3331b453fcdf.news.txt', '002_a5cb3b420a3ffbcb.news.txt']

for (const name of articles) {
  describe(`the reference article ${name}`, () => {
    before(async function () {
      const there = await vscode.workspace.fs.stat(fileIn(name)).then(
        () => true,
        () => false,
      )
      if (!there) this.skip()
    })

    afterEach(closeEverything)

    it('is annotated: tokens, hover card, actors and claims', async () => {
      const { document } = await openWithSidebar(name)
      const { actors, claims } = await newsmark()
      const kirby = rowsOf(actors).find(
        (node) => node.kind === 'actor' && node.actor.name === 'John Kirby',
      ) as ActorNode
      assert.isAbove(kirby.claimCount, 1)
      assert.match(kirby.actor.titles.join(), /Pentagon press secretary|Secretary of Defense/)
      assert.isAbove(claims.roots.length, 5)
      assert.include(await tokensOf(document), 'speaker Kirby')
      assert.include(await hoverAt(document, 'John Kirby'), 'John Kirby')
      await screenshot(`reference-${name.slice(0, 3)}`)
    })

    it('selects the words of each claim that is clicked', async () => {
      const editor = await openWithSidebar(name)
      const { claims } = await newsmark()
      for (const node of claims.roots.slice(0, 4)) {
        if (node.kind !== 'claim') continue
        await click(rowIn('Claims', labelOf(claims, node).replace('…', '')))
        await until(() => selectedWords(editor).join(' … ').replace(/\s+/g, ' ') === node.claim.text)
      }
    })
  })
}
