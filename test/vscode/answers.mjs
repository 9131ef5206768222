// The other side of page.ts: does in the window what the suites ask for.
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Answer the questions in a folder with a Playwright page until the signal aborts. */
export async function answerQuestions(folder, page, screenshots, signal) {
  page.setDefaultTimeout(10_000)
  const actions = {
    screenshot: (name) => page.screenshot({ path: join(screenshots, `${name}.png`) }).then(() => {}),
    click: (target) => page.locator(target).first().click(),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    fill: (text) => page.locator('.quick-input-widget:visible .quick-input-box input').fill(text),
    insert: (text) => page.keyboard.insertText(text),
    textOf: (target) => page.locator(target).first().innerText(),
    lineColorOf: (target) =>
      page
        .locator(target)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationColor),
  }
  const answered = new Set()
  while (!signal.aborted) {
    const questions = (await readdir(folder)).filter((name) => name.endsWith('.question') && !answered.has(name))
    for (const name of questions) if (await answer(join(folder, name), actions)) answered.add(name)
    await delay(50)
  }
}

async function answer(file, actions) {
  const question = await readQuestion(file)
  if (!question) return false
  const { action, argument } = question
  const reply = await actions[action](argument).then(
    (answer) => ({ answer }),
    (error) => ({ error: error.message }),
  )
  await writeFile(`${file}.reply`, JSON.stringify(reply))
  await rename(`${file}.reply`, file.replace('.question', '.answer'))
  return true
}

// Half written it is not JSON yet: the next round finds it whole.
async function readQuestion(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
