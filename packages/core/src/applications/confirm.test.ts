import { expect, test } from 'vitest'
import { application, applied, apply, sendJoining } from '../../../../test/support/applications.ts'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/letters.ts'
import { visitor } from '../../../../test/support/subscriptions.ts'
import { createContact, setSafeContact } from '../contacts/index.ts'
import { suppress } from '../mailing/index.ts'
import { updateSettings } from '../settings/index.ts'
import { requestToken } from '../subscriptions/index.ts'
import { confirmApplication, listApplications, sweepApplications } from './index.ts'

const later = (ctx: TestContext, hours: number) => ctx.clock.set(new Date(ctx.clock.now().getTime() + hours * 3_600_000))
const outcomes = async (ctx: TestContext) =>
  (await ctx.db.membershipApplication.findMany({ orderBy: { createdAt: 'asc' } })).map(({ outcome }) => outcome)

/** All that the database holds of applications. */
const everything = async (ctx: TestContext) => JSON.stringify(await ctx.db.membershipApplication.findMany())

test(
  'opening the link is nothing; confirming has it wait for the board, once, also twice at once',
  withContext(async (ctx) => {
    await association(ctx)
    await apply(ctx)
    expect((await listApplications(ctx)).items).toEqual([])
    const [mail] = await sendJoining(ctx)
    const confirm = () => confirmApplication(visitor(ctx), { token: mail?.token ?? '' })
    expect(await Promise.all([confirm(), confirm()])).toEqual([true, true])
    expect(await confirm()).toBe(true)
    expect((await listApplications(ctx)).items).toMatchObject([{ name: 'Nour Exempel', classId: 'member', language: 'ar', known: false }])
    expect(await ctx.db.contact.count()).toBe(0)
    expect(await ctx.db.auditEntry.count({ where: { action: 'application.confirmed' } })).toBe(1)
  }),
)

test(
  'a link that has expired, is not ours or is of another purpose confirms nothing, nor does one to an address that is stopped',
  withContext(async (ctx) => {
    await association(ctx)
    await apply(ctx)
    const [mail] = await sendJoining(ctx)
    const { id } = await ctx.db.membershipApplication.findFirstOrThrow()
    const confirm = (token = mail?.token ?? '') => confirmApplication(visitor(ctx), { token })
    for (const token of ['', 'x', 'v1.x.y', `${mail?.token}x`, requestToken(ctx.secrets, id), 'x'.repeat(10_000)])
      expect(await confirm(token)).toBe(false)
    const stop = { addressHash: ctx.secrets.addressHash(application.email), seriesId: null, reason: 'complaint' } as const
    await suppress(ctx, stop)
    expect(await confirm()).toBe(false)
    await ctx.db.suppression.deleteMany()
    later(ctx, 72)
    expect(await confirm()).toBe(false)
    expect((await listApplications(ctx)).items).toEqual([])
  }),
)

test(
  'who is a member already is told nothing else and gets nothing new, and nothing of what she wrote is kept',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: application.email, safe: { channels: ['email'], sender: 'full' } })
    const before = await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId }, include: { safeContact: true } })
    const { token } = await applied(ctx)
    expect(await confirmApplication(visitor(ctx), { token })).toBe(true)
    expect(await outcomes(ctx)).toEqual(['already_member'])
    expect(await ctx.db.notice.count()).toBe(0)
    expect(await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId }, include: { safeContact: true } })).toEqual(before)
    expect(await ctx.db.membership.count()).toBe(1)
    expect(await everything(ctx)).not.toMatch(/Nour|nour@/)
  }),
)

test(
  'who applies again in other words replaces what she wrote before; the board sees her once',
  withContext(async (ctx) => {
    await association(ctx)
    await applied(ctx)
    later(ctx, 1)
    await applied(ctx, { givenName: 'Noor', email: 'NOUR@mejl.example', classId: 'supporting' })
    expect((await listApplications(ctx)).items).toMatchObject([{ name: 'Noor Exempel', classId: 'supporting' }])
    expect(await outcomes(ctx)).toEqual(['replaced', null])
    expect(await everything(ctx)).not.toContain('Nour')
  }),
)

