import { expect, test } from 'vitest'
import { association, member } from '../../../../../test/support/register.ts'
import { withSite } from '../../../../../test/support/site.ts'

const question = { day: '2026-11-21', classId: '', size: '2', seed: '4711' }

test(
  'the auditor draws members by number, and reads one name for a reason that the trail shows',
  withSite(async (site) => {
    await association(site.ctx)
    for (let n = 0; n < 4; n++) await member(site.ctx, { years: [2026], familyName: `Hemlig${n}` })
    const auditor = await site.as('auditor')
    const broken = await auditor.post('/audit/sample', { ...question, seed: '' })
    expect([broken.status, await broken.text()]).toEqual([422, expect.stringContaining('Slumptal')])
    const drawn = await (await auditor.post('/audit/sample', question)).text()
    expect(drawn).toContain('2 av 4 medlemmar den 21 november 2026')
    expect(drawn).not.toContain('Hemlig')
    const [, membershipId = ''] = /name="membershipId" value="([^"]+)"/.exec(drawn) ?? []
    const asked = await (await auditor.post('/audit/sample/ask', { ...question, membershipId })).text()
    expect(asked).not.toContain('Hemlig')
    const unexplained = await auditor.post('/audit/sample/name', { ...question, membershipId })
    expect([unexplained.status, await unexplained.text()]).toEqual([422, expect.not.stringContaining('Hemlig')])
    const read = await auditor.post('/audit/sample/name', { ...question, membershipId, reason: 'annual_audit' })
    expect(read.headers.get('cache-control')).toContain('no-store')
    expect(await read.text()).toMatch(/Test Hemlig\d/)
    const trail = await (await auditor.get('/audit?action=sample.name_read')).text()
    expect(trail).toContain('läste ett namn i ett stickprov')
    expect(trail).toContain('skäl: Årets revision')
    expect(trail).not.toContain('Hemlig')
  }),
)

test(
  'who is protected is shown by number, and the sample is not for the office',
  withSite(async (site) => {
    await association(site.ctx)
    const { contactId, id: membershipId } = await member(site.ctx, { years: [2026], familyName: 'Hemlig' })
    await site.ctx.db.contact.update({ where: { id: contactId }, data: { protection: 'new_identity' } })
    const auditor = await site.as('auditor')
    const drawn = await (await auditor.post('/audit/sample', question)).text()
    expect(drawn).toContain('visas bara med nummer')
    expect(drawn).not.toContain('membershipId')
    const read = await auditor.post('/audit/sample/name', { ...question, membershipId, reason: 'annual_audit' })
    expect([read.status, await read.text()]).toEqual([422, expect.not.stringContaining('Hemlig')])
    const office = await site.as('office')
    expect((await office.get('/audit/sample')).status).toBe(403)
    expect((await office.post('/audit/sample', question)).status).toBe(403)
  }),
)
