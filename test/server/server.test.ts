import assert from 'node:assert/strict'
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import test from 'node:test'
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ReferencesRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node.js'
import { articleRequest } from '../../src/server/protocol.ts'
import { connect, shutDown, startServer } from './client.ts'

test('the server says what it can do', async () => {
  const server = await startServer()
  // A server that is left running would keep the tests from ending.
  await server.stop()
  assert.deepEqual(server.result, {
    capabilities: {
      textDocumentSync: 2,
      semanticTokensProvider: {
        legend: { tokenTypes: ['speaker', 'actor', 'figure'], tokenModifiers: [] },
        full: true,
        range: true,
      },
      hoverProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.newsmark'] },
      codeLensProvider: {},
      inlayHintProvider: true,
      executeCommandProvider: {
        commands: [
          'newsmark.ignore',
          'newsmark.stopIgnoring',
          'newsmark.sameActor',
          'newsmark.notSameActor',
          'newsmark.undecideActors',
          'newsmark.spell',
          'newsmark.decide',
          'newsmark.mark',
          'newsmark.withdraw',
          'newsmark.reattach',
          'newsmark.letGo',
          'newsmark.undo',
          'newsmark.redo',
          'newsmark.resolve',
        ],
      },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didRename: { filters: [{ pattern: { glob: '**/*' } }] } },
      },
    },
    serverInfo: { name: 'newsmark' },
  })
})

test('a request for a document that is not open is answered with nothing', async () => {
  const server = await startServer()
  const position = { line: 0, character: 0 }
  const textDocument = { uri: 'file:///nowhere.news' }
  const range = { start: position, end: position }
  const ask = server.connection
  const answers = await Promise.all([
    ask.sendRequest(articleRequest, textDocument),
    ask.sendRequest(HoverRequest.type, { textDocument, position }),
    ask.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    ask.sendRequest(DefinitionRequest.type, { textDocument, position }),
    ask.sendRequest(ReferencesRequest.type, { textDocument, position, context: { includeDeclaration: true } }),
    ask.sendRequest(DocumentHighlightRequest.type, { textDocument, position }),
    ask.sendRequest(FoldingRangeRequest.type, { textDocument }),
    server.actions(textDocument.uri, range),
    server.execute('newsmark.ignore', { uri: textDocument.uri, ids: ['f'], scope: 'here' }),
    ask.sendRequest(SemanticTokensRequest.type, { textDocument }),
    ask.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range }),
  ])
  assert.deepEqual(answers, [null, null, null, null, null, null, null, [], false, { data: [] }, { data: [] }])
  await server.stop()
})

test('the server ends well when told', async () => {
  const server = await startServer()
  await server.stop()
  assert.equal(server.process.exitCode, 0)
})

test('the server ends when its input does', { timeout: 20_000 }, async () => {
  const server = await startServer()
  server.process.stdin?.end()
  assert.deepEqual(await once(server.process, 'exit'), [1, null])
})

test('the server ends when the process that started it is gone', { timeout: 20_000 }, async () => {
  const parent = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'])
  const server = await startServer({ processId: parent.pid! })
  parent.kill()
  assert.deepEqual(await once(server.process, 'exit'), [1, null])
})

test('the server speaks over the channel of a forked process', { timeout: 20_000 }, async () => {
  const child = fork('dist/server.js', ['--node-ipc'])
  const client = await connect(new IPCMessageReader(child), new IPCMessageWriter(child))
  assert.equal(client.result.serverInfo?.name, 'newsmark')
  const exited = once(child, 'exit')
  await shutDown(client)
  assert.deepEqual(await exited, [0, null])
})
