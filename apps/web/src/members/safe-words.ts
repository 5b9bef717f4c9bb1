import type { SafeContact } from '@lykta/core/contacts'
import { formatList, type Translate } from '@lykta/i18n'
import { clockOf } from '../frame/index.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** On which days somebody may be reached. */
export const daysInWords = (t: Translate, { days }: Pick<SafeContact, 'days'>): string =>
  days.length === 0
    ? t('safe.days.all')
    : formatList(
        t.lang,
        weekdays.filter((day) => days.includes(day)).map((day) => t(`safe.weekday.${day}`)),
      )

/** Between which hours. */
export const hoursInWords = (t: Translate, { fromMinute, untilMinute }: Pick<SafeContact, 'fromMinute' | 'untilMinute'>): string =>
  fromMinute === null || untilMinute === null
    ? t('safe.hours.all')
    : t('safe.hours.value', { from: clockOf(fromMinute), until: clockOf(untilMinute) })
