import { randomUUID } from 'node:crypto'
import { createHolder, recordMovements } from '@lykta/core/stock'
import { expect, test } from 'vitest'
import { editionRow, placeRow, visitRow } from '../../../../test/support/printed.ts'
import { association } from '../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'

const text = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
const pageOf = async (site: Site, path: string) => text(await (await site.get(path)).text())

/** A library that was found empty, and fifty cards in the office. */
async function empty(site: Site) {
  const { ctx } = site
  await association(ctx)
  const editionId = await editionRow(ctx, { material: 'Kort', name: '2026:1' })
  const placeId = await placeRow(ctx, { name: 'Biblioteket Ekstad' })
  await visitRow(ctx, { placeId, on: '2026-10-01', lines: [{ editionId, placed: 20 }], spot: 'entrén' })
  await visitRow(ctx, { placeId, on: '2026-11-01', lines: [{ editionId, leftOver: 0 }], spot: 'entrén' })
  const { id: holderId } = await createHolder(ctx, { kind: 'store', name: 'Kansliet' })
  await recordMovements(ctx, { movements: [{ kind: 'printed', key: randomUUID(), editionId, quantity: 50, toId: holderId }] })
  return { editionId, placeId, holderId, office: await site.as('office') }
}

test(
  'a round is made of what is due, printed, and taken in again from its paper',
  withSite(async (site) => {
    const { editionId, placeId, holderId, office } = await empty(site)
    expect(await pageOf(office, '/materials/rounds')).toMatch(/Biblioteket Ekstad⁩?, Stockholm Tomt sedan 1 november 2026\./)
    const none = await office.post('/materials/rounds', { purpose: 'refill' })
    expect([none.status, text(await none.text())]).toEqual([422, expect.stringContaining('Kryssa i minst en plats.')])
    const path = (await office.post('/materials/rounds', { purpose: 'refill', refillIds: [placeId] })).headers.get('location') ?? ''
    expect(await pageOf(office, path)).toMatch(/Runda 1[\s\S]*20 ex\.[\s\S]*1\. Biblioteket Ekstad[\s\S]*inget där[\s\S]*inte än/)
    const paper = await office.post(`${path}/print`)
    expect([paper.status, paper.headers.get('content-type'), paper.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ])

    expect(await pageOf(office, `${path}/enter`)).toContain('1. ⁨Biblioteket Ekstad⁩')
    const written = { visitedOn: '2026-11-20', holderId, place: placeId, 'stops.0.edition': editionId, 'stops.0.spot': 'entrén' }
    const tooMany = await office.post(`${path}/enter`, { ...written, 'stops.0.lines.0.placed': '51' })
    const again = await tooMany.text()
    expect(tooMany.status).toBe(422)
    expect(again).toMatch(/href="#field-stops-0-lines-0-placed">⁨Biblioteket Ekstad⁩:/)
    expect(again).toContain('value="51"')
    const taken = await office.post(`${path}/enter`, { ...written, 'stops.0.lines.0.placed': '20', 'stops.0.lines.0.leftOver': '0' })
    expect(taken.headers.get('location')).toBe(path)
    expect(await pageOf(office, path)).toMatch(/Ett besök är infört\.[\s\S]*avslutad 21 november 2026[\s\S]*20 november 2026/)
  }),
)

test(
  'who only logs sees no rounds, and who only reads makes none',
  withSite(async (site) => {
    const { placeId } = await empty(site)
    expect((await (await site.as('volunteer')).get('/materials/rounds')).status).toBe(403)
    const auditor = await site.as('auditor')
    expect(await pageOf(auditor, '/materials/rounds')).not.toContain('Gör en runda')
    expect((await auditor.post('/materials/rounds', { purpose: 'refill', refillIds: [placeId] })).status).toBe(403)
  }),
)

test(
  'the report says where material went, on the screen and in a file',
  withSite(async (site) => {
    const { office } = await empty(site)
    expect(await pageOf(office, '/materials/report')).toMatch(
      /1 januari 2026 till 21 november 2026[\s\S]*Slag av plats Platser Utlagda Bibliotek 1 20[\s\S]*Kommun Platser Utlagda Stockholm 1 20/,
    )
    const file = await office.get('/materials/report.csv?from=2026-10-01')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="2026-10-01--2026-11-21.csv"')
    const lines = (await file.text()).split('\r\n')
    expect(lines).toContain('"Månad för månad";"oktober 2026";"Utlagda";"20"')
    expect(lines).toContain('"Material och kostnad";"Kort, svenska";"Tryckta";"50"')
    expect((await office.get('/materials/report?from=2027-01-01&to=2026-01-01')).status).toBe(422)
  }),
)
