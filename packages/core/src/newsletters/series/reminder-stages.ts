import type { Role } from '../../permissions.ts'

/** What somebody is told of a letter that is due, and how many days before the due day (negative: after it). */
export interface ReminderStage {
  daysBefore: number
  words: 'due' | 'overdue' | 'escalated'
  roles: Role[]
}

/** Later than this the board is to decide: write the letter, or cancel it. */
const patienceDays = 14

/**
 * The reminders that have come due by now, the latest last. Office and board are told a month before, a week before, on the day and two
 * weeks after; then the board alone every two weeks, until the letter is sent or cancelled or the next one is nearer.
 */
export function reachedStages(inDays: number): ReminderStage[] {
  const roles: Role[] = ['office', 'board']
  const planned: ReminderStage[] = [
    { daysBefore: 30, words: 'due', roles },
    { daysBefore: 7, words: 'due', roles },
    { daysBefore: 0, words: 'due', roles },
    { daysBefore: -patienceDays, words: 'overdue', roles },
  ]
  for (let daysBefore = -2 * patienceDays; daysBefore >= inDays; daysBefore -= patienceDays)
    planned.push({ daysBefore, words: 'escalated', roles: ['board'] })
  return planned.filter(({ daysBefore }) => inDays <= daysBefore)
}
