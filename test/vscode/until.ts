/** Wait until the check gives something true, and return it; mocha's time limit ends a wait in vain. */
export async function until<Found>(check: () => Found | Promise<Found>): Promise<NonNullable<Found>> {
  for (;;) {
    const found = await check()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
