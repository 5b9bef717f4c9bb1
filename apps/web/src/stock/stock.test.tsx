import { randomUUID } from 'node:crypto'
import { getPrintOrder, listMovements, listStock, recordMovements } from '@lykta/core/stock'
import { expect, test } from 'vitest'
import { type Site, withSite } from '../../../../test/support/site.ts'
import { shelf } from '../../../../test/support/stock.ts'

const marks = /[\u2068\u2069]/g
const pageOf = async (site: Site, path: string) => (await (await site.get(path)).text()).replaceAll('\u00a0', ' ').replaceAll(marks, '')
const textOf = async (response: Response) => (await response.text()).replaceAll('\u00a0', ' ').replaceAll(marks, '')
const keyOn = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''

test(
  'the office hands copies over, too many are refused with what is there, and a form sent twice counts once',
  withSite(async (site) => {
    const { editionId, storeId: fromId, partnerId: toId } = await shelf(site.ctx)
    const office = await site.as('office')
    expect(await pageOf(office, '/materials/stock')).toMatch(/Informationskort, svenska, 2026:1[\s\S]*Kansliet: 100/)
    const form = await pageOf(office, `/materials/stock/record/handed?edition=${editionId}`)
    const sent = { key: keyOn(form), editionId, fromId, toId, quantity: '101', happenedOn: '2026-11-20' }
    const refused = await office.post('/materials/stock/record/handed', sent)
    expect(refused.status).toBe(422)
    const again = await textOf(refused)
    expect(again).toContain('Hos Kansliet finns bara 100 exemplar av Informationskort 2026:1 (sv), men 101 skulle bort.')
    expect(keyOn(again)).toBe(sent.key)
    for (let n = 0; n < 2; n++) {
      const done = await office.post('/materials/stock/record/handed', { ...sent, quantity: '30' })
      expect(done.headers.get('location')).toBe(`/materials/stock/editions/${editionId}`)
    }
    const card = await pageOf(office, `/materials/stock/editions/${editionId}`)
    expect(card).toMatch(/Lagret är uppdaterat[\s\S]*Kansliet[\s\S]*70[\s\S]*Systerjouren[\s\S]*30[\s\S]*Lämnades över/)
    expect((await listMovements(site.ctx, {})).items).toHaveLength(2)
  }),
)

test(
  'a count and a correction say why, and both stay in the ledger',
  withSite(async (site) => {
    const { editionId, storeId, partnerId } = await shelf(site.ctx)
    const office = await site.as('office')
    const counted = { key: randomUUID(), editionId, holderId: storeId, found: '90', happenedOn: '2026-11-21' }
    expect(await textOf(await office.post('/materials/stock/record/counted', counted))).toContain('Varför?')
    await office.post('/materials/stock/record/counted', { ...counted, reason: 'Inventering' })
    expect(await pageOf(office, `/materials/stock/editions/${editionId}`)).toContain('Räknat: 90. Lagret sa 100.')
    const handed = { kind: 'handed' as const, key: randomUUID(), editionId, quantity: 5, fromId: storeId, toId: partnerId }
    const [movement] = await recordMovements(site.ctx, { movements: [handed] })
    const path = `/materials/stock/movements/${movement?.id}/correct`
    expect(await pageOf(office, path)).toContain('Lämnades över')
    expect((await office.post(path)).status).toBe(422)
    expect((await office.post(path, { reason: 'Fel upplaga' })).status).toBe(303)
    expect(await textOf(await office.post(path, { reason: 'Fel upplaga' }))).toContain('redan tillbakatagen')
    expect(await pageOf(office, '/materials/stock/movements')).toMatch(
      /Togs tillbaka[\s\S]*Fel upplaga[\s\S]*Lämnades över[\s\S]*tillbakatagen[\s\S]*Inventering/,
    )
    expect(await listStock(site.ctx)).toMatchObject({ items: [{ copies: 90, holders: [{ holderId: storeId, copies: 90 }] }] })
  }),
)

