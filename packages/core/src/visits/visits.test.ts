import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { editionRow, placeRow } from '../../../../test/support/printed.ts'
import type { Role } from '../permissions.ts'
import { mergePlaces, updatePlace } from '../places/index.ts'
import { createHolder, recordMovements } from '../stock/index.ts'
import { createUser } from '../users/index.ts'
import { addVisitPhoto, getVisit, getVisitPhoto, listLying, listVisits, logSheet, logVisit, withdrawVisit } from './index.ts'

async function store(ctx: TestContext, copies: Record<string, number>): Promise<string> {
  const { id } = await createHolder(ctx, { kind: 'store', name: 'Kansliet' })
  const movements = Object.entries(copies).map(([editionId, quantity]) => {
    return { kind: 'printed' as const, key: randomUUID(), editionId, quantity, toId: id }
  })
  await recordMovements(ctx, { movements })
  return id
}

async function someone(ctx: TestContext, ...roles: Role[]): Promise<TestContext & { userId: string }> {
  const email = `${randomUUID()}@lyktan.example`
  const { id: userId } = await createUser(ctx, { name: 'Någon', email, password: 'fyra gula bananer', roles })
  return { ...ctx, userId, actor: { kind: 'user', userId, roles } }
}

async function bag(ctx: TestContext, from: string, copies: Record<string, number>) {
  const volunteer = await someone(ctx, 'volunteer')
  const { id: toId } = await createHolder(ctx, { kind: 'volunteer', userId: volunteer.userId })
  const movements = Object.entries(copies).map(([editionId, quantity]) => {
    return { kind: 'handed' as const, key: randomUUID(), editionId, quantity, fromId: from, toId }
  })
  await recordMovements(ctx, { movements })
  return { volunteer, bagId: toId }
}

const held = async (ctx: TestContext, holderId: string, editionId: string) =>
  (await ctx.db.stockBalance.findUnique({ where: { editionId_holderId: { editionId, holderId } } }))?.quantity

test(
  'what a volunteer places leaves her bag and lies at the place',
  withContext(async (ctx) => {
    const [card, there] = [await editionRow(ctx), await placeRow(ctx)]
    const { volunteer, bagId } = await bag(ctx, await store(ctx, { [card]: 100 }), { [card]: 50 })
    const lines = [{ editionId: card, placed: 20 }]
    const visit = await logVisit(volunteer, { key: randomUUID(), placeId: there, lines, spot: ' vid  entrén ', nextLookOn: '2026-12-24' })
    expect(visit).toMatchObject({ visitedOn: '2026-11-21', visitedBy: volunteer.userId, holderId: bagId, spot: 'vid entrén', photo: false })
    expect(visit.lines).toMatchObject([{ editionId: card, leftOver: null, removed: 0, placed: 20, noneLeft: false }])
    expect(await held(ctx, bagId, card)).toBe(30)
    expect((await listLying(ctx)).items).toMatchObject([{ placeId: there, editionId: card, quantity: 20, seenOn: '2026-11-21' }])
    expect(await ctx.db.auditEntry.count({ where: { action: { startsWith: 'visit' } } })).toBe(0)
  }),
)

test(
  'the same visit sent twenty times at once is one, and so it is the day after',
  withContext(async (ctx) => {
    const [card, there] = [await editionRow(ctx), await placeRow(ctx)]
    const storeId = await store(ctx, { [card]: 100 })
    const entry = { key: randomUUID(), placeId: there, lines: [{ editionId: card, placed: 60 }] }
    const visits = await Promise.all(Array.from({ length: 20 }, () => logVisit(ctx, entry)))
    ctx.clock.set('2026-11-22T09:00:00+01:00')
    expect(new Set([...visits, await logVisit(ctx, entry)].map(({ id }) => id)).size).toBe(1)
    expect(await ctx.db.visit.count()).toBe(1)
    expect(await held(ctx, storeId, card)).toBe(40)
    const changed = { ...entry, lines: [{ editionId: card, placed: 61 }] }
    await expect(logVisit(ctx, changed)).rejects.toMatchObject({ code: 'visit_key_taken' })
  }),
)

