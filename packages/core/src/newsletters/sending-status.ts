export const deliveryStates = ['pending', 'sending', 'deferred', 'accepted', 'rejected', 'uncertain', 'skipped'] as const
export type DeliveryState = (typeof deliveryStates)[number]
export type StateCounts = Record<DeliveryState, number>

/** The states of a letter's deliveries, summed. The audience is their sum at all times. */
export function sendingStatus(rows: { state: DeliveryState; count: number }[]): {
  audience: number
  counts: StateCounts
  progress: number
} {
  const counts: StateCounts = { pending: 0, sending: 0, deferred: 0, accepted: 0, rejected: 0, uncertain: 0, skipped: 0 }
  for (const { state, count } of rows) counts[state] += count
  const audience = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const meant = audience - counts.skipped
  const known = counts.accepted + counts.rejected + counts.uncertain
  return { audience, counts, progress: meant === 0 ? 1 : known / meant }
}