test(
  'an order comes in two deliveries, each once, and the rest is cancelled',
  withSite(async (site) => {
    const { editionId, storeId: holderId } = await shelf(site.ctx)
    const office = await site.as('office')
    const order = { editionId, holderId, quantity: '500', orderedOn: '2026-11-01', expectedOn: '2026-11-15', costOre: '1 250,50' }
    expect(await textOf(await office.post('/materials/orders/new', { ...order, expectedOn: '2026-10-01' }))).toContain(
      'innan det beställdes',
    )
    const path = (await office.post('/materials/orders/new', order)).headers.get('location') ?? ''
    const page = await pageOf(office, path)
    for (const words of ['500 exemplar', '1 250,50 kr (2,50 kr per exemplar)', 'försenad', 'Inget har kommit än'])
      expect(page).toContain(words)
    const arrival = { key: keyOn(page), quantity: '200', happenedOn: '2026-11-20' }
    for (let n = 0; n < 2; n++) expect((await office.post(`${path}/arrivals`, arrival)).status).toBe(303)
    expect(await pageOf(office, '/materials/orders?state=open')).toContain('200 av 500')
    await office.post(`${path}/edit`, { expectedOn: '2026-12-01', printer: 'Tryckeriet i Exempelstad', costOre: '1000' })
    expect((await office.post(`${path}/cancel`)).status).toBe(303)
    expect(await textOf(await office.post(`${path}/arrivals`, { ...arrival, key: randomUUID() }))).toContain('avbeställd')
    const orderId = path.split('/').at(-1) ?? ''
    expect(await getPrintOrder(site.ctx, { orderId })).toMatchObject({ arrived: 200, state: 'cancelled', costOre: 100_000 })
  }),
)

test(
  'stores are added, renamed and closed when they are empty, and a volunteer gets a bag',
  withSite(async (site) => {
    const { storeId } = await shelf(site.ctx)
    const [office, volunteer] = [await site.as('office'), await site.as('volunteer')]
    const path = '/materials/stock/holders'
    expect(await textOf(await office.post(path, { kind: 'store', name: 'Kansliet' }))).toContain('Det finns redan')
    expect((await office.post(`${path}/${storeId}/name`, { name: 'Förrådet' })).status).toBe(303)
    expect(await textOf(await office.post(`${path}/${storeId}/close`))).toContain('Där finns 100 exemplar kvar')
    const { id: userId } = await site.ctx.db.user.findFirstOrThrow({ where: { roles: { has: 'volunteer' } } })
    const bag = (await office.post(path, { kind: 'volunteer', userId })).headers.get('location') ?? ''
    expect(await pageOf(office, bag)).toMatch(/Volontärs väska[\s\S]*Någon av volunteer[\s\S]*Här finns inget just nu/)
    for (const to of ['close', 'open']) expect((await office.post(`${bag}/${to}`)).status).toBe(303)
    expect((await volunteer.get(path)).status).toBe(403)
    expect((await (await site.as('auditor')).get(path)).status).toBe(200)
  }),
)

test(
  'a limit warns on the stock’s page when the copies are few, and a peak that is ahead is said',
  withSite(async (site) => {
    const { materialId } = await shelf(site.ctx)
    const office = await site.as('office')
    const path = '/materials/stock/reorder'
    expect(await textOf(await office.post(path, { materialId: `${materialId} sv`, quantity: 'många', leadDays: '14' }))).toContain(
      'Beställ när',
    )
    await office.post(path, { materialId: `${materialId} sv`, quantity: '100', leadDays: '14' })
    expect(await pageOf(office, '/materials/stock')).toContain('1 material behöver beställas')
    const peak = { name: 'Kampanjvecka', startsOn: '2026-11-23', endsOn: '2026-11-29', times: '2,5' }
    expect(await textOf(await office.post(`${path}/peaks`, { ...peak, endsOn: '2026-11-01' }))).toContain('före den första')
    await office.post(`${path}/peaks`, peak)
    expect(await pageOf(office, path)).toMatch(/beställ nu[\s\S]*Kampanjvecka[\s\S]*2,5 gånger det vanliga/)
    const [known] = await site.ctx.db.demandPeak.findMany()
    expect((await office.post(`${path}/peaks/${known?.id}/remove`)).status).toBe(303)
    expect((await office.post(`${path}/remove`, { of: `${materialId} sv` })).status).toBe(303)
    expect(await pageOf(office, path)).toContain('Ingen gräns är satt')
  }),
)
