/** Do something with files; where that fails, its error tells why in plain words, by the error's code: `ENOSPC`. */
export async function inWords<T>(words: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new Error(words[code] ?? message, { cause: error })
  }
}
