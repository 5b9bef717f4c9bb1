import { addMonths, type Day } from '../day.ts'

/** What a person's word on safe contact is worth on a day. Only `usable` lets anything be sent. */
export type SafeContactState = 'usable' | 'expired' | 'none'

/**
 * Default-deny: without her word nothing is sent, and an old word is no word (NNEDV, safe contact methods). Says nothing
 * of organisations, which are written to at their functional address.
 */
export function safeContactOn(day: Day, safeContact: { validUntil: Day } | null): SafeContactState {
  if (!safeContact) return 'none'
  return day <= safeContact.validUntil ? 'usable' : 'expired'
}

/** The last day on which what she said on `confirmedOn` still holds. */
export const safeUntil = (confirmedOn: Day, months: number): Day => addMonths(confirmedOn, months)
