import { DomainError } from '@lykta/core'
import type { FactKind, FactValue, OpenSpan } from '@lykta/core/facts'
import { clockOf, minutesOf, type Sent } from '../../frame/index.ts'
import { timesOf, weekdays } from './hours-text.ts'

/** The value as it was written in the fields of its kind, for the schema to judge. */
export function sentValue(kind: FactKind, sent: Sent): FactValue {
  switch (kind) {
    case 'phone':
      return { kind, number: sent.text('value.number') ?? '' }
    case 'hours':
      return { kind, hours: weekdays.flatMap((weekday) => spansOf(weekday, sent.text(`day${weekday}`) ?? '')) }
    case 'web':
      return { kind, url: sent.text('value.url') ?? '' }
    case 'federation':
      return { kind, name: sent.text('value.name') ?? '' }
  }
}

/** What the fields begin with for a value that is known. */
export function writtenValue(value: FactValue | null): Record<string, string> {
  switch (value?.kind) {
    case 'phone':
      return { 'value.number': value.number }
    case 'hours':
      return Object.fromEntries(weekdays.map((weekday) => [`day${weekday}`, timesOf(value.hours, weekday)]))
    case 'web':
      return { 'value.url': value.url }
    case 'federation':
      return { 'value.name': value.name }
    default:
      return {}
  }
}

/** "9–12, 13.30–16" on a weekday. */
function spansOf(weekday: number, text: string): OpenSpan[] {
  if (text.trim() === '') return []
  return text.split(/[,;]/).map((part) => {
    const [from = Number.NaN, to = Number.NaN, more] = part.split(/[-–—]/).map(minutesOf)
    if (Number.isNaN(from + to) || more !== undefined || from === 24 * 60) {
      throw new DomainError('invalid', 'invalid_input', { issues: [{ pointer: `/day${weekday}`, code: 'time_invalid' }] })
    }
    return { weekday, from: clockOf(from), to: clockOf(to) }
  })
}
