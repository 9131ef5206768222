/** Cut a stream of bytes at its line feeds. Other line ends, such as U+2028, may stand inside a line of JSON. */
export async function* byteLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = []
  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      yield Buffer.concat([...pending, chunk.subarray(from, end)])
      pending = []
      from = end + 1
    }
    pending.push(chunk.subarray(from))
  }
  yield Buffer.concat(pending)
}