test(
  'two applications of one address confirmed at once leave one that waits',
  withContext(async (ctx) => {
    await association(ctx)
    await apply(ctx)
    later(ctx, 1)
    await apply(ctx)
    const tokens = (await sendJoining(ctx)).map(({ token }) => token)
    expect(await Promise.all(tokens.map((token) => confirmApplication(visitor(ctx), { token })))).toEqual([true, true])
    expect((await listApplications(ctx)).items).toHaveLength(1)
  }),
)

test(
  'where the rules say so, whoever confirms is a member at once, by her own word and nobody’s of the staff',
  withContext(async (ctx) => {
    await association(ctx)
    await updateSettings(ctx, { joining: 'at_once' })
    await applied(ctx, { safe: { channels: ['email'], sender: 'alias', days: [1, 3], fromMinute: 540, untilMinute: 660 } })
    expect(await ctx.db.contact.findMany({ include: { safeContact: true, memberships: true } })).toMatchObject([
      {
        name: 'Nour Exempel',
        language: 'ar',
        birthYear: 1985,
        protection: 'none',
        memberships: [{ classId: 'member' }],
        safeContact: { channels: ['email'], days: [1, 3], fromMinute: 540, sender: 'alias', basis: 'own_request' },
      },
    ])
    expect(await ctx.db.auditEntry.findFirst({ where: { action: 'membership.joined' } })).toMatchObject({
      actorKind: 'system',
      actorId: 'join_page',
    })
    expect(await outcomes(ctx)).toEqual(['approved'])
    expect(await everything(ctx)).not.toMatch(/Nour|nour@/)
  }),
)

test(
  'what no rule should decide alone waits for the board all the same: protected data, an age that the register knows better, an organisation’s address',
  withContext(async (ctx) => {
    await association(ctx)
    await updateSettings(ctx, { joining: 'at_once' })
    const person = { kind: 'person', givenName: 'Kim' } as const
    const protectedOne = await createContact(ctx, { ...person, email: 'kim@mejl.example', protection: 'new_identity' })
    const child = await createContact(ctx, { ...person, email: 'barn@mejl.example', birthYear: 2012 })
    for (const { id: contactId } of [protectedOne, child]) await setSafeContact(ctx, { contactId, channels: ['email'], basis: 'asked' })
    await createContact(ctx, { kind: 'organisation', name: 'Biblioteket', organisationKind: 'library', email: 'bibliotek@mejl.example' })
    for (const email of ['kim@mejl.example', 'barn@mejl.example', 'bibliotek@mejl.example']) await applied(ctx, { email })
    await applied(ctx, { protectedIdentity: true })
    expect((await listApplications(ctx)).items).toHaveLength(4)
    expect(await ctx.db.membership.count()).toBe(0)
  }),
)

test(
  'a municipality has no members: what was sent before confirms nothing',
  withContext(async (ctx) => {
    await association(ctx)
    await updateSettings(ctx, { joining: 'at_once' })
    await apply(ctx)
    const [mail] = await sendJoining(ctx)
    await updateSettings(ctx, { tenantKind: 'municipality' })
    expect(await confirmApplication(visitor(ctx), { token: mail?.token ?? '' })).toBe(false)
    expect(await ctx.db.contact.count()).toBe(0)
  }),
)

test(
  'what the board never decides is forgotten after half a year',
  withContext(async (ctx) => {
    await association(ctx)
    await applied(ctx)
    const system = { ...ctx, actor: { kind: 'system', name: 'worker' } as const }
    ctx.clock.set('2027-05-20T12:00:00+02:00')
    await sweepApplications(system)
    expect((await listApplications(ctx)).items).toHaveLength(1)
    ctx.clock.set('2027-05-21T00:00:00+02:00')
    expect((await listApplications(ctx)).items).toEqual([])
    await sweepApplications(system)
    expect(await ctx.db.membershipApplication.count()).toBe(0)
    expect(await ctx.db.auditEntry.count({ where: { action: 'application.expired' } })).toBe(1)
  }),
)
