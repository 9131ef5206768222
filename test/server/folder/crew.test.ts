import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { clipped } from '../../../src/server/folder/analyst.ts'
import { Crew, type CrewOptions } from '../../../src/server/folder/crew.ts'
import { hireThread } from '../../../src/server/folder/threads.ts'
import { readModelFolder } from '../../../src/server/model-folder.ts'

/** A real thread that runs a script: `task` is what it was given. */
function threadOf(work: string): CrewOptions['hire'] {
  const script = `
    const { parentPort } = require('node:worker_threads')
    parentPort.on('message', (task) => { ${work} })
    parentPort.postMessage('ready')`
  return (hearing) => hireThread(new URL(`data:text/javascript,${encodeURIComponent(imported(script))}`), hearing)
}

const imported = (script: string) =>
  `import { createRequire } from 'node:module'; const require = createRequire('/'); ${script}`

const own = { clip: async (path: string) => `own ${path}` }

function crewOf(hire: CrewOptions['hire'], options: Partial<CrewOptions> = {}) {
  const problems: string[] = []
  const crew = new Crew({ size: 2, hire, otherwise: own, complain: (problem) => problems.push(problem), ...options })
  return { crew, problems, [Symbol.dispose]: () => crew.dispose() }
}

const echo = `
  if (task.text === 'crash') process.exit(3)
  if (task.text === 'hang') for (;;);
  if (task.text === 'throw') throw new Error('no such word')
  if (task.text === 'problem') parentPort.postMessage({ problem: 'not today' })
  else parentPort.postMessage({ clipping: task.path })`

test('each article is answered, however many there are', async () => {
  using serving = crewOf(threadOf(echo))
  const paths = Array.from({ length: 200 }, (_, number) => `${number}`)
  assert.deepEqual(await Promise.all(paths.map((path) => serving.crew.clip(path, ''))), paths)
  assert.deepEqual(serving.problems, [])
})

test('a worker that dies, throws or hangs costs the article it had and no other', async () => {
  using serving = crewOf(threadOf(echo), { longest: 3000 })
  const texts = ['', 'crash', '', 'hang', '', 'throw', '', 'problem', '', 'crash', '', '']
  const answers = await Promise.allSettled(texts.map((text, number) => serving.crew.clip(`${number}`, text)))
  const told = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message))
  const dead = 'cannot be analysed: the worker ended with 3'
  assert.deepEqual(told, [
    ...['0', dead, '2', 'cannot be analysed: it took longer than 3 s', '4', 'cannot be analysed: no such word'],
    ...['6', 'not today', '8', dead, '10', '11'],
  ])
  assert.deepEqual(serving.problems, [])
})

test('where no worker can be made, the work is done here', async () => {
  using serving = crewOf(() => {
    throw new Error('not allowed')
  })
  assert.deepEqual(await Promise.all([serving.crew.clip('a', ''), serving.crew.clip('b', '')]), ['own a', 'own b'])
  assert.deepEqual(serving.problems, [
    'Articles are analysed one after the other, because no worker can be had: not allowed',
  ])
})

test('where every worker breaks before it is ready, the work is done here', async () => {
  using serving = crewOf((hearing) => hireThread('/no/such/script.js', hearing))
  assert.equal(await serving.crew.clip('a', ''), 'own a')
  assert.equal(await serving.crew.clip('b', ''), 'own b')
  assert.match(serving.problems.join('\n'), /^Articles are analysed one after the other, [^\n]*$/u)
})

test('workers that have nothing to do leave, and come back for the next article', async () => {
  let hired = 0
  let left = 0
  const hire = threadOf(echo)
  using serving = crewOf(
    (hearing) => {
      hired++
      const hand = hire(hearing)
      return {
        ...hand,
        end() {
          left++
          hand.end()
        },
      }
    },
    { size: 1, patience: 50 },
  )
  assert.equal(await serving.crew.clip('a', ''), 'a')
  await new Promise((resolve) => setTimeout(resolve, 200))
  assert.deepEqual([hired, left], [1, 1])
  assert.equal(await serving.crew.clip('b', ''), 'b')
  assert.equal(hired, 2)
})

test('the built server is such a worker', async () => {
  const models = readModelFolder('dist/models', assert.fail)
  const text = 'Ann Lee said that the port is closed for 3 days.\n'
  using serving = crewOf((hearing) => hireThread(resolve('dist/server.js'), hearing))
  assert.equal(await serving.crew.clip('a.news', text), clipped({ path: 'a.news', text, ledger: '' }, models))
})
