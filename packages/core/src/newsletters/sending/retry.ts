const minute = 60_000

/** How long after each attempt the next one comes. */
const waits = [5, 15, 60, 4 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * minute)

/** After this long since the first attempt a temporary error is final. */
const patience = 3 * 24 * 60 * minute

/** When to try again after the `attempts`-th temporary error, or null when it has been tried long enough (3 days). */
export function nextTry(attempts: number, firstTryAt: Date, now: Date): Date | null {
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? 5 * minute
  const at = now.getTime() + wait
  return at - firstTryAt.getTime() > patience ? null : new Date(at)
}

/**
 * True where the answer says that the address itself is no good, so that it is never written to again: 5.1.x and 5.2.1
 * (RFC 3463 §3.2, §3.3), or a bare 550/551/553 without an enhanced status. 5.7.x and the rest are about us or the message.
 */
export function addressIsDead(code: number, status: string | null): boolean {
  if (status !== null) return /^5\.1\.\d+$/.test(status) || status === '5.2.1'
  return code === 550 || code === 551 || code === 553
}

const longestWait = 15 * minute

/** How long a letter waits when the mail server is away, growing with each time in a row. */
export function breakerWait(failuresInARow: number): number {
  return Math.min(longestWait, 5000 * 2 ** Math.max(0, failuresInARow - 1))
}

/** Whether a letter still waits. An end farther away than any wait is long comes from a clock that was wrong, and is none. */
export function waitsUntil(end: Date | null, now: Date): boolean {
  const left = end === null ? 0 : end.getTime() - now.getTime()
  return left > 0 && left <= longestWait
}
