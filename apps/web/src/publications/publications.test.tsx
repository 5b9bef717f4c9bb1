import { getCopyRequest, getPublication, getShares, listCopyRequests, requestCopies } from '@lykta/core/publications'
import { createHolder } from '@lykta/core/stock'
import { expect, test } from 'vitest'
import { edition, orderable, pdf, publication, request } from '../../../../test/support/publications.ts'
import { association } from '../../../../test/support/register.ts'
import { withSite } from '../../../../test/support/site.ts'

test(
  'the office adds a file, shows it to everybody, and sees how it stands',
  withSite(async (site) => {
    await association(site.ctx)
    const office = await site.as('office')
    expect(await (await office.get('/materials/publications')).text()).toContain('Ingen upplaga är inlagd')
    const editionId = await edition(site.ctx, { language: 'ar', title: 'Lilla <kortet>' })
    const path = `/materials/publications/${editionId}`
    const early = await office.post(`${path}/shelf`, { public: 'on' })
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('Lägg till filen först')])
    for (const [file, words] of [
      [new File(['<html>'], 'kort.pdf'), 'varken PDF eller EPUB'],
      [new File(['%PDF-1.7 …'], 'kort.pdf'), 'avklippt'],
      [new File([new Uint8Array(10_000_001)], 'kort.pdf'), 'högst 10 MB'],
      [new File([], ''), 'Välj en fil först'],
    ] as const) {
      const refused = await office.post(`${path}/file`, { file })
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(words)])
    }
    expect((await office.post(`${path}/file`, { file: new File([new Uint8Array(17 * 1024 * 1024)], 'stor.pdf') })).status).toBe(413)
    expect((await office.post(`${path}/file`, { file: new File([pdf()], 'kort.pdf') })).headers.get('location')).toBe(path)
    await office.post(`${path}/shelf`, { public: 'on', orderable: 'on' })
    const html = await (await office.get(path)).text()
    expect(html).toContain('Lilla &lt;kortet&gt;')
    expect(html).toMatch(/[0-9a-f]{64}/)
    expect(await (await office.get('/materials/publications')).text()).toMatch(/\/materials\/publications\/requests[\s\S]*visas/)
    const file = await office.get(`${path}/file`)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="material-ar.pdf"')
    expect((await getPublication(site.ctx, { editionId })).downloads.total).toBe(0)
  }),
)

test(
  'the office sends what was asked for; what goes wrong is said at its field, and it can be done once',
  withSite(async (site) => {
    const { editionId, storeId } = await orderable(site.ctx, 70)
    await requestCopies({ ...site.ctx, actor: { kind: 'visitor' } }, request(editionId))
    const requestId = (await listCopyRequests(site.ctx)).items[0]?.id ?? ''
    const office = await site.as('office')
    expect(await (await office.get('/materials/publications')).text()).toContain('Beställningar (1 ny)')
    expect(await (await office.get('/materials/publications/requests')).text()).toContain('Exempelbiblioteket')
    const path = `/materials/publications/requests/${requestId}`
    expect(await (await office.get(path)).text()).toMatch(/Exempelgatan 1[\s\S]*Beställt: 100\.[\s\S]*70 ex\./)
    const send = (copies: string, holderId = storeId) =>
      office.post(`${path}/sending`, { [`sent.${editionId}`]: copies, holderId, sentOn: '2026-11-21' })
    const tooMany = await (await send('71')).text()
    expect(tooMany).toMatch(new RegExp(`id="field-sent-${editionId}-error"[\\s\\S]*70`))
    expect(await (await send('0')).text()).toContain('avslå beställningen')
    expect(await (await send('10', '')).text()).toContain('Välj förrådet')
    expect((await send('70')).status).toBe(303)
    expect(await (await office.get(path)).text()).toContain('Exemplaren är dragna från förrådet')
    const again = await send('70')
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('redan tagit hand om')])
    expect(await getCopyRequest(site.ctx, { requestId })).toMatchObject({ state: 'sent', lines: [{ sent: 70 }] })
    expect(await (await office.get('/materials/publications/requests')).text()).toContain('Ingen beställning väntar')
    expect(await (await office.get('/materials/publications/requests?show=all')).text()).toContain('skickad')
  }),
)

test(
  'the office declines with a reason; the auditor sees the list and no address',
  withSite(async (site) => {
    const { editionId } = await orderable(site.ctx)
    await requestCopies({ ...site.ctx, actor: { kind: 'visitor' } }, request(editionId))
    const requestId = (await listCopyRequests(site.ctx)).items[0]?.id ?? ''
    const [office, auditor] = [await site.as('office'), await site.as('auditor')]
    const path = `/materials/publications/requests/${requestId}`
    const list = await (await auditor.get('/materials/publications/requests')).text()
    expect(list).toContain('Exempelbiblioteket')
    expect(list).not.toContain(path)
    expect((await auditor.get(path)).status).toBe(403)
    expect((await office.post(`${path}/decline`)).status).toBe(422)
    await office.post(`${path}/decline`, { reason: 'none_left' })
    expect(await (await office.get(path)).text()).toMatch(/avslagen[\s\S]*Materialet är slut/)
  }),
)

test(
  'publishers are given parts, and their account is shown',
  withSite(async (site) => {
    const { editionId, storeId } = await orderable(site.ctx, 300)
    const office = await site.as('office')
    const path = `/materials/publications/${editionId}/shares`
    expect(await (await office.get(path)).text()).toContain('Det finns inga samarbetsparter')
    const { id: partner } = await createHolder(site.ctx, { kind: 'partner', name: 'Astajouren' })
    expect(await (await office.get(path)).text()).toContain('Astajouren')
    expect(await (await office.post(path, { [`parts.${partner}`]: '1' })).text()).toContain('minst två')
    expect(await (await office.post(path, { [`parts.${partner}`]: 'en', [`parts.${storeId}`]: '2' })).text()).toContain('hela tal')
    await office.post(path, { [`parts.${partner}`]: '1', [`parts.${storeId}`]: '2' })
    expect((await getShares(site.ctx, { editionId })).publishers.map(({ dueCopies }) => dueCopies)).toEqual([200, 100])
    expect(await (await office.get(`/materials/publications/${editionId}`)).text()).toMatch(
      /300 exemplar är tryckta[\s\S]*Astajouren[\s\S]*100/,
    )
    await office.post(path)
    expect((await getShares(site.ctx, { editionId })).publishers).toEqual([])
  }),
)

test(
  'whoever reads sees no forms, and a volunteer sees nothing',
  withSite(async (site) => {
    const editionId = await publication(site.ctx)
    const [press, volunteer] = [await site.as('press'), await site.as('volunteer')]
    expect(await (await press.get(`/materials/publications/${editionId}`)).text()).not.toContain('type="file"')
    expect((await press.get(`/materials/publications/${editionId}/shares`)).status).toBe(403)
    for (const path of ['', '/requests', `/${editionId}`, `/${editionId}/file`])
      expect((await volunteer.get(`/materials/publications${path}`)).status).toBe(403)
    for (const path of ['/nonsense', `/${crypto.randomUUID()}`, `/${crypto.randomUUID()}/file`, '/requests/nonsense'])
      expect([path, (await (await site.as('office')).get(`/materials/publications${path}`)).status]).toEqual([path, 404])
  }),
)
