import { join } from 'node:path'
import { isHired, work } from './folder/threads.ts'
import { listen } from './listen.ts'
import { readModelFolder } from './model-folder.ts'

// The server tells of models that are missing.
if (isHired) work(readModelFolder(join(__dirname, 'models'), () => undefined))
else listen()
