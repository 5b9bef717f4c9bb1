import { addDays, type Day } from '../day.ts'

/**
 * What to do about a claim's reminders on `today`. Each rule is due so many days after the due day, and once. Of those whose day has come
 * and of which nothing is written down, only the latest is owed; the earlier are written down as passed over, and so are all where a later
 * one has been dealt with already, or where the claim itself went out on that day or later. So a worker that was down for weeks misses
 * nobody, and nobody gets two at once, or is reminded of what has just come.
 */
export function remindersOn(
  today: Day,
  { dueOn, askedOn, rules, known }: { dueOn: Day; askedOn: Day; rules: { days: number }[]; known: number[] },
): { owed: number | null; superseded: number[] } {
  const come = rules
    .map(({ days }) => days)
    .filter((days) => addDays(dueOn, days) <= today && !known.includes(days))
    .sort((a, b) => a - b)
  const latest = come.at(-1)
  if (latest === undefined) return { owed: null, superseded: [] }
  if (addDays(dueOn, latest) <= askedOn || known.some((days) => days > latest)) return { owed: null, superseded: come }
  return { owed: latest, superseded: come.slice(0, -1) }
}
