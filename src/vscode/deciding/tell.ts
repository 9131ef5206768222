import { window } from 'vscode'

/** Tells something in passing, in the status bar. */
export function tell(message: string): void {
  window.setStatusBarMessage(message, 5000)
}