test(
  'more placed than there is, is refused whole, at the line that asks for it',
  withContext(async (ctx) => {
    const [card, poster, there] = [await editionRow(ctx), await editionRow(ctx), await placeRow(ctx)]
    const storeId = await store(ctx, { [card]: 100, [poster]: 5 })
    const lines = [
      { editionId: card, placed: 10 },
      { editionId: poster, placed: 6 },
    ]
    const entry = { key: randomUUID(), placeId: there, lines }
    const params = { holder: 'Kansliet', there: 5, wanted: 6 }
    await expect(logVisit(ctx, entry)).rejects.toMatchObject({ code: 'stock_too_small', pointer: '/lines/1/placed', params })
    expect([await ctx.db.visit.count(), await held(ctx, storeId, card)]).toEqual([0, 100])
    await logVisit(ctx, { ...entry, lines: [{ editionId: card, placed: 10 }] })
    expect(await held(ctx, storeId, card)).toBe(90)
  }),
)

test(
  'visits of many at once never place more than there is',
  withContext(async (ctx) => {
    const [card, poster, there] = [await editionRow(ctx), await editionRow(ctx), await placeRow(ctx)]
    const storeId = await store(ctx, { [card]: 50, [poster]: 50 })
    const both = [card, poster].map((editionId) => ({ editionId, placed: 10 }))
    const tries = Array.from({ length: 12 }, (_, n) =>
      logVisit(ctx, { key: randomUUID(), placeId: there, lines: n % 2 ? both : [...both].reverse() }),
    )
    const ends = await Promise.allSettled(tries)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect([await held(ctx, storeId, card), await held(ctx, storeId, poster)]).toEqual([0, 0])
    expect((await listLying(ctx)).items.map(({ quantity }) => quantity)).toEqual([50, 50])
  }),
)

test(
  'a visit at a place that was merged away stands where that place is now, sent before and after',
  withContext(async (ctx) => {
    const [card, gone, kept] = [await editionRow(ctx), await placeRow(ctx), await placeRow(ctx)]
    await store(ctx, { [card]: 100 })
    const before = { key: randomUUID(), placeId: gone, lines: [{ editionId: card, placed: 10 }] }
    const first = await logVisit(ctx, before)
    await mergePlaces(ctx, { keptId: kept, goneId: gone })
    expect(await logVisit(ctx, before)).toMatchObject({ id: first.id, placeId: kept })
    expect(await logVisit(ctx, { ...before, key: randomUUID() })).toMatchObject({ placeId: kept })
    expect((await listLying(ctx)).items).toMatchObject([{ placeId: kept, quantity: 20 }])
  }),
)

