import type { applyForMembership } from '@lykta/core/applications'
import { languageOr } from '@lykta/i18n'
import { minutesOf, type Sent } from '../../frame/index.ts'

type Application = Parameters<typeof applyForMembership>[1]

export const channels = ['email', 'phone', 'post'] as const
export const senders = ['full', 'alias', 'none'] as const
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const texts = ['givenName', 'familyName', 'phone', 'street', 'postcode', 'city'] as const

/** What was sent, for the schema to judge. */
export function sentApplication(sent: Sent, reader: string): Application {
  const [from, until] = [sent.text('safe.fromMinute'), sent.text('safe.untilMinute')]
  return {
    ...Object.fromEntries(texts.map((name) => [name, sent.text(name) ?? null])),
    classId: sent.text('classId') ?? '',
    birthYear: sent.number('birthYear') ?? Number.NaN,
    email: sent.text('email') ?? '',
    language: languageOr(sent.text('language') ?? reader),
    protectedIdentity: sent.ticked('protectedIdentity'),
    safe: {
      channels: channels.filter((channel) => sent.all('safe.channels').includes(channel)),
      days: weekdays.filter((day) => sent.all('safe.days').includes(String(day))),
      fromMinute: from === undefined ? null : minutesOf(from),
      untilMinute: until === undefined ? null : minutesOf(until),
      // The schema refuses what is none of them, and nothing at all.
      sender: senders.find((one) => one === sent.text('safe.sender')) as Application['safe']['sender'],
      plainEnvelope: sent.ticked('safe.plainEnvelope'),
      mayLeaveMessage: sent.ticked('safe.mayLeaveMessage'),
    },
  }
}
