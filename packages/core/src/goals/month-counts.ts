import type { Context } from '../context.ts'
import { type Day, fromDate, toDate } from '../day.ts'
import { type PolicyHistory, policyOn } from '../memberships/policy.ts'
import { type ClassCount, countByClass } from './queries.ts'

/** How many there were at a month's end. */
export interface MonthCount {
  day: Day
  /** As it was frozen, if it was; else as it is counted now. */
  count: number
  frozen: boolean
  /** What has been recorded since it was frozen. */
  difference: number
}

export async function monthCounts(ctx: Context, days: Day[], classIds: string[], policy: PolicyHistory): Promise<MonthCount[]> {
  const snapshots = await ctx.db.countSnapshot.findMany({ where: { day: { in: days.map(toDate) }, classId: { in: classIds } } })
  const frozen = snapshots.map((row) => ({ ...row, day: fromDate(row.day) }))
  const counted = await countByClass(ctx, days, policy)
  return days.map((day) => {
    const { countGrace } = policyOn(day, policy)
    const now = sum(ofClasses(counted, day, classIds), countGrace)
    const then = frozen.filter((row) => row.day === day)
    if (then.length === 0) return { day, count: now, frozen: false, difference: 0 }
    const count = sum(then, countGrace)
    return { day, count, frozen: true, difference: now - count }
  })
}

const ofClasses = (rows: ClassCount[], day: Day, classIds: string[]) =>
  rows.filter((row) => row.day === day && classIds.includes(row.classId))

const sum = (rows: Pick<ClassCount, 'current' | 'grace'>[], countGrace: boolean): number =>
  rows.reduce((total, { current, grace }) => total + current + (countGrace ? grace : 0), 0)
