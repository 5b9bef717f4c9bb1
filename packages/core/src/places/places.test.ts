import { expect, test } from 'vitest'
import { withContext } from '../../../../test/support/context.ts'
import { listAudit } from '../audit/index.ts'
import { createContact } from '../contacts/index.ts'
import type { Context } from '../context.ts'
import { createPlace, mergePlaces, searchPlaces, updatePlace } from './index.ts'

const library = { name: 'Solna stadsbibliotek', type: 'library', municipalityCode: '0184', street: 'Bibliotekstorget 1' } as const
const volunteer = <C extends Context>(ctx: C): C => ({ ...ctx, actor: { kind: 'user', userId: 'volunteer', roles: ['volunteer'] } })

test(
  'a place is added once, however it is written, and the audit names no place',
  withContext(async (ctx) => {
    const place = await createPlace(ctx, { ...library, postcode: '17145', permission: 'granted', contactRole: 'informationsdisken' })
    expect(place).toMatchObject({ municipality: 'Solna', postcode: '171 45', permissionOn: '2026-11-21', closedOn: null })
    await expect(createPlace(ctx, { ...library, name: ' solna  STADSBIBLIOTEK' })).rejects.toMatchObject({ code: 'place_exists' })
    await createPlace(ctx, { ...library, street: 'Storgatan 2' })
    expect(JSON.stringify(await listAudit(ctx, {}))).not.toMatch(/stadsbibliotek/i)
  }),
)

test(
  'two who add the same place at once add it once',
  withContext(async (ctx) => {
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => createPlace(ctx, library)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await ctx.db.place.count()).toBe(1)
  }),
)

test(
  'a home, a shelter or an identity number is refused at its field, and so is somebody’s home linked as an organisation',
  withContext(async (ctx) => {
    const refused = async (fields: object, pointer: string, code: string) =>
      expect(createPlace(ctx, { ...library, ...fields })).rejects.toMatchObject({ issues: [{ pointer, code }] })
    await refused({ street: 'Storgatan 1 lgh 1102' }, '/street', 'place_is_home')
    await refused({ street: 'c/o Berg, Storgatan 1' }, '/street', 'place_is_home')
    await refused({ name: 'Hemma hos Anna' }, '/name', 'place_is_home')
    await refused({ name: 'Skyddat boende Solna' }, '/name', 'place_is_shelter')
    await refused({ note: 'Fråga 900101-0009' }, '/note', 'identity_number')
    await refused({ municipalityCode: '0199' }, '/municipalityCode', 'municipality_unknown')
    await refused({ postcode: '1714' }, '/postcode', 'postcode_invalid')
    await refused({ permission: 'asked', permissionOn: '2026-11-22' }, '/permissionOn', 'day_in_future')
    await refused({ permissionOn: '2026-11-20' }, '/permissionOn', 'permission_day_unasked')
    await refused({ name: ' ' }, '/name', 'required')
    const { id } = await createContact(ctx, { kind: 'person', givenName: 'Åsa' })
    await refused({ contactId: id }, '/contactId', 'place_contact_not_organisation')
    await expect(ctx.db.place.create({ data: { ...library, contactId: id } })).rejects.toThrow()
    expect(await ctx.db.place.count()).toBe(0)
  }),
)

test(
  'a volunteer finds and adds places, and changes none',
  withContext(async (ctx) => {
    const { id } = await createPlace(volunteer(ctx), library)
    expect(await searchPlaces(volunteer(ctx), { q: 'solna' })).toMatchObject([{ id }])
    await expect(updatePlace(volunteer(ctx), { id, name: 'Annat' })).rejects.toMatchObject({ code: 'permission_denied' })
    await expect(mergePlaces(volunteer(ctx), { keptId: id, goneId: id })).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)

test(
  'a change keeps what it does not name, and a permission is dated when it changes',
  withContext(async (ctx) => {
    const { id } = await createPlace(ctx, { ...library, permission: 'asked', permissionOn: '2026-11-01' })
    expect(await updatePlace(ctx, { id, note: 'Hyllan vid entrén' })).toMatchObject({ street: library.street, permissionOn: '2026-11-01' })
    expect(await updatePlace(ctx, { id, permission: 'granted' })).toMatchObject({ permissionOn: '2026-11-21' })
    expect(await updatePlace(ctx, { id, permission: 'unknown', note: null })).toMatchObject({ permissionOn: null, note: null })
    expect(await updatePlace(ctx, { id, closedOn: '2026-11-20' })).toMatchObject({ closedOn: '2026-11-20' })
    expect(await searchPlaces(ctx, { q: 'solna' })).toEqual([])
    expect(await updatePlace(ctx, { id, closedOn: null })).toMatchObject({ closedOn: null })
    await expect(updatePlace(ctx, { id, closedOn: '2026-11-22' })).rejects.toMatchObject({ issues: [{ code: 'day_in_future' }] })
  }),
)

test(
  'a place is found from the first letter on, by name, street or municipality, and in spite of a slip of the thumb',
  withContext(async (ctx) => {
    for (const place of [
      library,
      { name: 'Apoteket Kronan Solna', type: 'pharmacy', municipalityCode: '0184', street: 'Solna torg 3' },
      { name: 'Apoteket Näckrosen', type: 'pharmacy', municipalityCode: '0184' },
      { name: 'Näsby parks vårdcentral', type: 'health_centre', municipalityCode: '0160' },
    ] as const)
      await createPlace(ctx, place)
    const names = async (q: string, more = {}) => (await searchPlaces(ctx, { q, ...more })).map(({ name }) => name)
    expect(await names('b')).toContain(library.name)
    expect(await names('apo')).toEqual(['Apoteket Kronan Solna', 'Apoteket Näckrosen'])
    expect(await names('apo solna')).toEqual(['Apoteket Kronan Solna', 'Apoteket Näckrosen'])
    expect(await names('torg 3')).toEqual(['Apoteket Kronan Solna'])
    expect(await names('täby')).toEqual(['Näsby parks vårdcentral'])
    expect(await names('vardcentral')).toEqual(['Näsby parks vårdcentral'])
    expect(await names('stadsbiblotek')).toEqual([library.name])
    expect(await names('apoteket', { limit: 1 })).toHaveLength(1)
    expect(await names('solna', { type: 'library' })).toEqual([library.name])
    for (const nothing of ['%', '_', '\\', "'; drop table place --", '   ']) expect(await names(nothing)).toEqual([])
  }),
)
