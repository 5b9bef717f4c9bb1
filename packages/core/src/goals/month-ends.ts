import { addDays, type Day, monthEnd } from '../day.ts'

/** The last days of months from `from` and before `until`. */
export function monthEnds(from: Day, until: Day): Day[] {
  const days: Day[] = []
  for (let day = monthEnd(from); day < until; day = monthEnd(addDays(day, 1))) days.push(day)
  return days
}
