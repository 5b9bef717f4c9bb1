import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { createContact, setSafeContact, startRole, updateContact } from '../contacts/index.ts'
import { countOn } from '../goals/index.ts'
import { setUnsubscribed, suppress, unsubscribe, unsubscribeToken } from '../mailing/index.ts'
import { reversePeriod } from '../memberships/index.ts'
import { compareContacts, findPair, forgetMerges, listDuplicates, listMerges, mergeContacts, tellApart, undoMerge } from './index.ts'

const person = (ctx: TestContext, more: object = {}) =>
  createContact(ctx, { kind: 'person', givenName: 'Eva', familyName: 'Ek', birthYear: 1980, ...more })

const asOffice = (ctx: TestContext): TestContext => ({ ...ctx, actor: { kind: 'user', userId: 'clerk', roles: ['office'] } })

/** Every row of every table but the trail. */
async function picture(ctx: TestContext): Promise<Record<string, unknown>> {
  const tables = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('audit_entry', '_prisma_migrations')`
  const rows = async (name: string) =>
    (await ctx.db.$queryRawUnsafe<{ row: unknown }[]>(`SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t)::text`)).map(
      ({ row }) => row,
    )
  return Object.fromEntries(await Promise.all(tables.map(async ({ name }) => [name, await rows(name)] as const)))
}

const series = (ctx: TestContext, slug: string) =>
  ctx.db.series.create({
    data: {
      slug,
      labels: { sv: slug, en: slug },
      template: 'letter',
      legalBasis: 'opt_out',
      audience: { include: [], exclude: [] },
      senderName: 'Test',
      discreetName: 'Post',
      senderAddress: 'post@jouren.example',
      listId: `list${slug.replaceAll('-', '')}0000`,
    },
  })

async function delivered(
  ctx: TestContext,
  seriesId: string,
  deliveries: { contactId: string; state: 'accepted' | 'pending' | 'skipped' }[],
) {
  const { id } = await ctx.db.newsletter.create({ data: { seriesId, title: 'Brev', template: 'letter', audience: {} } })
  await ctx.db.delivery.createMany({
    data: deliveries.map(({ contactId, state }) => ({
      newsletterId: id,
      contactId,
      addressHash: ctx.secrets.addressHash(`${contactId}@mejl.example`),
      channel: 'email',
      language: 'sv',
      form: 'full',
      state,
      reason: state === 'skipped' ? 'unsubscribed' : null,
    })),
  })
  return id
}

test(
  'both histories are kept: memberships, letters, choices, roles, and what the other alone knew',
  withContext(async (ctx) => {
    await association(ctx)
    const kept = await member(ctx, { joinedOn: '2025-01-01', years: [2025], email: 'eva@mejl.example' })
    const gone = await member(ctx, { joinedOn: '2026-01-01', years: [2026], email: 'eva+jour@mejl.example' })
    await updateContact(ctx, { id: gone.contactId, phone: '070-1740605', tags: ['bil'], note: 'Kan skjutsa' })
    await updateContact(ctx, { id: kept.contactId, tags: ['kör'], note: 'Talar finska' })
    await startRole(ctx, { contactId: kept.contactId, role: 'volunteer', startsOn: '2026-03-01' })
    await startRole(ctx, { contactId: gone.contactId, role: 'volunteer', startsOn: '2025-03-01' })
    const { id: seriesId } = await series(ctx, 'brev')
    await delivered(ctx, seriesId, [{ contactId: gone.contactId, state: 'accepted' }])
    await delivered(ctx, seriesId, [
      { contactId: kept.contactId, state: 'skipped' },
      { contactId: gone.contactId, state: 'accepted' },
    ])
    await ctx.db.notice.create({ data: { kind: 'welcome', subject: gone.id, contactId: gone.contactId } })
    const before = await Promise.all(['2025-06-01', '2026-06-01', '2026-11-21'].map((day) => countOn(ctx, { day })))

    expect(await mergeContacts(ctx, { keptId: kept.contactId, goneId: gone.contactId })).toEqual({ undoable: true })
    expect(await ctx.db.contact.findMany({ include: { affiliations: true } })).toMatchObject([
      { id: kept.contactId, email: 'eva@mejl.example', phone: '+46701740605', tags: ['kör', 'bil'], note: 'Talar finska\nKan skjutsa' },
    ])
    expect(await ctx.db.affiliation.findMany()).toMatchObject([{ startsOn: new Date('2025-03-01'), endsOn: null }])
    expect(await ctx.db.membership.findMany({ orderBy: { number: 'asc' } })).toMatchObject([
      { id: kept.id, contactId: kept.contactId, leftOn: new Date('2026-11-21') },
      { id: gone.id, contactId: kept.contactId, leftOn: null },
    ])
    expect(await ctx.db.notice.findMany()).toMatchObject([{ subject: gone.id, contactId: kept.contactId, state: 'pending' }])
    const letters = await ctx.db.delivery.findMany({ orderBy: { id: 'asc' }, select: { contactId: true, state: true } })
    expect(letters).toEqual([
      { contactId: kept.contactId, state: 'accepted' },
      { contactId: null, state: 'skipped' },
      { contactId: kept.contactId, state: 'accepted' },
    ])
    expect(await Promise.all(['2025-06-01', '2026-06-01', '2026-11-21'].map((day) => countOn(ctx, { day })))).toEqual(before)
  }),
)

test(
  'a chosen field comes from the other, and no choice outlives a stronger no',
  withContext(async (ctx) => {
    await association(ctx)
    const [kept, gone] = [
      await person(ctx, { email: 'eva@mejl.example' }),
      await person(ctx, { email: 'eva.ek@mejl.example', phone: '070-1740606' }),
    ]
    const [one, two] = [await series(ctx, 'ett'), await series(ctx, 'tva')]
    await ctx.db.subscription.create({ data: { contactId: kept.id, seriesId: one.id, state: 'subscribed', source: 'page' } })
    await setUnsubscribed(ctx, { contactId: gone.id, seriesId: one.id, source: 'office' })
    await setUnsubscribed(ctx, { contactId: kept.id, seriesId: two.id, source: 'office' })
    await suppress(ctx, { addressHash: ctx.secrets.addressHash('eva@mejl.example'), seriesId: null, reason: 'complaint' })
    await suppress(ctx, { addressHash: ctx.secrets.addressHash('eva@mejl.example'), seriesId: null, reason: 'hard_bounce' })
    await mergeContacts(ctx, { keptId: kept.id, goneId: gone.id, take: ['email'] })
    expect(await ctx.db.contact.findMany()).toMatchObject([{ email: 'eva.ek@mejl.example', phone: '+46701740606' }])
    expect((await ctx.db.subscription.findMany()).map(({ seriesId, state }) => [seriesId, state]).sort()).toEqual(
      [
        [one.id, 'unsubscribed'],
        [two.id, 'unsubscribed'],
      ].sort(),
    )
    const stopped = await ctx.db.suppression.findMany({ where: { addressHash: ctx.secrets.addressHash('eva.ek@mejl.example') } })
    expect(stopped.map(({ seriesId, reason }) => [seriesId, reason]).sort()).toEqual(
      [
        [one.id, 'unsubscribed'],
        [two.id, 'unsubscribed'],
        [null, 'complaint'],
      ].sort(),
    )
  }),
)

test(
  'the stricter word on safe contact stands, and a word about an address that she no longer has is none',
  withContext(async (ctx) => {
    await association(ctx)
    const word = { channels: ['email' as const], basis: 'asked' as const }
    const [a, b] = [await person(ctx, { email: 'eva@mejl.example' }), await person(ctx, { email: 'ek@mejl.example' })]
    await setSafeContact(ctx, { contactId: a.id, ...word, channels: ['email', 'post'], fromMinute: 540, untilMinute: 1020 })
    await setSafeContact(ctx, { contactId: b.id, ...word, sender: 'none', confirmedOn: '2026-01-02' })
    await mergeContacts(ctx, { keptId: a.id, goneId: b.id })
    expect(await ctx.db.safeContact.findMany()).toMatchObject([
      { contactId: a.id, channels: ['email'], sender: 'none', fromMinute: 540, confirmedOn: new Date('2026-01-02') },
    ])
    const [c, d] = [await person(ctx, { email: 'c@mejl.example' }), await person(ctx, { email: 'd@mejl.example' })]
    await setSafeContact(ctx, { contactId: d.id, ...word })
    await mergeContacts(ctx, { keptId: c.id, goneId: d.id })
    expect(await ctx.db.safeContact.count({ where: { contactId: c.id } })).toBe(0)
  }),
)

test(
  'two who are covered for the same day are not merged until one payment is taken back',
  withContext(async (ctx) => {
    await association(ctx)
    const [kept, gone] = [await member(ctx, { years: [2026] }), await member(ctx, { years: [2026] })]
    const pair = { keptId: kept.contactId, goneId: gone.contactId }
    const before = await picture(ctx)
    expect(await compareContacts(ctx, { firstId: pair.keptId, secondId: pair.goneId })).toMatchObject({ obstacle: 'merge_periods_overlap' })
    await expect(mergeContacts(ctx, pair)).rejects.toMatchObject({ code: 'merge_periods_overlap' })
    expect(await picture(ctx)).toEqual(before)
    const { id: periodId } = await ctx.db.membershipPeriod.findFirstOrThrow({ where: { membershipId: gone.id } })
    await reversePeriod(ctx, { periodId, reason: 'dubbelt' })
    await mergeContacts(ctx, pair)
    expect(await ctx.db.membership.findMany({ where: { leftOn: null } })).toMatchObject([{ id: kept.id }])
  }),
)

test(
  'a letter on its way to both, two sign-ins and an organisation are in the way',
  withContext(async (ctx) => {
    await association(ctx)
    const [a, b] = [await person(ctx), await person(ctx)]
    const newsletterId = await delivered(ctx, (await series(ctx, 'brev')).id, [
      { contactId: a.id, state: 'pending' },
      { contactId: b.id, state: 'accepted' },
    ])
    const merge = () => mergeContacts(ctx, { keptId: a.id, goneId: b.id })
    await expect(merge()).rejects.toMatchObject({ code: 'merge_letter_underway' })
    await ctx.db.delivery.updateMany({ where: { newsletterId }, data: { state: 'accepted' } })
    for (const { id } of [a, b]) await ctx.db.user.create({ data: { id, name: 'x', email: `${id}@jouren.example`, contactId: id } })
    await expect(merge()).rejects.toMatchObject({ code: 'merge_both_sign_in' })
    const library = await createContact(ctx, { kind: 'organisation', name: 'Biblioteket', organisationKind: 'library' })
    await expect(mergeContacts(ctx, { keptId: a.id, goneId: library.id })).rejects.toMatchObject({ code: 'merge_persons_only' })
    await expect(mergeContacts(ctx, { keptId: a.id, goneId: a.id })).rejects.toMatchObject({ code: 'merge_same' })
    await expect(mergeContacts(ctx, { keptId: a.id, goneId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'contact_not_found',
    })
  }),
)

test(
  'two clerks at once merge once, whichever way round',
  withContext(async (ctx) => {
    await association(ctx)
    const [a, b] = [await person(ctx), await person(ctx)]
    const tries = await Promise.allSettled([
      mergeContacts(ctx, { keptId: a.id, goneId: b.id }),
      mergeContacts(ctx, { keptId: b.id, goneId: a.id }),
      mergeContacts(ctx, { keptId: a.id, goneId: b.id }),
    ])
    expect(tries.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code))).toEqual(
      expect.arrayContaining([{ undoable: true }, 'contact_not_found']),
    )
    expect(await ctx.db.contact.count()).toBe(1)
    expect(await ctx.db.auditEntry.count({ where: { action: 'contact.merged' } })).toBe(1)
    const [{ goneId } = { goneId: '' }] = await listMerges(ctx)
    const undone = await Promise.allSettled([undoMerge(ctx, { goneId }), undoMerge(ctx, { goneId })])
    expect(undone.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ctx.db.contact.count()).toBe(2)
  }),
)

test(
  'undoing is refused when the day is over, when somebody has changed what was merged, and the later merge is undone first',
  withContext(async (ctx) => {
    await association(ctx)
    const [a, b, c] = [await person(ctx), await person(ctx), await person(ctx, { phone: '070-1740607' })]
    await mergeContacts(ctx, { keptId: a.id, goneId: b.id })
    await mergeContacts(ctx, { keptId: c.id, goneId: a.id })
    await expect(undoMerge(ctx, { goneId: b.id })).rejects.toMatchObject({ code: 'merge_changed_since' })
    await undoMerge(ctx, { goneId: a.id })
    await updateContact(ctx, { id: a.id, phone: '070-1740608' })
    await expect(undoMerge(ctx, { goneId: b.id })).rejects.toMatchObject({ code: 'merge_changed_since' })
    expect(await ctx.db.contact.count()).toBe(2)
    await mergeContacts(ctx, { keptId: a.id, goneId: c.id })
    ctx.clock.set('2026-11-22T09:00:01+01:00')
    expect(await listMerges(ctx)).toEqual([])
    await expect(undoMerge(ctx, { goneId: c.id })).rejects.toMatchObject({ code: 'merge_undo_over' })
    expect(await forgetMerges(ctx)).toEqual({ forgotten: 2 })
    expect(await forgetMerges(ctx)).toEqual({ forgotten: 0 })
    expect(JSON.stringify(await picture(ctx))).not.toContain('+46701740607')
    expect(await ctx.db.contactMerge.findMany({ where: { keptId: { not: a.id } } })).toEqual([])
    await expect(undoMerge(ctx, { goneId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject({ code: 'merge_not_found' })
  }),
)

test(
  'an old letter to the other still unsubscribes her, and what she then said is not undone',
  withContext(async (ctx) => {
    await association(ctx)
    const [kept, gone] = [await person(ctx, { email: 'eva@mejl.example' }), await person(ctx, { email: 'ek@mejl.example' })]
    const { id: seriesId } = await series(ctx, 'brev')
    await mergeContacts(ctx, { keptId: kept.id, goneId: gone.id })
    await unsubscribe(ctx, { token: unsubscribeToken(ctx.secrets, gone.id, seriesId), source: 'one_click' })
    expect(await ctx.db.subscription.findMany()).toMatchObject([{ contactId: kept.id, state: 'unsubscribed' }])
    expect(await listMerges(ctx)).toEqual([])
    await expect(undoMerge(ctx, { goneId: gone.id })).rejects.toMatchObject({ code: 'merge_undo_over' })
  }),
)

test(
  'who was told apart is no pair again, also of the one she is merged into',
  withContext(async (ctx) => {
    await association(ctx)
    const [a, b, c] = [await person(ctx), await person(ctx), await person(ctx)]
    expect((await listDuplicates(ctx)).items).toHaveLength(3)
    const first = await listDuplicates(ctx, { limit: 2 })
    expect((await listDuplicates(ctx, { limit: 2, ...(first.next && { after: first.next }) })).items).toHaveLength(1)
    await tellApart(ctx, { firstId: c.id, secondId: a.id })
    await tellApart(ctx, { firstId: a.id, secondId: c.id })
    expect((await listDuplicates(ctx)).items).toHaveLength(2)
    await mergeContacts(ctx, { keptId: b.id, goneId: a.id })
    expect((await listDuplicates(ctx)).items).toEqual([])
    await expect(mergeContacts(asOffice(ctx), { keptId: b.id, goneId: c.id })).rejects.toMatchObject({ code: 'merge_pair_unknown' })
  }),
)

test(
  'a merge with a new identity leaves nothing of the old, not even that there was one',
  withContext(async (ctx) => {
    await association(ctx)
    const old = await member(ctx, { givenName: 'Gamla', familyName: 'Namnet', years: [2026], email: 'gamla@mejl.example' })
    const fresh = await createContact(ctx, {
      kind: 'person',
      givenName: 'Ny',
      familyName: 'Annan',
      phone: '070-1740605',
      protection: 'new_identity',
    })
    await updateContact(ctx, { id: old.contactId, phone: '070-1740605', note: 'En anteckning' })
    const pair = { keptId: fresh.id, goneId: old.contactId }
    const past = await countOn(ctx, { day: '2026-11-20' })

    const clerk = asOffice(ctx)
    const ordinary = await person(ctx)
    expect((await listDuplicates(clerk)).items).toEqual([])
    for (const other of [old.contactId, ordinary.id]) {
      await expect(mergeContacts(clerk, { ...pair, goneId: other, withoutTrace: true })).rejects.toMatchObject({
        code: 'merge_pair_unknown',
      })
      await expect(compareContacts(clerk, { firstId: fresh.id, secondId: other })).rejects.toMatchObject({ code: 'merge_pair_unknown' })
      await expect(tellApart(clerk, { firstId: fresh.id, secondId: other })).rejects.toMatchObject({ code: 'merge_pair_unknown' })
    }
    expect(await compareContacts(ctx, { firstId: fresh.id, secondId: old.contactId })).toMatchObject({ withoutTrace: true })
    await expect(mergeContacts(ctx, pair)).rejects.toMatchObject({ code: 'merge_without_trace' })
    await expect(mergeContacts(ctx, { ...pair, withoutTrace: true, take: ['email'] })).rejects.toMatchObject({
      code: 'merge_without_trace',
    })
    await expect(mergeContacts(ctx, { keptId: old.contactId, goneId: fresh.id, withoutTrace: true })).rejects.toMatchObject({
      code: 'merge_keep_new_identity',
    })
    await expect(mergeContacts(ctx, { keptId: ordinary.id, goneId: old.contactId, withoutTrace: true })).rejects.toMatchObject({
      code: 'merge_keeps_history',
    })

    const known = await ctx.db.contact.findUniqueOrThrow({ where: { id: fresh.id } })
    expect(await mergeContacts(ctx, { ...pair, withoutTrace: true })).toEqual({ undoable: false })
    expect(await ctx.db.contact.findUnique({ where: { id: fresh.id } })).toEqual(known)
    expect(await listMerges(ctx)).toEqual([])
    await expect(undoMerge(ctx, { goneId: old.contactId })).rejects.toMatchObject({ code: 'merge_not_found' })
    expect(await countOn(ctx, { day: '2026-11-20' })).toEqual(past)

    const tables = await picture(ctx)
    const everything = JSON.stringify([tables, ctx.log.lines], (_, value) => (typeof value === 'bigint' ? String(value) : value))
    for (const trace of ['Gamla', 'Namnet', 'gamla@mejl.example', 'anteckning']) expect(everything).not.toContain(trace)
    const rows = [...Object.values(tables).flatMap((all) => all as object[]), ...(await ctx.db.auditEntry.findMany({ omit: { id: true } }))]
    const linking = rows.filter((row) => [fresh.id, old.contactId].every((id) => JSON.stringify(row).includes(id)))
    expect(linking).toEqual([])
    expect(await ctx.db.auditEntry.findMany({ where: { action: { startsWith: 'contact.merge' } } })).toEqual([])
  }),
)

test(
  'who gets a new identity is parted from all that she was compared with or merged from',
  withContext(async (ctx) => {
    await association(ctx)
    const [a, b, c] = [await person(ctx), await person(ctx), await person(ctx)]
    await tellApart(ctx, { firstId: a.id, secondId: c.id })
    await mergeContacts(ctx, { keptId: a.id, goneId: b.id })
    await updateContact(ctx, { id: a.id, protection: 'new_identity' })
    expect(await ctx.db.contactMerge.count()).toBe(0)
    expect(await ctx.db.toldApart.count()).toBe(0)
  }),
)

test(
  'numbers of two members lead to the pair, for the board only',
  withContext(async (ctx) => {
    await association(ctx)
    const [a, b] = [await member(ctx), await member(ctx)]
    const pair = { firstNumber: a.number, secondNumber: b.number }
    expect(await findPair(ctx, pair)).toEqual({ firstId: a.contactId, secondId: b.contactId })
    await expect(findPair(ctx, { ...pair, secondNumber: 999_999 })).rejects.toMatchObject({ code: 'membership_number_unknown' })
    await expect(findPair(asOffice(ctx), pair)).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)

const sideOf = fc.record({
  email: fc.boolean(),
  phone: fc.constantFrom('070-1740605', '070-1740606', null),
  note: fc.constantFrom('Talar finska', 'Kan skjutsa', null),
  protection: fc.constantFrom('none' as const, 'confidential' as const),
  word: fc.option(fc.subarray(['email', 'phone', 'post'] as const, { minLength: 1 })),
  years: fc.subarray([2024, 2025, 2026]),
  member: fc.boolean(),
  left: fc.boolean(),
  claim: fc.boolean(),
  roles: fc.array(fc.constantFrom('2025-01-01', '2026-01-01', '2026-06-01'), { maxLength: 1 }),
  letters: fc.array(fc.constantFrom('accepted' as const, 'skipped' as const), { maxLength: 2 }),
  choices: fc.array(fc.constantFrom('subscribed' as const, 'unsubscribed' as const), { maxLength: 2 }),
  stopped: fc.subarray(['complaint', 'hard_bounce', 'unsubscribed'] as const),
})
type Side = typeof sideOf extends fc.Arbitrary<infer T> ? T : never

let made = 0

async function bringAbout(ctx: TestContext, side: Side, seriesIds: string[], newsletterIds: string[]): Promise<string> {
  const email = side.email ? `undo.${++made}@mejl.example` : null
  const { id: contactId } = await person(ctx, { email, phone: side.phone, note: side.note, protection: side.protection })
  if (side.word) await setSafeContact(ctx, { contactId, channels: side.word, basis: 'asked' })
  if (side.member) await membershipOf(ctx, contactId, side)
  for (const startsOn of side.roles) await startRole(ctx, { contactId, role: 'volunteer', startsOn })
  for (const [i, state] of side.letters.entries())
    await ctx.db.delivery.create({
      data: {
        newsletterId: newsletterIds[i] ?? '',
        contactId,
        channel: 'post',
        language: 'sv',
        form: 'full',
        state,
        reason: state === 'skipped' ? 'erased' : null,
      },
    })
  for (const [i, state] of side.choices.entries())
    await ctx.db.subscription.create({ data: { contactId, seriesId: seriesIds[i] ?? '', state, source: 'office' } })
  if (email) for (const reason of side.stopped) await suppress(ctx, { addressHash: ctx.secrets.addressHash(email), seriesId: null, reason })
  return contactId
}

async function membershipOf(ctx: TestContext, contactId: string, { years, left, claim }: Side): Promise<void> {
  const day = (text: string) => new Date(text)
  const { id: membershipId } = await ctx.db.membership.create({
    data: { contactId, classId: 'member', joinedOn: day('2024-01-01'), leftOn: left ? day('2026-03-01') : null },
  })
  await ctx.db.membershipPeriod.createMany({
    data: years.map((year) => ({
      membershipId,
      classId: 'member',
      cause: 'payment',
      startsOn: day(`${year}-01-01`),
      endsOn: day(`${year}-12-31`),
    })),
  })
  const asked = { classId: 'member', startsOn: day('2026-01-01'), endsOn: day('2026-12-31'), amountOre: 100, madeOn: day('2026-01-01') }
  if (claim) await ctx.db.feeClaim.create({ data: { membershipId, ...asked, dueOn: day('2026-02-01'), reference: String(1000 + ++made) } })
}

test(
  'what is merged and undone is as it was, in every table, and what is refused changes nothing',
  withContext(async (ctx) => {
    await association(ctx)
    const seriesIds = [(await series(ctx, 'ett')).id, (await series(ctx, 'tva')).id]
    const newsletterIds = [await delivered(ctx, seriesIds[0] ?? '', []), await delivered(ctx, seriesIds[1] ?? '', [])]
    const take = fc.subarray(['email', 'phone', 'note', 'name'] as const)
    let merged = 0
    await fc.assert(
      fc.asyncProperty(sideOf, sideOf, sideOf, take, fc.boolean(), async (one, two, third, fields, twice) => {
        const ids = [await bringAbout(ctx, one, seriesIds, newsletterIds), await bringAbout(ctx, two, seriesIds, newsletterIds)]
        const other = await bringAbout(ctx, { ...third, member: false }, seriesIds, newsletterIds)
        await tellApart(ctx, { firstId: ids[1] ?? '', secondId: other })
        const before = await picture(ctx)
        const attempt = (keptId = '', goneId = '') =>
          mergeContacts(ctx, { keptId, goneId, take: fields }).then(
            () => goneId,
            (error) => {
              expect(error).toMatchObject({ code: 'merge_periods_overlap' })
              return undefined
            },
          )
        const undos = [await attempt(ids[0], ids[1]), twice ? await attempt(other, ids[0]) : undefined].filter((id) => id !== undefined)
        if (undos.length > 0) {
          merged++
          expect(await picture(ctx)).not.toEqual(before)
          const overlapping = await ctx.db.$queryRaw`
            SELECT FROM membership m JOIN membership o ON o.contact_id = m.contact_id AND o.id > m.id
            WHERE m.left_on IS NULL AND o.left_on IS NULL`
          expect(overlapping).toEqual([])
        }
        for (const goneId of undos.reverse()) await undoMerge(ctx, { goneId })
        expect(await picture(ctx)).toEqual(before)
      }),
      { numRuns: 15, endOnFailure: true },
    )
    expect(merged).toBeGreaterThan(5)
  }),
  120_000,
)

test(
  'every table that refers to a contact is one that a merge knows of',
  withContext(async (ctx) => {
    const referring = await ctx.db.$queryRaw<{ column: string }[]>`
      SELECT conrelid::regclass::text || '.' || attname AS column FROM pg_constraint
      JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
      WHERE contype = 'f' AND confrelid = 'contact'::regclass ORDER BY 1`
    expect(referring.map(({ column }) => column)).toEqual([
      '"user".contact_id',
      'affiliation.organisation_id',
      'affiliation.person_id',
      'contact_merge.kept_id',
      'delivery.contact_id',
      'membership.contact_id',
      'notice.contact_id',
      'organisation_alias.contact_id',
      'place.contact_id',
      'safe_contact.contact_id',
      'subscription.contact_id',
      'subscription_request.contact_id',
      'told_apart.first_id',
      'told_apart.second_id',
    ])
  }),
)
