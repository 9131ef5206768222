import { listen } from './listen.ts'

listen()
