import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { toDate, yearOf } from '../day.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { alreadySetUp } from './errors.ts'
import { SetUpAssociation } from './schemas.ts'
import { type Settings, toSettings } from './settings.ts'

/** Adults, unless the bylaws say otherwise. */
const minimumAge = 18

/**
 * The first run: the settings, the classes `member` and `supporting`, and the year's goal that counts both. Once only:
 * else `already_set_up`.
 */
export async function setUpAssociation(ctx: Context, input: z.input<typeof SetUpAssociation>): Promise<Settings> {
  requirePermission(ctx, 'settings:write')
  const { feeOre, goalTarget, goalYear = yearOf(ctx.clock.today()), goalName, ...settings } = parse(SetUpAssociation, input)
  return transaction(ctx, async (ctx) => {
    const row = await ctx.db.settings.create({ data: settings }).catch(onConstraint('settings_pkey', alreadySetUp))
    const all = { countsForGoal: true, feeOre, minAge: minimumAge }
    await ctx.db.membershipClass.createMany({
      data: [
        { id: 'member', labels: { sv: 'Medlem', en: 'Member' }, votes: true, electable: true, position: 1, ...all },
        { id: 'supporting', labels: { sv: 'Stödmedlem', en: 'Supporting member' }, votes: false, electable: false, position: 2, ...all },
      ],
    })
    await ctx.db.goal.create({
      data: {
        name: goalName ?? `${goalTarget} medlemmar ${goalYear}`,
        startsOn: toDate(`${goalYear}-01-01`),
        dueOn: toDate(`${goalYear}-12-31`),
        target: goalTarget,
        classIds: ['member', 'supporting'],
      },
    })
    await audit(ctx, 'association.set_up')
    return toSettings(row)
  })
}
