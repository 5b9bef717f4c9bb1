import { Prisma } from '@lykta/db'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { addDays, fromDate, toDate } from '../day.ts'
import { statusOn } from './membership-status.ts'
import { membershipStatusSql } from './membership-status-sql.ts'
import type { MembershipPolicy } from './policy.ts'

const policies = fc.record<MembershipPolicy>({
  periodKind: fc.constant('calendar_year'),
  lateYearFrom: fc.constant(null),
  grace: fc.oneof(
    fc.record({ months: fc.integer({ min: 0, max: 12 }) }),
    fc.record({ until: fc.constantFrom('01-01', '02-28', '03-31', '12-31', '06-15') }),
  ),
  countGrace: fc.boolean(),
})
const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days))
/** Stretches that do not overlap, some of them reversed. */
const histories = fc.array(
  fc.record({ gap: fc.integer({ min: 0, max: 200 }), length: fc.integer({ min: 0, max: 400 }), reversed: fc.boolean() }),
  { maxLength: 4 },
)

test(
  'the database and the rule agree on every status',
  withContext(async (ctx) => {
    await association(ctx)
    await fc.assert(
      fc.asyncProperty(
        policies,
        histories,
        fc.option(day),
        fc.array(day, { minLength: 5, maxLength: 5 }),
        async (policy, history, leftOn, days) => {
          const { id } = await member(ctx, { joinedOn: '2024-01-01' })
          let next = '2024-01-01'
          const periods = history.map(({ gap, length, reversed }) => {
            const startsOn = addDays(next, gap)
            const endsOn = addDays(startsOn, length)
            next = addDays(endsOn, 1)
            return { startsOn, endsOn, reversed }
          })
          await ctx.db.membership.update({ where: { id }, data: { leftOn: leftOn && toDate(leftOn) } })
          await ctx.db.membershipPeriod.createMany({
            data: periods.map(({ startsOn, endsOn, reversed }) => ({
              membershipId: id,
              classId: 'member',
              cause: 'exemption',
              startsOn: toDate(startsOn),
              endsOn: toDate(endsOn),
              ...(reversed && { reversedAt: new Date(), reversalReason: 'test' }),
            })),
          })
          const edges = periods.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn, addDays(endsOn, 1)])
          for (const when of [...days, ...edges]) {
            const standing = periods.filter(({ reversed }) => !reversed)
            const [row] = await ctx.db.$queryRaw<{ status: string; left: Date | null }[]>`
          SELECT ${membershipStatusSql(when, policy)} AS status, m.left_on AS left FROM membership m WHERE ${Prisma.sql`m.id = ${id}::uuid`}`
            expect(row?.left && fromDate(row.left)).toBe(leftOn)
            expect(row?.status).toBe(statusOn(when, { leftOn, periods: standing, policy }))
          }
        },
      ),
      { numRuns: 60 },
    )
  }),
)
