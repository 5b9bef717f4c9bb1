import { randomUUID } from 'node:crypto'
import { createHolder, recordMovements } from '@lykta/core/stock'
import { logVisit } from '@lykta/core/visits'
import { expect, test } from 'vitest'
import { png } from '../../../../test/support/png.ts'
import { editionRow, placeRow } from '../../../../test/support/printed.ts'
import { association } from '../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'

/** A hundred cards on a shelf, a place for them, and a volunteer. */
async function shelf({ ctx, as }: Site) {
  await association(ctx)
  const [card, there] = [await editionRow(ctx), await placeRow(ctx, { name: 'Exempelbiblioteket', street: 'Torget 1' })]
  const { id: toId } = await createHolder(ctx, { kind: 'store', name: 'Kansliet' })
  await recordMovements(ctx, { movements: [{ kind: 'printed', key: randomUUID(), editionId: card, quantity: 100, toId }] })
  return { card, there, volunteer: await as('volunteer') }
}

const json = { origin: 'https://lykta.example', accept: 'application/json' }

test(
  'a volunteer comes to the log, logs there without JavaScript, and finds and withdraws what she logged',
  withSite(async (site) => {
    const { card, there, volunteer } = await shelf(site)
    expect((await volunteer.get('/')).headers.get('location')).toBe('/log')
    const page = await (await volunteer.get('/log')).text()
    expect(page).toContain('Exempelbiblioteket')
    expect(page).toContain('Att ta av: 100')
    expect(page).not.toContain('Någon av')
    const [, key = ''] = /name="key" value="([^"]+)"/.exec(page) ?? []
    const fields = {
      key,
      placeId: there,
      edition: card,
      [`placed.${card}`]: '20',
      [`leftOver.${card}`]: '',
      photo: new File([png], 'bild.png'),
    }
    for (let taps = 0; taps < 2; taps += 1) expect((await volunteer.post('/log', fields)).headers.get('location')).toBe('/log')
    expect(await (await volunteer.get('/log')).text()).toContain('Besöket är sparat.')
    const visit = await site.ctx.db.visit.findFirstOrThrow()
    const list = await (await volunteer.get('/log/visits')).text()
    expect(list).toMatch(/Informationskort, svenska \(2026:\d+\): lade dit 20/)
    expect((await volunteer.get(`/log/visits/${visit.id}/photo`)).headers.get('content-type')).toMatch(/^image\//)
    expect(await (await volunteer.post(`/log/visits/${visit.id}`)).text()).toContain('Det här behöver fyllas i.')
    expect((await volunteer.post(`/log/visits/${visit.id}`, { reason: 'Fel plats' })).headers.get('location')).toBe('/log/visits')
    expect(await (await volunteer.get(`/log/visits/${visit.id}`)).text()).toContain('Fel plats')
  }),
)

test(
  'what is wrong is said at its field, with what was written, and at a telephone in one text',
  withSite(async (site) => {
    const { card, there, volunteer } = await shelf(site)
    const fields = { key: randomUUID(), placeId: there, edition: card, [`placed.${card}`]: '200', visitedOn: '2026-11-20' }
    const form = await volunteer.post('/log', fields)
    const page = await form.text()
    expect(form.status).toBe(422)
    expect(page).toContain(`href="#field-placed-${card}"`)
    expect(page).toContain('value="200"')
    const refused = async (more: Record<string, string | File>) => {
      const answer = await volunteer.post('/log', { ...fields, ...more }, json)
      return [answer.status, await answer.json()]
    }
    expect(await refused({})).toMatchObject([422, { code: 'stock_too_small', text: expect.stringContaining('100') }])
    expect(await refused({ visitedOn: '2026-11-22' })).toMatchObject([422, { code: 'visit_ahead' }])
    expect(await refused({ visitedBy: 'another' })).toMatchObject([403, { code: 'visit_of_another' }])
    expect(await refused({ photo: new File(['hej'], 'bild.jpg') })).toMatchObject([422, { code: 'image_unknown_type' }])
    expect(await refused({ placeId: randomUUID() })).toMatchObject([422, { code: 'place_not_found' }])
    expect(await refused({ [`placed.${card}`]: 'tjugo' })).toMatchObject([422, { code: 'invalid_input' }])
    expect((await volunteer.post('/log', { ...fields, photo: new File([Buffer.alloc(60_000_000)], 'stor.jpg') }, json)).status).toBe(413)
    expect(await site.ctx.db.visit.count()).toBe(0)
    const sent = await volunteer.post('/log', { ...fields, [`placed.${card}`]: '100' }, json)
    expect([sent.status, Object.keys((await sent.json()) as object)]).toEqual([200, ['id']])
  }),
)

test(
  'a place is found by name, and one with a hostile name stays a name',
  withSite(async (site) => {
    const { volunteer } = await shelf(site)
    for (let n = 0; n < 10; n += 1) await placeRow(site.ctx)
    await placeRow(site.ctx, { name: `"><script>alert('x')</script>` })
    const found = await (await volunteer.get('/log?q=exempelb')).text()
    expect(found.match(/name="placeId"/g)).toHaveLength(1)
    expect(await (await volunteer.get('/log?q=ingenstans')).text()).toContain('Ingen plats heter så.')
    expect(await (await volunteer.get('/log')).text()).not.toContain('<script>alert')
  }),
)

test(
  'those who keep the material see whose visits they were; an auditor has no log',
  withSite(async (site) => {
    const { card, there } = await shelf(site)
    const office = await site.as('office')
    const { id: visitedBy } = await site.ctx.db.user.findFirstOrThrow({ where: { roles: { has: 'volunteer' } } })
    await logVisit(site.ctx, { key: randomUUID(), placeId: there, visitedBy, lines: [{ editionId: card, noneLeft: true }], refused: true })
    const list = await (await office.get('/log/visits')).text()
    for (const words of ['Någon av volunteer', 'inga kvar', 'Ville inte ha']) expect(list).toContain(words)
    expect((await (await site.as('auditor')).get('/log')).status).toBe(403)
    expect((await office.get(`/log/visits/${randomUUID()}`)).status).toBe(404)
  }),
)

test(
  'signing out, or leaving in haste, leaves in the telephone what it has not sent, and nothing else',
  withSite(async (site) => {
    for (const leave of ['/sign-out', '/exit']) {
      const { headers } = await (await site.as('volunteer')).send(leave, {
        method: 'POST',
        headers: { origin: 'https://lykta.example', cookie: 'lykta_unsent=1' },
      })
      expect(headers.get('clear-site-data')).toBe('"cache"')
    }
  }),
)

test(
  'the service worker has an address that stays',
  withSite(async (site) => {
    const answer = await site.get('/log-worker.js')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(await answer.text()).toContain('skipWaiting')
  }),
)