test.each<[string, object, string, string]>([
  ['a day to come', { visitedOn: '2026-11-22' }, 'visit_ahead', '/visitedOn'],
  ['a next look before the visit', { visitedOn: '2026-11-02', nextLookOn: '2026-11-01' }, 'visit_look_before', '/nextLookOn'],
  ['nothing done', { lines: [] }, 'visit_empty', '/lines'],
  ['more removed than lay there', { lines: [{ leftOver: 2, removed: 3 }] }, 'visit_removed_too_many', '/lines/0/removed'],
  ['none left of what was just placed', { lines: [{ placed: 3, noneLeft: true }] }, 'visit_none_left', '/lines/0/noneLeft'],
  ['an edition that is none', { lines: [{ editionId: randomUUID(), placed: 1 }] }, 'visit_edition_unknown', '/lines/0/editionId'],
  ['copies of nobody', { holderId: randomUUID() }, 'visit_holder_missing', '/holderId'],
  ['a line that says nothing', { lines: [{}] }, 'visit_line_empty', '/lines/0/placed'],
  ['an edition twice', { lines: [{ placed: 1 }, { placed: 2 }] }, 'visit_edition_twice', '/lines/1/editionId'],
  ['an identity number', { note: 'ring 811218-9876' }, 'identity_number', '/note'],
  ['a million cards', { lines: [{ placed: 1_000_000 }] }, 'too_big', '/lines/0/placed'],
  ['a text for a photo', { photo: Buffer.from('hej') }, 'image_unknown_type', '/photo'],
  ['a photo of 60 MB', { photo: Buffer.alloc(60_000_000, 0xff) }, 'image_too_large', '/photo'],
])('%s is refused in words, and nothing is half there', (_, fields, code, pointer) =>
  withContext(async (ctx) => {
    const [card, placeId] = [await editionRow(ctx), await placeRow(ctx)]
    await store(ctx, { [card]: 100 })
    const given = { lines: [{ placed: 1 }], ...fields }
    const entry = { key: randomUUID(), placeId, ...given, lines: given.lines.map((line) => ({ editionId: card, ...line })) }
    await expect(logVisit(ctx, entry)).rejects.toMatchObject({ issues: [{ code, pointer }] })
    expect(await ctx.db.visit.count()).toBe(0)
  })(),
)

