import { expect, test } from 'vitest'
import { association, member } from '../../../../../test/support/register.ts'
import { withSite } from '../../../../../test/support/site.ts'

test(
  'the list leads to a file of what it shows, which is logged',
  withSite(async (site) => {
    await association(site.ctx)
    await member(site.ctx, { familyName: 'Betalt', years: [2026] })
    await member(site.ctx, { familyName: 'Obetalt' })
    const office = await site.as('office')
    expect(await (await office.get('/members?fee=unpaid:2026&sort=number')).text()).toContain('href="/members/export?fee=unpaid%3A2026"')
    const page = await (await office.get('/members/export?fee=unpaid:2026')).text()
    expect(page).toContain('<input type="hidden" name="fee" value="unpaid:2026"/>')
    expect(page).toContain('Bara de som listan visar')
    expect(await site.ctx.db.auditEntry.count({ where: { action: 'members.exported' } })).toBe(0)
    const answer = await office.post('/members/export', { fee: 'unpaid:2026', format: 'csv' })
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="medlemmar-2026-11-21.csv"')
    const text = await answer.text()
    expect([text.includes('Obetalt'), text.includes('Betalt"')]).toEqual([true, false])
    const [entry] = await site.ctx.db.auditEntry.findMany({ where: { action: 'members.exported' } })
    expect(entry?.facts).toEqual({ count: 1, format: 'csv', unpaidYear: 2026 })
  }),
)

test(
  'who may not export sees no button and is refused',
  withSite(async (site) => {
    await association(site.ctx)
    await member(site.ctx, {})
    const treasurer = await site.as('treasurer')
    expect(await (await treasurer.get('/members')).text()).not.toContain('/members/export')
    expect([(await treasurer.get('/members/export')).status, (await treasurer.post('/members/export', { format: 'csv' })).status]).toEqual([
      403, 403,
    ])
  }),
)
