import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { countOn } from '../goals/index.ts'
import { recordPeriod } from '../memberships/index.ts'
import { grantReport } from './index.ts'

async function crowd(ctx: TestContext): Promise<void> {
  await association(ctx)
  for (let n = 0; n < 20; n++) {
    const { id, contactId } = await member(ctx, { joinedOn: '2025-02-01', classId: n < 14 ? 'member' : 'supporting' })
    await recordPeriod(ctx, { membershipId: id, year: 2025, cause: n % 7 === 0 ? 'exemption' : 'payment' })
    const birthYear = n === 0 ? 2009 : n < 8 ? 1960 : null
    await ctx.db.contact.update({
      where: { id: contactId },
      data: { birthYear, municipalityCode: n < 12 ? '0180' : n < 15 ? '0163' : null },
    })
  }
  await member(ctx, { years: [2026] })
}

test(
  'a report counts those of the day, tells the totals and hides what is small with what would tell of it',
  withContext(async (ctx) => {
    await crowd(ctx)
    const report = await grantReport(ctx)
    expect(report).toMatchObject({ day: '2025-12-31', total: 20, countsGrace: false })
    expect(report.total).toBe((await countOn(ctx, { day: '2025-12-31' })).total)
    expect(report.byAge.columns).toEqual(['under_15', '15_17', '18_25', 'from_26', 'unknown'])
    // one of 16: with her goes what she would follow from
    expect(report.byAge.totals[1]).toBeNull()
    expect(report.byAge.totals.filter((told) => told === null).length).toBeGreaterThan(1)
    expect(report.byAge.rows.map(({ total }) => total)).toEqual([14, 6])
    expect(report.byMunicipality.columns).toEqual(['0180', 'other', 'unknown'])
    expect(report.byPayment.columns).toEqual(['paid', 'not_paid'])
    expect(report.byPayment.totals).toEqual([null, null])
    expect(JSON.stringify(report)).not.toMatch(/Person|mejl|0163/)
  }),
)

test(
  'only the ends of months that have passed have a report: no two days beside each other tell who came between them',
  withContext(async (ctx) => {
    await crowd(ctx)
    await expect(grantReport(ctx, { day: '2026-11-15' })).rejects.toMatchObject({
      code: 'report_day_not_month_end',
      params: { before: '2026-10-31', after: '2026-11-30' },
    })
    await expect(grantReport(ctx, { day: '2026-11-30' })).rejects.toMatchObject({ code: 'day_in_future' })
    expect((await grantReport(ctx, { day: '2026-10-31' })).total).toBeNull()
    expect((await grantReport(ctx, { day: '2020-12-31' })).total).toBe(0)
  }),
)

test(
  'a report of a past day is the same after an erasure but for what was erased, and its reading is written down',
  withContext(async (ctx) => {
    await crowd(ctx)
    const before = await grantReport(ctx)
    const { id } = await ctx.db.contact.findFirstOrThrow({ where: { birthYear: null } })
    const gone = { name: 'x', sortName: 'x', givenName: null, familyName: null, email: null, emailHash: null }
    await ctx.db.contact.update({ where: { id }, data: { erasedAt: ctx.clock.now(), ...gone } })
    expect(await grantReport(ctx)).toEqual(before)
    expect(await ctx.db.auditEntry.findMany({ where: { action: 'grant_report.read' } })).toMatchObject([
      { subjectId: null, facts: { day: '2025-12-31' } },
      { subjectId: null, facts: { day: '2025-12-31' } },
    ])
  }),
)

test(
  'reports are for the board, the treasurer and the auditor',
  withContext(async (ctx) => {
    await crowd(ctx)
    for (const role of ['board', 'treasurer', 'auditor', 'office', 'press', 'volunteer'] as const) {
      ctx.actor = { kind: 'user', userId: role, roles: [role] }
      const asked = grantReport(ctx).then(() => 'told')
      await expect(asked.catch(({ code }) => code)).resolves.toBe(
        ['board', 'treasurer', 'auditor'].includes(role) ? 'told' : 'permission_denied',
      )
    }
  }),
)
