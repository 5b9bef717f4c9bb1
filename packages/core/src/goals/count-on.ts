import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { Day } from '../day.ts'
import { policyOn } from '../memberships/policy.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readPolicies } from '../settings/queries.ts'
import { countByClass } from './queries.ts'
import { CountOn } from './schemas.ts'

export interface MemberCount {
  day: Day
  /** Counted as members: those covered, and those in grace if the policy says so. */
  total: number
  current: number
  grace: number
  /** Every class, also one without anyone. */
  byClass: { classId: string; current: number; grace: number }[]
}

/** How many members there were on a day, today if nothing is said. Each contact counts once; reversed periods do not. */
export async function countOn(ctx: Context, input: z.input<typeof CountOn> = {}): Promise<MemberCount> {
  requirePermission(ctx, 'goals:read')
  const { day = ctx.clock.today() } = parse(CountOn, input)
  const policy = await readPolicies(ctx)
  const classes = await ctx.db.membershipClass.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  const rows = await countByClass(ctx, [day], policy)
  const byClass = classes.map(({ id }) => {
    const { current, grace } = rows.find(({ classId }) => classId === id) ?? { current: 0, grace: 0 }
    return { classId: id, current, grace }
  })
  const current = byClass.reduce((sum, count) => sum + count.current, 0)
  const grace = byClass.reduce((sum, count) => sum + count.grace, 0)
  return { day, total: policyOn(day, policy).countGrace ? current + grace : current, current, grace, byClass }
}
