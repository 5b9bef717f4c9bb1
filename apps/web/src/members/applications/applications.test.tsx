import { listApplications } from '@lykta/core/applications'
import { createContact, setSafeContact } from '@lykta/core/contacts'
import { expect, test } from 'vitest'
import { application, applied } from '../../../../../test/support/applications.ts'
import { association } from '../../../../../test/support/letters.ts'
import { type Site, withSite } from '../../../../../test/support/site.ts'

const home = '/members/applications'

const board = (run: (site: Site) => Promise<void>) =>
  withSite(async (site) => {
    await association(site.ctx)
    await run(await site.as('board'))
  })

const pageOf = async (site: Site, path: string) => (await site.get(path)).text()

test(
  'what waits is counted on the overview and among the members, and goes when the board has said yes',
  board(async (site) => {
    expect(await pageOf(site, home)).toContain('https://lykta.example/join')
    const { applicationId } = await applied(site.ctx)
    expect(await pageOf(site, '/')).toContain('En ansökan väntar på styrelsen')
    expect(await pageOf(site, '/members')).toContain('En ansökan')
    const page = await pageOf(site, `${home}/${applicationId}`)
    expect(page).toMatch(/Nour Exempel[\s\S]*Medlem[\s\S]*arabiska[\s\S]*E-post/)
    expect(page).not.toMatch(/nour@|<title>[^<]*Nour/)
    const done = await site.post(`${home}/${applicationId}/approve`)
    expect(done.status).toBe(303)
    expect(await pageOf(site, done.headers.get('location') ?? '')).toMatch(/Ansökan är godkänd[\s\S]*Nour Exempel/)
    expect(await pageOf(site, '/')).not.toContain('väntar på styrelsen')
    expect((await site.post(`${home}/${applicationId}/approve`)).status).toBe(409)
  }),
)

test(
  'a no needs a reason',
  board(async (site) => {
    const { applicationId } = await applied(site.ctx)
    const without = await site.post(`${home}/${applicationId}/decline`, {})
    expect([without.status, await without.text()]).toEqual([422, expect.stringContaining('Det här behöver fyllas i.')])
    const done = await site.post(`${home}/${applicationId}/decline`, { reason: 'bylaws' })
    expect(await pageOf(site, done.headers.get('location') ?? '')).toContain('Ansökan är avslagen')
    expect((await listApplications(site.ctx)).items).toEqual([])
    expect((await site.get(`${home}/${applicationId}`)).status).toBe(409)
    expect((await site.get(`${home}/00000000-0000-7000-8000-000000000000`)).status).toBe(404)
  }),
)

test(
  'the office sees and may ask her, and does not decide; how she is reached is shown when it is asked for',
  board(async (site) => {
    const office = await site.as('office')
    const { applicationId } = await applied(site.ctx, { email: application.email })
    const page = await pageOf(office, `${home}/${applicationId}`)
    expect(page).toContain('Styrelsen bestämmer.')
    expect(page).not.toContain('/approve')
    expect(await (await office.post(`${home}/${applicationId}/reach`)).text()).toContain('nour@mejl.example')
    expect((await office.post(`${home}/${applicationId}/approve`)).status).toBe(403)
    for (const role of ['press', 'volunteer', 'auditor'] as const) expect((await (await site.as(role)).get(home)).status).toBe(403)
  }),
)

test(
  'of somebody known the page names what differs and shows none of it; of somebody protected it says nothing',
  board(async (site) => {
    const known = async (email: string, protection: 'none' | 'confidential') => {
      const { id: contactId } = await createContact(site.ctx, {
        kind: 'person',
        givenName: 'Kim',
        email,
        phone: '070-174 06 06',
        protection,
      })
      await setSafeContact(site.ctx, { contactId, channels: ['email'], basis: 'asked' })
      const { applicationId } = await applied(site.ctx, { email, phone: '070-174 06 07' })
      return pageOf(site, `${home}/${applicationId}`)
    }
    const open = await known('kim@mejl.example', 'none')
    expect(open).toMatch(/Finns i registret[\s\S]*namn, födelseår, telefon, språk och hur vi får höra av oss/)
    const hidden = await known('alias@mejl.example', 'confidential')
    expect(hidden).toContain('Finns i registret')
    expect(hidden).not.toContain('står det något annat')
    for (const page of [open, hidden]) expect(page).not.toMatch(/Nour|0174|skydd/)
  }),
)

test(
  'the board chooses how one becomes a member on the web, and sees where the page is and what it lacks',
  board(async (site) => {
    expect(await pageOf(site, '/settings/rules')).toContain('Sidan finns på https://lykta.example/join')
    await site.post('/settings/rules/joining', { joining: 'closed' })
    expect(await pageOf(site, home)).toContain('Sidan där man ansöker är stängd.')
    expect((await site.post('/settings/rules/joining', { joining: 'perhaps' })).status).toBe(400)
    await site.post('/settings/rules/joining', { joining: 'at_once' })
    await site.ctx.db.settings.updateMany({ data: { discreetUrl: null } })
    expect(await pageOf(site, '/settings/rules')).toContain('Sidan är inte öppen än.')
    expect((await (await site.as('office')).post('/settings/rules/joining', { joining: 'closed' })).status).toBe(403)
  }),
)
