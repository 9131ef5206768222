import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { FoldingRangeRequest } from 'vscode-languageserver/node.js'
import { startServer } from './client.ts'

const server = await startServer()
after(() => server.stop())

function fold(...lines: string[]) {
  const uri = server.open(lines.join('\n'))
  return server.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })
}

test('runs of furniture fold, single lines and the text itself do not', async () => {
  const folds = await fold(
    'Harbour gates to stay shut until spring',
    '',
    'Home > National > Harbours',
    '',
    'print dictionary print',
    '',
    'Harbour chief Mara Quell said on Tuesday that the gates of Port Ellery would stay shut until spring.',
    '',
    'Harbour gates to stay shut until spring',
    '',
    '“We will wait for the dredgers,” Quell said after a meeting with the town council in the old hall.',
  )
  assert.deepEqual(folds, [{ startLine: 2, endLine: 4, kind: 'region' }])
})

test('an article without furniture has nothing to fold', async () => {
  assert.deepEqual(
    await fold('Harbour chief Mara Quell said the gates would stay shut.', '', 'Quell gave no date.'),
    [],
  )
})
