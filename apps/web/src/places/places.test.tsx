import { createPlace, listPlaces } from '@lykta/core/places'
import { expect, test } from 'vitest'
import { association } from '../../../../test/support/register.ts'
import { type Site, withSite } from '../../../../test/support/site.ts'

const pageOf = async (site: Site, path: string) => (await (await site.get(path)).text()).replaceAll('\u00a0', ' ')
const library = { name: 'Exempelbiblioteket', type: 'library', municipalityCode: '0184', street: 'Torget 1' } as const
const form = { ...library, postcode: '17145', city: 'Solna', permission: 'granted', contactRole: 'informationsdisken' }

test(
  'a place is added, changed, closed and found again, and a home is asked for again',
  withSite(async (site) => {
    await association(site.ctx)
    const office = await site.as('office')
    expect(await pageOf(office, '/materials/places')).toContain('Inga platser än')
    const wrong = await office.post('/materials/places/new', { ...form, street: 'Torget 1 lgh 1101', type: '' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toMatch(/ser ut som någons hem[\s\S]*value="informationsdisken"/)
    const path = (await office.post('/materials/places/new', form)).headers.get('location') ?? ''
    expect(await pageOf(office, path)).toMatch(/Bibliotek[\s\S]*Torget 1, 171 45 Solna[\s\S]*ja, 21 november 2026[\s\S]*informationsdisken/)
    expect(await (await office.post('/materials/places/new', form)).text()).toContain('Det finns redan en plats med det namnet')

    const changed = { ...form, permission: 'refused', permissionOn: '2026-11-21', note: 'Vill inte' }
    site.ctx.clock.set('2026-11-25T09:00:00+01:00')
    expect((await office.post(`${path}/edit`, changed)).headers.get('location')).toBe(path)
    expect(await pageOf(office, path)).toContain('nej, 25 november 2026')
    await office.post(`${path}/edit`, { ...changed, permissionOn: '2026-11-24', closedOn: '2026-11-24' })
    expect(await pageOf(office, path)).toMatch(/nej, 24 november 2026[\s\S]*Stängd sedan/)
    expect(await pageOf(office, '/materials/places?state=closed&q=solna')).toContain('Exempelbiblioteket')
    expect(await pageOf(office, '/materials/places?q=solna&type=spaceship')).toContain('Ingen plats hittades')
    await office.post(`${path}/edit`, { ...changed, closedOn: '' })
    expect(await pageOf(office, '/materials/places?municipality=0184')).toContain('1 plats')
  }),
)

test(
  'two entries of a place are made one, and not the other way round again',
  withSite(async (site) => {
    const { ctx } = site
    await association(ctx)
    const [kept, gone] = [
      await createPlace(ctx, library),
      await createPlace(ctx, { ...library, name: 'Exempel-biblioteket', street: null }),
    ]
    const office = await site.as('office')
    expect(await pageOf(office, '/materials/places/doubles')).toContain('Exempelbiblioteket och Exempel-biblioteket')
    const merge = `/materials/places/${kept.id}/merge`
    expect(await pageOf(office, merge)).toContain(gone.id)
    expect(await pageOf(office, `${merge}?q=ingenting`)).toContain('Ingen plats hittades')
    expect((await office.post(merge)).status).toBe(422)
    expect((await office.post(merge, { goneId: gone.id })).headers.get('location')).toBe(`/materials/places/${kept.id}`)
    expect(await pageOf(office, `/materials/places/${kept.id}`)).toContain('Exempel-biblioteket')
    expect(await pageOf(office, `/materials/places/${gone.id}`)).toContain('hopslagen med en annan')
    const back = await office.post(`/materials/places/${gone.id}/merge`, { goneId: kept.id })
    expect([back.status, await back.text()]).toEqual([422, expect.stringContaining('redan hopslagen med den andra')])
    expect(await pageOf(office, '/materials/places/doubles')).toContain('Inga dubbletter')
  }),
)

const list = 'Vad;Var;Kommunkod\nStadsbiblioteket;Torget 1;184\nHemma hos Åsa;;0184\nGnistan;;0184\n'

test(
  'a list is looked at, its columns corrected, and read in once',
  withSite(async (site) => {
    await association(site.ctx)
    const office = await site.as('office')
    expect((await office.post('/materials/places/import')).status).toBe(422)
    const unclear = await office.post('/materials/places/import', { file: new File([list], 'platser.csv') })
    expect(await unclear.text()).toContain('Ingen kolumn är namn')
    const named = list.replace('Vad', 'Namn')
    const looked = await (await office.post('/materials/places/import', { file: new File([named], 'platser.csv') })).text()
    expect(looked).toMatch(/Stadsbiblioteket[\s\S]*Bibliotek i Solna/)
    for (const why of ['ser ut som någons hem', 'namnet avslöjar det inte']) expect(looked).toContain(why)
    const [, content = ''] = /name="content" value="([^"]+)"/.exec(looked) ?? []
    const columns = { content, 'column-0': 'name', 'column-1': 'street', 'column-2': 'municipalityCode' }
    const again = await office.post('/materials/places/import', { ...columns, columns: 'on', type: 'association' })
    expect(await again.text()).toMatch(/value="street" selected[\s\S]*Förening i Solna/)
    expect(await site.ctx.db.place.count()).toBe(0)
    const applied = await (await office.post('/materials/places/import', { ...columns, apply: 'on', type: 'association' })).text()
    expect(applied).toContain('2 nya platser, 0 ändrade, 1 rad gick inte att läsa in.')
    expect((await listPlaces(site.ctx)).items).toMatchObject([{ name: 'Gnistan' }, { name: 'Stadsbiblioteket', street: 'Torget 1' }])
  }),
)

test(
  'gaps are told by municipality, type and language, and only those who may write change places',
  withSite(async (site) => {
    await association(site.ctx)
    const treasurer = await site.as('treasurer')
    expect(await pageOf(treasurer, '/materials/coverage')).toContain('Inga platser att räkna')
    const { id } = await createPlace(site.ctx, library)
    expect(await pageOf(treasurer, '/materials/coverage?months=6&language=xx')).toMatch(/21 maj 2026[\s\S]*Solna[\s\S]*inget på 1 plats/)
    expect(await pageOf(treasurer, `/materials/places/${id}`)).not.toContain('/edit')
    expect((await treasurer.get(`/materials/places/${id}/edit`)).status).toBe(403)
    expect((await treasurer.get('/materials/places/import')).status).toBe(403)
    const volunteer = await site.as('volunteer')
    expect((await volunteer.get('/materials/places/new')).status).toBe(200)
    const added = await volunteer.post('/materials/places/new', { ...form, name: 'Kiosken', type: 'shop' })
    expect(added.headers.get('location')).toBe('/log?q=Kiosken')
    for (const path of ['/materials/places', '/materials/coverage', `/materials/places/${id}`]) {
      expect((await volunteer.get(path)).status).toBe(403)
    }
  }),
)