test(
  'who only logs takes from her own bag and from stores, for herself, and sees her own visits',
  withContext(async (ctx) => {
    const [card, there] = [await editionRow(ctx), await placeRow(ctx)]
    const storeId = await store(ctx, { [card]: 100 })
    const [mine, hers] = [await bag(ctx, storeId, { [card]: 10 }), await bag(ctx, storeId, { [card]: 10 })]
    const entry = () => ({ key: randomUUID(), placeId: there, lines: [{ editionId: card, placed: 1 }] })
    const refused = (fields: object) => expect(logVisit(mine.volunteer, { ...entry(), ...fields })).rejects
    await refused({ holderId: hers.bagId }).toMatchObject({ code: 'visit_holder_not_yours' })
    await refused({ visitedBy: hers.volunteer.userId }).toMatchObject({ code: 'visit_of_another' })
    const own = await logVisit(mine.volunteer, { ...entry(), holderId: storeId })
    const other = await logVisit(ctx, { ...entry(), visitedBy: hers.volunteer.userId })
    expect(other.holderId).toBe(hers.bagId)
    expect((await listVisits(mine.volunteer)).items.map(({ id }) => id)).toEqual([own.id])
    expect((await listVisits(ctx, { limit: 1 })).next).not.toBeNull()
    await expect(getVisit(mine.volunteer, { visitId: other.id })).rejects.toMatchObject({ code: 'visit_not_found' })
    await expect(withdrawVisit(mine.volunteer, { visitId: other.id, reason: 'x' })).rejects.toMatchObject({ code: 'visit_not_found' })
    const auditor = await someone(ctx, 'auditor')
    await expect(logVisit(auditor, entry())).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)

test(
  'a withdrawn visit stays to be seen, and its copies are back where they were',
  withContext(async (ctx) => {
    const [card, there] = [await editionRow(ctx), await placeRow(ctx)]
    const storeId = await store(ctx, { [card]: 100 })
    const entry = { key: randomUUID(), placeId: there, lines: [{ editionId: card, placed: 40 }] }
    const { id: visitId } = await logVisit(ctx, entry)
    const both = await Promise.allSettled([1, 2].map(() => withdrawVisit(ctx, { visitId, reason: 'fel plats' })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'visit_withdrawn' } })
    expect(await held(ctx, storeId, card)).toBe(100)
    expect((await listLying(ctx)).items).toEqual([])
    expect((await listVisits(ctx, { placeId: there })).items).toMatchObject([{ id: visitId, withdrawnReason: 'fel plats' }])
    expect(await logVisit(ctx, entry)).toMatchObject({ id: visitId })
  }),
)

test(
  'a place that has closed takes no more, but what lay there can be taken away',
  withContext(async (ctx) => {
    const [card, placeId] = [await editionRow(ctx), await placeRow(ctx)]
    await updatePlace(ctx, { id: placeId, closedOn: '2026-11-10' })
    await store(ctx, { [card]: 100 })
    const placed = { key: randomUUID(), placeId, lines: [{ editionId: card, placed: 1 }] }
    await expect(logVisit(ctx, placed)).rejects.toMatchObject({ code: 'visit_place_closed', params: { closedOn: '2026-11-10' } })
    await logVisit(ctx, { ...placed, visitedOn: '2026-11-10' })
    await logVisit(ctx, { ...placed, key: randomUUID(), lines: [{ editionId: card, noneLeft: true }] })
    expect((await listLying(ctx)).items).toEqual([])
  }),
)

test(
  'a photo is kept without what the camera wrote into it',
  withContext(async (ctx) => {
    const photo = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#123456' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'Exempelkamera' }, IFD3: { GPSLatitude: '59/1 20/1 0/1', GPSLatitudeRef: 'N' } })
      .toBuffer()
    const entry = { key: randomUUID(), placeId: await placeRow(ctx), refused: true }
    const visits = [await logVisit(ctx, { ...entry, photo }), await logVisit(ctx, { ...entry, key: randomUUID() })].map(({ id }) => id)
    const [first = '', second = ''] = visits
    await expect(getVisitPhoto(ctx, { visitId: second })).rejects.toMatchObject({ code: 'visit_photo_not_found' })
    for (const visitId of [first, second, second])
      expect(await addVisitPhoto(ctx, { visitId, bytes: photo })).toMatchObject({ photo: true })
    for (const visitId of visits) {
      const { bytes, contentType } = await getVisitPhoto(ctx, { visitId })
      expect(contentType).toBe('image/jpeg')
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
      expect(Buffer.from(bytes).includes('Exempelkamera')).toBe(false)
    }
  }),
)

test(
  'the sheet for a telephone has the last places first, what was left there, whose copies there are, and nobody’s name',
  withContext(async (ctx) => {
    const [card, old] = [await editionRow(ctx, { name: '2026:1' }), await editionRow(ctx, { name: '2024:1', withdrawnOn: '2026-06-01' })]
    const [library, pharmacy, police] = [
      await placeRow(ctx, { name: 'Biblioteket', municipalityCode: '0184' }),
      await placeRow(ctx, { name: 'Apoteket', street: 'Torget 1' }),
      await placeRow(ctx, { name: 'Polisen' }),
    ]
    const storeId = await store(ctx, { [card]: 100, [old]: 5 })
    const { volunteer, bagId } = await bag(ctx, storeId, { [card]: 50 })
    const log = (who: TestContext, placeId: string, line: object) =>
      logVisit(who, { key: randomUUID(), placeId, lines: [{ editionId: card, ...line }] })
    await log(volunteer, library, { placed: 20 })
    ctx.clock.set('2026-11-21T10:00:00+01:00')
    await log(volunteer, library, { leftOver: 4 })
    await log(ctx, pharmacy, { placed: 5 })
    const sheet = await logSheet(volunteer)
    expect(sheet.places.map(({ id }) => id)).toEqual([library, pharmacy, police])
    expect(sheet.places[0]).toMatchObject({ municipality: 'Solna', lines: [{ editionId: card, placed: 20, lying: 4 }] })
    expect(sheet.editions.map(({ name, state }) => [name, state])).toEqual([
      ['2026:1', 'current'],
      ['2024:1', 'withdrawn'],
    ])
    expect(sheet.holders.map(({ id, name }) => [id, name])).toEqual([
      [bagId, null],
      [storeId, 'Kansliet'],
    ])
    expect(sheet.holders[0]?.copies).toEqual([{ editionId: card, quantity: 30 }])
    expect(JSON.stringify(sheet)).not.toContain('Någon')
  }),
)
