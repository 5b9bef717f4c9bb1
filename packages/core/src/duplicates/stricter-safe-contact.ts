import { type Day, earlier } from '../day.ts'

export type SafeChannel = 'email' | 'phone' | 'post'

/** What somebody has said is safe: days as ISO weekdays, none is every day; hours in minutes, null is all day. */
export interface SafeWord {
  channels: SafeChannel[]
  days: number[]
  fromMinute: number | null
  untilMinute: number | null
  sender: 'full' | 'alias' | 'none'
  plainEnvelope: boolean
  mayLeaveMessage: boolean
  basis: 'asked' | 'own_request' | 'given_for_letters' | 'own_link'
  confirmedOn: Day
  validUntil: Day
}

/**
 * One word of two about the same person: it permits what both permit and nothing more, and null where that is nothing. A single word
 * holds only for the `standing` channels: those whose address, of all she had, is the one that the word was about.
 */
export function stricterSafeContact(
  a: { word: SafeWord | null; standing: SafeChannel[] },
  b: { word: SafeWord | null; standing: SafeChannel[] },
): SafeWord | null {
  if (a.word && b.word) return both(a.word, b.word)
  const said = a.word ? a : b
  const channels = said.word?.channels.filter((channel) => said.standing.includes(channel)) ?? []
  return said.word && channels.length > 0 ? { ...said.word, channels } : null
}

function both(a: SafeWord, b: SafeWord): SafeWord | null {
  const channels = a.channels.filter((channel) => b.channels.includes(channel))
  const days = commonDays(a.days, b.days)
  const hours = commonHours(a, b)
  if (channels.length === 0 || !days || !hours) return null
  return {
    channels,
    days,
    ...hours,
    sender: discretion.find((sender) => a.sender === sender || b.sender === sender) ?? 'none',
    plainEnvelope: a.plainEnvelope || b.plainEnvelope,
    mayLeaveMessage: a.mayLeaveMessage && b.mayLeaveMessage,
    basis: a.confirmedOn <= b.confirmedOn ? a.basis : b.basis,
    confirmedOn: earlier(a.confirmedOn, b.confirmedOn),
    validUntil: earlier(a.validUntil, b.validUntil),
  }
}

/** The strictest first. */
const discretion = ['none', 'alias', 'full'] as const

function commonDays(a: number[], b: number[]): number[] | null {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const days = a.filter((day) => b.includes(day))
  return days.length > 0 ? days : null
}

type Hours = Pick<SafeWord, 'fromMinute' | 'untilMinute'>

function commonHours(a: Hours, b: Hours): Hours | null {
  if (a.fromMinute === null || a.untilMinute === null) return { fromMinute: b.fromMinute, untilMinute: b.untilMinute }
  if (b.fromMinute === null || b.untilMinute === null) return { fromMinute: a.fromMinute, untilMinute: a.untilMinute }
  const hours = { fromMinute: Math.max(a.fromMinute, b.fromMinute), untilMinute: Math.min(a.untilMinute, b.untilMinute) }
  return hours.fromMinute < hours.untilMinute ? hours : null
}
