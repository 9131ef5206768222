/** The extension host that these suites run in: Node's on the desktop, a web worker on vscode.dev. */
export const host = 'importScripts' in globalThis ? 'web' : 'node'
