/**
 * Counts tries by address, in this process: true while there have been at most `max` within `windowMs`. Old counts are
 * forgotten, so that memory does not grow with the visitors.
 */
export function createLimit({ max, windowMs }: { max: number; windowMs: number }): (address: string, now: Date) => boolean {
  const counts = new Map<string, { count: number; until: number }>()
  return (address, now) => {
    for (const [known, { until }] of counts) if (until <= now.getTime()) counts.delete(known)
    const { count, until } = counts.get(address) ?? { count: 0, until: now.getTime() + windowMs }
    counts.set(address, { count: count + 1, until })
    return count < max
  }
}
