/**
 * How many claims a process may be sending at once. With two one is on its way while the other is written down. Of what a
 * third has claimed nothing has left: it waits for the end of one of them.
 */
const most = { claimed: 3, sent: 2 }

/**
 * What all jobs of a process share: however many newsletters and connections there are, a kill leaves no more than two claims
 * in doubt.
 */
export interface Hands {
  /** Waits its turn to claim what it will take to send; what it gives puts the claim down again. */
  reach(): Promise<() => void>
  /** Waits its turn to send; what it gives puts the claim down again. */
  take(): Promise<() => void>
}

export const createHands = (): Hands => ({ reach: places(most.claimed), take: places(most.sent) })

function places(count: number): () => Promise<() => void> {
  let taken = 0
  const waiting: (() => void)[] = []
  const leave = () => {
    taken -= 1
    waiting.shift()?.()
  }
  return async () => {
    while (taken >= count) await new Promise<void>((resolve) => waiting.push(resolve))
    taken += 1
    return leave
  }
}
