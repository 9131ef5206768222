import { assert } from 'chai'
import * as vscode from 'vscode'
import { stopReading } from '../../src/server/folder-protocol.ts'
import { hoverAt, newsmark, open, openText, pier } from './article.ts'
import { leaveFolder } from './clippings.ts'
import { askFolder, forThousands, readFolder, remove, untilArticlesOf, untilPhase, write } from './folder.ts'
import { until } from './until.ts'

const places = ['Aldervik', 'Brenholm', 'Carrow', 'Dunmere', 'Estfold', 'Farnby', 'Gullhavn', 'Hestvik']
const people = ['Anna Revold', 'Birk Sandmo', 'Clara Tveit', 'David Ulven', 'Eli Vassdal', 'Finn Westby', 'Greta Yttre']

/** An invented article like no other: who speaks, where, and of how many. */
function articleOf(number: number): string {
  const place = places[number % places.length]!
  const [first, second] = [people[number % people.length]!, people[(number * 3 + 1) % people.length]!]
  const paragraphs = Array.from(
    { length: 6 },
    (_, index) => `The council of ${place} counted ${number + index} boats in the harbour in week ${index + 1}.

“We have ${number * 2 + index} berths and not one of them is free this winter,” ${first}, the harbour master of ${place}, said.

${second} told the council that ${index + 3} more berths would cost $${number + 10} million and that nobody had asked the owners.`,
  )
  return `${place} counts its boats, report ${number}\n\nBy Mara Lindqvist\n\n${paragraphs.join('\n\n')}\n`
}

const count = 2000

/** The value that a share of the numbers does not exceed. */
const percentile = (numbers: number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.ceil((numbers.length - 1) * share)]!

describe('a folder of two thousand articles', function () {
  this.timeout(forThousands * 1000)
  before(async () => {
    for (let number = 0; number < count; number += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => write(`boats/${number + index}.news`, articleOf(number + index))),
      )
  })
  afterEach(leaveFolder)
  after(async () => {
    await remove('boats')
    await until(async () => {
      const { phase, found } = await askFolder()
      return phase === 'ready' && found < count
    }, forThousands)
  })

  it('is read while somebody types and looks at all its views, and hovers stay quick', async () => {
    await openText('typing.news.txt', pier)
    const trees = await newsmark()
    for (const view of ['actors', 'claims', 'checks', 'statements'] as const) {
      await vscode.commands.executeCommand(`newsmark.${view}.focus`)
      if (view !== 'statements') trees[view].scope = 'folder'
    }
    const editor = await open('typing.news.txt')
    await hoverAt(editor.document, 'Elin Sorvik')
    await askFolder(true)
    const times: number[] = []
    let last = await askFolder()
    const begun = Date.now()
    while (last.phase !== 'ready') {
      await editor.edit((edit) => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, 'x'))
      const asked = performance.now()
      assert.include(await hoverAt(editor.document, 'Elin Sorvik'), 'Elin Sorvik')
      times.push(performance.now() - asked)
      last = await askFolder()
    }
    assert.isAtLeast(last.read, count)
    const [half, most, slowest] = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(0))
    console.log(
      '[suite]',
      `      ${last.read} articles read in ${((Date.now() - begun) / 1000).toFixed(1)} s; ${times.length} hovers meanwhile: p50 ${half} ms, p95 ${most} ms, slowest ${slowest} ms`,
    )
  })

  it('stops being read when told to, and goes on', async () => {
    const { client } = await newsmark()
    await vscode.commands.executeCommand('newsmark.restartServer')
    // Another ending is another file to the cache: all of them are analysed again.
    for (let number = 0; number < count; number += 100)
      await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          write(
            `boats/${number + index}.news`,
            `${articleOf(number + index)}\nTove Halgrim said that the count was over.\n`,
          ),
        ),
      )
    await askFolder(true)
    await until(async () => (await askFolder()).read > 20)
    await client.sendNotification(stopReading, {
      folder: vscode.workspace.workspaceFolders![0]!.uri.toString(),
    })
    const stopped = await untilPhase('stopped')
    assert.isBelow(stopped.read, count)
    const { read } = await readFolder(true)
    assert.isAtLeast(read, count)
    await untilArticlesOf('Tove Halgrim', count)
  })
})
