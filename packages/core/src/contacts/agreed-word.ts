import type { SafeWord } from './schemas.ts'

/** From what gives most away to what gives least. */
const senders = ['full', 'alias', 'none'] as const

const allDays = [1, 2, 3, 4, 5, 6, 7]

/**
 * What is safe by both of two words about the same person: nothing that either forbids, and all that both allow. Null where the two have
 * nothing in common.
 */
export function agreedWord(before: SafeWord, now: SafeWord): SafeWord | null {
  const channels = before.channels.filter((channel) => now.channels.includes(channel))
  const days = allDays.filter((day) => [before, now].every((word) => word.days.length === 0 || word.days.includes(day)))
  const from = Math.max(before.fromMinute ?? 0, now.fromMinute ?? 0)
  const until = Math.min(before.untilMinute ?? 1440, now.untilMinute ?? 1440)
  if (channels.length === 0 || days.length === 0 || from >= until) return null
  const wholeDay = from === 0 && until === 1440
  return {
    channels,
    days: days.length === allDays.length ? [] : days,
    fromMinute: wholeDay ? null : from,
    untilMinute: wholeDay ? null : until,
    sender: senders.indexOf(before.sender) > senders.indexOf(now.sender) ? before.sender : now.sender,
    plainEnvelope: before.plainEnvelope || now.plainEnvelope,
    mayLeaveMessage: before.mayLeaveMessage && now.mayLeaveMessage,
  }
}
