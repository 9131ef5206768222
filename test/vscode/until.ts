import { screenshot } from './page.ts'

let pictures = 0

/** Wait until the check gives something true, and return it; throws where it does not within some seconds. */
export async function until<Found>(check: () => Found | Promise<Found>, seconds = 20): Promise<NonNullable<Found>> {
  const inVain = new Error(`Not within ${seconds} s: ${check}`)
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const found = await check()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await screenshot(`in-vain-${++pictures}`)
  throw inVain
}
