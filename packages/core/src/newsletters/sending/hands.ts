/** How many letters of a process may be in doubt, and how many claims with `resend`, of which only what was begun is. */
const most = { letters: 64, claims: 3 }

/**
 * What all jobs of a process share: however many newsletters and connections there are, a kill leaves no more than 64 letters
 * in doubt.
 */
export interface Hands {
  /** Waits its turn to claim letters that are not in doubt before they are taken in hand; what it gives puts the claim down. */
  reach(): Promise<() => void>
  /** Waits until all letters of the claim before are begun; what it gives says that of this one. */
  begin(): Promise<() => void>
  /** Waits its turn to have so many letters more in hand; false if `signal` came first. */
  take(letters: number, signal: AbortSignal): Promise<boolean>
  /** What came of so many letters has been written. */
  putDown(letters: number): void
}

export function createHands(): Hands {
  const [claims, floor, letters] = [createPlaces(most.claims), createPlaces(1), createPlaces(most.letters)]
  return {
    reach: claims.enter,
    begin: floor.enter,
    take: letters.take,
    putDown: letters.leave,
  }
}

/** So many places, taken in the order in which they were asked for. */
function createPlaces(free: number) {
  const waiting: { wanted: number; enter(): void }[] = []
  const wait = (wanted: number, signal?: AbortSignal) =>
    new Promise<boolean>((resolve) => {
      const place = { wanted, enter: () => settle(true) }
      const giveUp = () => {
        waiting.splice(waiting.indexOf(place), 1)
        settle(false)
        // who stood behind may want less
        leave(0)
      }
      const settle = (entered: boolean) => {
        signal?.removeEventListener('abort', giveUp)
        resolve(entered)
      }
      waiting.push(place)
      signal?.addEventListener('abort', giveUp)
    })
  const take = async (wanted: number, signal?: AbortSignal): Promise<boolean> => {
    if (signal?.aborted) return false
    if (waiting.length > 0 || wanted > free) return wait(wanted, signal)
    free -= wanted
    return true
  }
  const leave = (left: number) => {
    free += left
    for (let next = waiting[0]; next && next.wanted <= free; next = waiting[0]) {
      free -= next.wanted
      waiting.shift()
      next.enter()
    }
  }
  const enter = async () => {
    await take(1)
    return () => leave(1)
  }
  return { take, leave, enter }
}
