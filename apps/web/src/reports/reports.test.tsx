import { expect, test } from 'vitest'
import { association, member } from '../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'

const text = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

async function crowd(site: Site): Promise<void> {
  await association(site.ctx)
  for (let n = 0; n < 12; n++) await member(site.ctx, { joinedOn: '2025-02-01', years: [2025], classId: n < 6 ? 'member' : 'supporting' })
  const { contactId } = await member(site.ctx, { joinedOn: '2025-02-01', years: [2025] })
  await site.ctx.db.contact.update({ where: { id: contactId }, data: { birthYear: 2009 } })
}

test(
  'the grant report says what it tells and what it hides, on the screen and in a file',
  withSite(async (site) => {
    await crowd(site)
    const treasurer = await site.as('treasurer')
    const page = text(await (await treasurer.get('/reports/grant')).text())
    expect(page).toContain('31 december 2025')
    expect(page).toContain('15–17 dolt 0 dolt')
    expect(page).toContain('Alla 7 6 13')
    expect(page).not.toMatch(/Test Person|mejl/)
    const file = await treasurer.get('/reports/grant.csv?day=2025-12-31')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="2025-12-31.csv"')
    const lines = (await file.text()).split('\r\n')
    expect(lines).toContain('"2025-12-31";"Ålder";"15–17";"Medlem";"dolt"')
    expect(lines).toContain('"2025-12-31";"Betalning";"har betalat för dagen";"Alla";"13"')
    const refused = await treasurer.get('/reports/grant?day=2025-12-30')
    expect([refused.status, text(await refused.text())]).toEqual([422, expect.stringContaining('Välj 2025-11-30 eller 2025-12-31.')])
    expect((await treasurer.get('/reports/grant?day=nonsense')).status).toBe(404)
    expect((await (await site.as('office')).get('/reports/grant')).status).toBe(403)
  }),
)
