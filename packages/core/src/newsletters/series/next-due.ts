import { addDays, type Day, daysBetween, isDay, yearOf } from '../../day.ts'

/** A due day and whether a letter has been sent for it. */
export interface Due {
  dueOn: Day
  /** Days until it; negative when it is past. */
  inDays: number
}

/**
 * The earliest due day that no letter was sent for, or null where the series has no cadence. A letter counts for the due
 * day it was sent closest to; one that is missed stays due until it is nearer to the following one.
 * `dueDays` are `MM-DD`; `sentOn` the days on which letters of the series were sent; `since` the day the series began.
 */
export function nextDue(dueDays: string[], sentOn: Day[], today: Day, since: Day): Due | null {
  const days = occurrences(dueDays, yearOf(today))
  for (const [index, dueOn] of days.entries()) {
    const opens = midpoint(days[index - 1], dueOn)
    const closes = midpoint(dueOn, days[index + 1])
    if (!opens || !closes || closes <= today || dueOn < since) continue
    if (sentOn.some((day) => opens <= day && day < closes)) continue
    return { dueOn, inDays: daysBetween(today, dueOn) }
  }
  return null
}

function occurrences(dueDays: string[], year: number): Day[] {
  // eight years either way: 29 February may be eight years from the one before
  const years = Array.from({ length: 17 }, (_, index) => year - 8 + index)
  return years.flatMap((y) => dueDays.map((day) => `${y}-${day}`).filter(isDay)).sort()
}

function midpoint(from: Day | undefined, to: Day | undefined): Day | undefined {
  return from && to ? addDays(from, Math.ceil(daysBetween(from, to) / 2)) : undefined
}
