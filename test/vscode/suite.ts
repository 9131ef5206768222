// The first import of every bundle of suites: sets mocha up before the suites' files call `describe`. It is mocha's
// browser build, which runs in the Node extension host as well as in the web worker extension host.
import 'mocha/mocha.js'
import { host } from './host.ts'
import { screenshot } from './page.ts'

// Written in by the runner.
declare const wantedHost: typeof host

/** More tests than so many that need a second go are no accident. */
const mostAgain = 2

// Focus and watchers of a real window are late at times: a test has a second go, and the run tells which needed it.
mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, retries: 1 })
// The mark tells the runner what to print of all that a window logs.
Mocha.reporters.Base.consoleLog = (...line) => console.log('[suite]', ...line)

afterEach(async function () {
  if (this.currentTest?.state === 'failed') await screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`)
})

/** Called by VS Code: runs the suites; throws where one fails. */
export function run(): Promise<void> {
  if (host !== wantedHost) throw new Error(`These suites are for the ${wantedHost} host and run in the ${host} host`)
  return new Promise((resolve, reject) => {
    // The browser build's own `run` wants a page's address.
    let again = 0
    const runner = Mocha.prototype.run.call(mocha, (failures) => {
      if (failures > 0) reject(new Error(`${failures} failed`))
      else if (again > mostAgain) reject(new Error(`${again} needed a second go`))
      else resolve()
    })
    runner.on('retry', ({ title }, error) => {
      again++
      console.log('[suite]', `    once more: ${title}: ${error.message}`)
    })
  })
}
