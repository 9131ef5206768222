import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { it } from 'node:test'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js'

it('newsmark lsp --stdio serves any editor', async () => {
  const child = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio'])
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const problems = new Promise<string[]>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) =>
      resolve(diagnostics.map(({ code }: { code: string }) => code)),
    )
  })
  connection.listen()
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} })
  await connection.sendNotification('initialized', {})
  const uri = 'file:///port.news.txt'
  const text = 'Ann Lee said that the port is closed. “We are tired, she said.\n'
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'news', version: 1, text },
  })
  const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 2 },
  })
  assert(hover.contents.value.includes('Ann Lee'), hover.contents.value)
  assert.deepEqual(await problems, ['unbalanced-quotation'])
  const ended = new Promise((resolve) => child.on('exit', resolve))
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  assert.equal(await ended, 0)
})
