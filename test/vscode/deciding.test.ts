import { assert } from 'chai'
import * as vscode from 'vscode'
import { type Article, articleRequest } from '../../src/server/protocol.ts'
import { closeEverything, fileIn, hoverAt, newsmark, openText, ownersWords, pier } from './article.ts'
import { until } from './until.ts'

const readLedger = async (name: string) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(`.newsmark/articles/${name}.jsonl`)))

/** What the server knows of an open article. */
async function articleOf({ uri }: vscode.TextDocument): Promise<Article> {
  const { client } = await newsmark()
  return (await client.sendRequest<Article | null>(articleRequest, { uri: uri.toString() }))!
}

async function claimOf(document: vscode.TextDocument, words: string): Promise<string> {
  const { decisions } = await articleOf(document)
  return decisions.marks.find((mark) => mark.kind === 'claim' && mark.words === words)!.id
}

describe('what is decided about an article', () => {
  afterEach(async () => {
    await closeEverything()
    await vscode.workspace.fs.delete(fileIn('.newsmark'), { recursive: true }).then(undefined, () => undefined)
  })

  it('is written beside it by the command that every editor has', async () => {
    const { document } = await openText('decided.news.txt', pier)
    await until(() => hoverAt(document, 'Elin Sorvik'))
    const params = {
      uri: document.uri.toString(),
      marks: [await claimOf(document, ownersWords)],
      act: { act: 'accept' },
    }
    assert.isTrue(await vscode.commands.executeCommand('newsmark.decide', params))
    assert.include(await readLedger('decided.news.txt'), '"act":"accept"')
    assert.equal(
      (await articleOf(document)).decisions.marks.find(({ id }) => id === params.marks[0])!.state,
      'accepted',
    )
  })
})
