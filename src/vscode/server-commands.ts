import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient'

/** Have the server do a command; whether it was done. Why it was not, the server tells. */
export async function execute<Params>(client: BaseLanguageClient, command: string, params: Params): Promise<boolean> {
  return (await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [params] })) === true
}
