import { window } from 'vscode'

/** Makes a switch for the bar that moves at the head of a view while it waits. */
export function createProgress(viewId: string): (isBusy: boolean) => void {
  let end: (() => void) | undefined
  return (isBusy) => {
    if (isBusy === (end !== undefined)) return
    end?.()
    end = undefined
    if (!isBusy) return
    const over = new Promise<void>((done) => {
      end = done
    })
    void window.withProgress({ location: { viewId } }, () => over)
  }
}
