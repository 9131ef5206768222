import type { Analyst } from './analyst.ts'
import type { Hand, Hearing, Task } from './hand.ts'

export interface CrewOptions {
  /** How many hands at most. */
  size: number
  /** Hire one; throws where none can be had. */
  hire: (hearing: Hearing) => Hand
  /** Does the work where no hands can be had. */
  otherwise: Analyst
  /** Hears why no hands can be had. */
  complain: (problem: string) => void
  /** How long one article may take, in milliseconds. */
  longest?: number
  /** How long hands wait for the next one. */
  patience?: number
}

interface Job extends Task {
  resolve(clipping: string): void
  reject(error: Error): void
}

interface Member {
  hand: Hand
  /** It works on the first of them. */
  jobs: Job[]
  isReady: boolean
  clock: ReturnType<typeof setTimeout> | undefined
}

/** The next task is there when one is done. */
const mostJobs = 2

/** Spreads articles over hands. One that breaks or hangs costs the article it had, and another is hired. */
export class Crew implements Analyst {
  readonly #options: Required<CrewOptions>
  readonly #waiting: Job[] = []
  readonly #members = new Set<Member>()
  #canHire = true
  #leaving: ReturnType<typeof setTimeout> | undefined

  constructor(options: CrewOptions) {
    this.#options = { longest: 60_000, patience: 30_000, ...options }
  }

  clip(path: string, text: string, ledger = ''): Promise<string> {
    if (!this.#canHire) return this.#options.otherwise.clip(path, text, ledger)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ path, text, ledger, resolve, reject })
      this.#spread()
    })
  }

  /** Let all hands go. */
  dispose(): void {
    clearTimeout(this.#leaving)
    for (const member of this.#members) this.#remove(member)
  }

  #spread(): void {
    clearTimeout(this.#leaving)
    const free = [...this.#members].filter(({ isReady, jobs }) => isReady && jobs.length < mostJobs)
    for (const member of free.sort((a, b) => a.jobs.length - b.jobs.length)) this.#give(member)
    if (this.#waiting.length > 0 && this.#members.size < this.#options.size) this.#hire()
    const isIdle = [...this.#members].every(({ jobs }) => jobs.length === 0)
    if (this.#waiting.length === 0 && isIdle) this.#leaving = setTimeout(() => this.dispose(), this.#options.patience)
  }

  #give(member: Member): void {
    const job = this.#waiting.shift()
    if (!job) return
    member.jobs.push(job)
    member.hand.give({ path: job.path, text: job.text, ledger: job.ledger })
    if (member.jobs.length === 1) this.#startClock(member)
  }

  #hire(): void {
    try {
      const hand = this.#options.hire({
        ready: () => {
          clearTimeout(member.clock)
          member.isReady = true
          this.#spread()
        },
        answered: (answer) => {
          const job = member.jobs.shift()
          this.#startClock(member)
          if ('clipping' in answer) job?.resolve(answer.clipping)
          else job?.reject(new Error(answer.problem))
          this.#spread()
        },
        broke: (why) => this.#lose(member, why),
      })
      const clock = setTimeout(() => this.#lose(member, 'it does not begin'), this.#options.longest)
      const member: Member = { hand, jobs: [], isReady: false, clock }
      this.#members.add(member)
    } catch (error) {
      this.#doWithout((error as Error).message)
    }
  }

  #startClock(member: Member): void {
    clearTimeout(member.clock)
    const { longest } = this.#options
    if (member.jobs.length > 0)
      member.clock = setTimeout(() => this.#lose(member, `it took longer than ${longest / 1000} s`), longest)
  }

  /** The article that a hand worked on is what broke it. One that broke before it had any cannot be had. */
  #lose(member: Member, why: string): void {
    if (!this.#members.has(member)) return
    this.#remove(member)
    const [first, ...others] = member.jobs
    first?.reject(new Error(`cannot be analysed: ${why}`))
    this.#waiting.unshift(...others)
    if (member.isReady) this.#spread()
    else this.#doWithout(why)
  }

  #remove(member: Member): void {
    clearTimeout(member.clock)
    this.#members.delete(member)
    member.hand.end()
  }

  #doWithout(why: string): void {
    if (this.#members.size > 0) return
    this.#canHire = false
    this.#options.complain(`Articles are analysed one after the other, because no worker can be had: ${why}`)
    for (const { path, text, ledger, resolve, reject } of this.#waiting.splice(0))
      this.#options.otherwise.clip(path, text, ledger).then(resolve, reject)
  }
}
