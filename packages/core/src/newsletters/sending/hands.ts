/** How many claims a process may have in hand at once. With two one is sent while the other is claimed or written down. */
const most = 2

/**
 * What all jobs of a process share: however many newsletters and connections there are, a kill leaves no more than two claims
 * in doubt.
 */
export interface Hands {
  /** Waits its turn; what it gives puts the claim down again. */
  take(): Promise<() => void>
}

export function createHands(): Hands {
  let taken = 0
  const waiting: (() => void)[] = []
  const putDown = () => {
    taken -= 1
    waiting.shift()?.()
  }
  return {
    async take() {
      while (taken >= most) await new Promise<void>((resolve) => waiting.push(resolve))
      taken += 1
      return putDown
    },
  }
}
