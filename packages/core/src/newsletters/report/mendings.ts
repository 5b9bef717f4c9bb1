import type { SkipReason } from '../../mailing/index.ts'
import type { ReportRow } from './newsletter-report.ts'
import { type Rejection, rejectionOf, rejections } from './rejection.ts'

/** Something that a person can do so that the next letter reaches more: how many it concerns, and why. */
export type Mending =
  | { state: 'uncertain'; reason: null; count: number }
  | { state: 'rejected'; reason: Rejection; count: number }
  | { state: 'skipped'; reason: (typeof mendable)[number]; count: number }

/** Why somebody got nothing although nobody wants it so. Who has said no is no fault to mend. */
const mendable = [
  'no_safe_contact',
  'safe_contact_expired',
  'no_address',
  'no_language',
  'not_discreet',
  'suppressed',
  'address_changed',
] as const satisfies SkipReason[]

/** What to mend, most first; what a person must decide before everything else. */
export function mendings(rows: Pick<ReportRow, 'state' | 'reason' | 'status' | 'count'>[]): Mending[] {
  const sum = (of: (row: (typeof rows)[number]) => boolean) => rows.filter(of).reduce((total, { count }) => total + count, 0)
  const uncertain: Mending[] = [{ state: 'uncertain', reason: null, count: sum(({ state }) => state === 'uncertain') }]
  const others: Mending[] = [
    ...rejections.map((reason) => ({
      state: 'rejected' as const,
      reason,
      count: sum(({ state, status }) => state === 'rejected' && rejectionOf(status) === reason),
    })),
    ...mendable.map((reason) => ({
      state: 'skipped' as const,
      reason,
      count: sum((row) => row.state === 'skipped' && row.reason === reason),
    })),
  ]
  return [...uncertain, ...others.sort((a, b) => b.count - a.count)].filter(({ count }) => count > 0)
}
