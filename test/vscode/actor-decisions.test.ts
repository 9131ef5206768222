import { assert } from 'chai'
import * as vscode from 'vscode'
import { childrenOf, type TreeNode } from '../../src/vscode/trees/nodes.ts'
import type { Tree } from '../../src/vscode/trees/tree.ts'
import { forgetDecisions, labelOf } from './article.ts'
import { leaveFolder, leaveSamples, rowCalled, showFolder } from './clippings.ts'
import { until } from './until.ts'

/** The first row below an actor's that somebody decided. */
async function decisionOn(actors: Tree, name: RegExp): Promise<TreeNode | undefined> {
  const all = actors.roots.flatMap<TreeNode>(childrenOf)
  const actor = all.find((node) => name.test(labelOf(actors, node)))
  const below = actor ? await actors.getChildren(actor) : []
  return below.flatMap<TreeNode>(childrenOf).find((node) => node.kind === 'merge' && node.merge.decided)
}

describe('two names', () => {
  beforeEach(() => leaveSamples())
  afterEach(async () => {
    await leaveFolder()
    await forgetDecisions()
  })

  it('are told to be one actor, and that is taken back', async () => {
    const actors = await showFolder('actors')
    const before = Number(actors.view.description)
    const pair = [await rowCalled(actors, 'Ingrid Solheim'), await rowCalled(actors, 'Selma Oduya')]
    await vscode.commands.executeCommand('newsmark.joinActors', pair[0], pair)
    await until(() => Number(actors.view.description) === before - 1)
    const decision = await until(() => decisionOn(actors, /Ingrid Solheim|Selma Oduya/))
    const item = actors.getTreeItem(decision)
    assert.equal(item.contextValue, 'merge.decided')
    assert.match(String(item.description), /^decided/)
    await vscode.commands.executeCommand('newsmark.undoActorDecision', decision)
    await until(() => Number(actors.view.description) === before)
  })

  it('are told to be two, and that is taken back', async () => {
    const actors = await showFolder('actors')
    const pair = [await rowCalled(actors, 'Pieter Lomax'), await rowCalled(actors, 'Selma Oduya')]
    await vscode.commands.executeCommand('newsmark.partActors', pair[0], pair)
    const decision = await until(() => decisionOn(actors, /Pieter Lomax/))
    assert.equal(labelOf(actors, decision), 'Not the same as Selma Oduya')
    await vscode.commands.executeCommand('newsmark.undoActorDecision', decision)
    await until(async () => !(await decisionOn(actors, /Pieter Lomax/)))
  })
})
