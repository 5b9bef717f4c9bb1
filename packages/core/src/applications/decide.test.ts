import { expect, test } from 'vitest'
import { application, applied } from '../../../../test/support/applications.ts'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member, printer } from '../../../../test/support/letters.ts'
import { createContact, setSafeContact } from '../contacts/index.ts'
import { joinMembership, leaveMembership } from '../memberships/index.ts'
import type { SendPlainMail } from '../newsletters/index.ts'
import { sendDueNotices } from '../notices/index.ts'
import type { Role } from '../permissions.ts'
import {
  approveApplication,
  countApplications,
  declineApplication,
  declineReasons,
  getApplication,
  listApplications,
  revealApplication,
} from './index.ts'

const as = (ctx: TestContext, ...roles: Role[]): TestContext => ({ ...ctx, actor: { kind: 'user', userId: 'somebody', roles } })
const safeOf = (ctx: TestContext, contactId: string) => ctx.db.safeContact.findUnique({ where: { contactId } })

test(
  'the board’s yes makes contact, membership and word on what is safe; nothing else is left of the application',
  withContext(async (ctx) => {
    await association(ctx)
    const { applicationId } = await applied(ctx, {
      phone: '070-174 06 05',
      street: 'Exempelgatan 1',
      postcode: '12345',
      city: 'Orten',
      safe: { channels: ['post', 'phone'], sender: 'none', plainEnvelope: true, mayLeaveMessage: false },
    })
    ctx.clock.set('2026-12-01T18:00:00+01:00')
    const { id, contactId, joinedOn } = await approveApplication(as(ctx, 'board'), { applicationId })
    expect(joinedOn).toBe('2026-12-01')
    const contact = await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId } })
    expect(contact).toMatchObject({ name: 'Nour Exempel', phone: '+46701740605', postcode: '123 45', email: 'nour@mejl.example' })
    expect(await safeOf(ctx, contactId)).toMatchObject({
      channels: ['post', 'phone'],
      sender: 'none',
      plainEnvelope: true,
      basis: 'own_request',
      confirmedOn: new Date('2026-11-21'),
    })
    const row = await ctx.db.membershipApplication.findUniqueOrThrow({ where: { id: applicationId } })
    expect(row).toMatchObject({ outcome: 'approved', details: null, addressHash: null, settledBy: 'somebody' })
    expect(await ctx.db.auditEntry.findFirst({ where: { action: 'application.approved' } })).toMatchObject({ facts: { membershipId: id } })
    expect(await ctx.db.notice.findMany()).toMatchObject([{ kind: 'welcome', subject: id, contactId, state: 'pending' }])
  }),
)

test(
  'two who decide at once decide once',
  withContext(async (ctx) => {
    await association(ctx)
    const { applicationId } = await applied(ctx)
    const decisions = await Promise.allSettled([
      approveApplication(ctx, { applicationId }),
      declineApplication(ctx, { applicationId, reason: 'bylaws' }),
      approveApplication(ctx, { applicationId }),
    ])
    expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of decisions) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'application_settled' })
    expect(await ctx.db.membership.count()).toBeLessThanOrEqual(1)
    await expect(getApplication(ctx, { applicationId })).rejects.toMatchObject({ code: 'application_settled' })
  }),
)

test(
  'a no leaves its reason and nothing of her',
  withContext(async (ctx) => {
    await association(ctx)
    for (const [n, reason] of declineReasons.entries()) {
      const { applicationId } = await applied(ctx, { email: `nour${n}@mejl.example` })
      await declineApplication(ctx, { applicationId, reason })
    }
    const rows = await ctx.db.membershipApplication.findMany({ orderBy: { createdAt: 'asc' } })
    expect(rows.map(({ declineReason }) => declineReason)).toEqual(expect.arrayContaining([...declineReasons]))
    for (const table of [rows, await ctx.db.auditEntry.findMany()]) expect(serialised(table)).not.toMatch(/nour|Exempel/i)
    expect(await ctx.db.contact.count()).toBe(0)
    await expect(
      ctx.db.membershipApplication.updateMany({ data: { details: application as object, outcome: 'declined' } }),
    ).rejects.toThrow('membership_application_forgotten_check')
  }),
)

const serialised = (value: unknown) => JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))

test(
  'somebody known joins as she stands; the board is told which fields differ, and not what is in them',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: contactId } = await createContact(ctx, {
      kind: 'person',
      givenName: 'Kim',
      familyName: 'Exempel',
      email: application.email,
      phone: '070-174 06 06',
      birthYear: 1985,
      language: 'sv',
    })
    await setSafeContact(ctx, { contactId, channels: ['email', 'phone'], sender: 'full', basis: 'asked', confirmedOn: '2026-01-10' })
    const before = await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId } })
    const { applicationId } = await applied(ctx, { phone: '070-174 06 07', safe: { channels: ['phone', 'email'], sender: 'alias' } })
    expect(await getApplication(ctx, { applicationId })).toMatchObject({
      name: 'Kim Exempel',
      known: true,
      isMember: false,
      differences: ['name', 'phone', 'language', 'safe'],
    })
    expect(await approveApplication(ctx, { applicationId })).toMatchObject({ contactId })
    expect(await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId } })).toEqual(before)
    // her word is narrowed to what she has said both times, and of another number than ours she has said nothing
    expect(await safeOf(ctx, contactId)).toMatchObject({
      channels: ['email'],
      sender: 'alias',
      basis: 'own_request',
      confirmedOn: new Date('2026-11-21'),
    })
  }),
)

test(
  'whoever shares her mailbox cannot widen what she has said is safe',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: contactId } = await createContact(ctx, { kind: 'person', givenName: 'Kim', email: application.email })
    await setSafeContact(ctx, { contactId, channels: ['email'], sender: 'none', plainEnvelope: true, basis: 'asked' })
    const { applicationId } = await applied(ctx, {
      street: 'Annan gata 2',
      city: 'Orten',
      postcode: '12345',
      phone: '070-174 06 08',
      safe: { channels: ['post', 'phone', 'email'], sender: 'full', mayLeaveMessage: true },
    })
    await approveApplication(ctx, { applicationId })
    expect(await safeOf(ctx, contactId)).toMatchObject({ channels: ['email'], sender: 'none', plainEnvelope: true, mayLeaveMessage: false })
    expect(await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId } })).toMatchObject({ street: null, phone: null })
  }),
)

test(
  'whose data are protected goes by the name that we have, and nothing is told of her, not even that something differs',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: contactId } = await createContact(ctx, {
      kind: 'person',
      givenName: 'Kim',
      email: application.email,
      protection: 'new_identity',
    })
    await setSafeContact(ctx, { contactId, channels: ['email'], sender: 'alias', basis: 'asked' })
    const { applicationId } = await applied(ctx)
    const facts = await getApplication(ctx, { applicationId })
    expect(facts).toMatchObject({ name: 'Kim', differences: [] })
    expect(JSON.stringify([facts, await listApplications(ctx)])).not.toMatch(/Nour|protect|new_identity/)
    await approveApplication(ctx, { applicationId })
    expect(await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId } })).toMatchObject({ name: 'Kim', protection: 'new_identity' })
    const everywhere = [await ctx.db.contact.findMany(), await ctx.db.auditEntry.findMany(), await ctx.db.membershipApplication.findMany()]
    expect(serialised(everywhere)).not.toContain('Nour')
  }),
)

test(
  'who says that her data are protected is so in the register, and her page looks like any other’s',
  withContext(async (ctx) => {
    await association(ctx)
    const { applicationId } = await applied(ctx, { protectedIdentity: true })
    const { applicationId: other } = await applied(ctx, { email: 'kim@mejl.example' })
    const shape = (facts: object) => ({ ...facts, id: '' })
    expect(shape(await getApplication(ctx, { applicationId }))).toEqual(shape(await getApplication(ctx, { applicationId: other })))
    const { contactId } = await approveApplication(ctx, { applicationId })
    expect(await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId } })).toMatchObject({ protection: 'confidential' })
  }),
)

test(
  'who has left joins anew; who became a member meanwhile does not join twice; an organisation does not join by its mailbox',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: application.email })
    const { id: membershipId } = await ctx.db.membership.findFirstOrThrow()
    await leaveMembership(ctx, { membershipId })
    const { applicationId } = await applied(ctx)
    expect(await approveApplication(ctx, { applicationId })).toMatchObject({ contactId, number: expect.any(Number) })
    expect(await ctx.db.membership.count()).toBe(2)

    const { applicationId: second } = await applied(ctx, { email: 'kim@mejl.example' })
    await joinMembership(ctx, { contact: { kind: 'person', givenName: 'Kim', email: 'kim@mejl.example' }, classId: 'member' })
    expect(await getApplication(ctx, { applicationId: second })).toMatchObject({ isMember: true })
    await expect(approveApplication(ctx, { applicationId: second })).rejects.toMatchObject({ code: 'already_member' })

    await createContact(ctx, { kind: 'organisation', name: 'Biblioteket', organisationKind: 'library', email: 'bibliotek@mejl.example' })
    const { applicationId: third } = await applied(ctx, { email: 'bibliotek@mejl.example' })
    await expect(approveApplication(ctx, { applicationId: third })).rejects.toMatchObject({ code: 'email_taken' })
    expect(await countApplications(ctx)).toBe(2)
  }),
)

test(
  'who never gave a name gets the one she gives now',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: contactId } = await createContact(ctx, { kind: 'person', givenName: 'x', email: application.email })
    await ctx.db.contact.update({ where: { id: contactId }, data: { givenName: null, name: '–', sortName: '–' } })
    await setSafeContact(ctx, { contactId, channels: ['email'], sender: 'alias', basis: 'own_request' })
    const { applicationId } = await applied(ctx)
    expect(await getApplication(ctx, { applicationId })).toMatchObject({ name: 'Nour Exempel' })
    await approveApplication(ctx, { applicationId })
    expect(await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId } })).toMatchObject({ name: 'Nour Exempel' })
  }),
)

test(
  'how she is reached is shown only as she has said, and that it was shown is written down',
  withContext(async (ctx) => {
    await association(ctx)
    const { applicationId } = await applied(ctx, { phone: '070-174 06 05', safe: { channels: ['phone'], sender: 'none' } })
    expect(JSON.stringify(await getApplication(ctx, { applicationId }))).not.toMatch(/nour@|0174/)
    expect(await revealApplication(ctx, { applicationId })).toMatchObject({ email: null, phone: '+46701740605', safe: { sender: 'none' } })
    const actions = (await ctx.db.auditEntry.findMany({ where: { subjectId: applicationId }, orderBy: { at: 'asc' } })).map(
      ({ action }) => action,
    )
    expect(actions).toEqual(['application.confirmed', 'application.seen', 'application.revealed'])
  }),
)

test(
  'the office sees what waits and the board decides; nobody else does either',
  withContext(async (ctx) => {
    await association(ctx)
    const { applicationId } = await applied(ctx)
    expect(await countApplications(as(ctx, 'office'))).toBe(1)
    await expect(approveApplication(as(ctx, 'office', 'treasurer'), { applicationId })).rejects.toMatchObject({ code: 'permission_denied' })
    await expect(declineApplication(as(ctx, 'office'), { applicationId, reason: 'other' })).rejects.toMatchObject({
      code: 'permission_denied',
    })
    for (const roles of [['press'], ['volunteer'], ['auditor']] as Role[][])
      await expect(listApplications(as(ctx, ...roles))).rejects.toMatchObject({ code: 'permission_denied' })
    await expect(getApplication(ctx, { applicationId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'application_not_found',
    })
  }),
)

test(
  'the list comes in pages, the oldest first',
  withContext(async (ctx) => {
    await association(ctx)
    for (let n = 0; n < 5; n++) {
      if (n !== 2) ctx.clock.set(new Date(ctx.clock.now().getTime() + 60_000))
      await applied(ctx, { email: `nour${n}@mejl.example`, givenName: `Nour${n}` })
    }
    const names: string[] = []
    let after: string | null = null
    do {
      const { items, next }: Awaited<ReturnType<typeof listApplications>> = await listApplications(ctx, {
        limit: 2,
        ...(after && { after }),
      })
      names.push(...items.map(({ name }) => name))
      after = next
    } while (after)
    expect(names).toEqual([0, 1, 2, 3, 4].map((n) => `Nour${n} Exempel`))
  }),
)

test(
  'she is welcomed once, in her language and the way she has chosen; who wants no name seen is told nothing of us',
  withContext(async (ctx) => {
    await association(ctx)
    const openly = await applied(ctx, { email: 'kim@mejl.example', language: 'sv', safe: { channels: ['email'], sender: 'full' } })
    for (const { applicationId } of [openly, await applied(ctx)]) await approveApplication(ctx, { applicationId })
    const mails: Parameters<SendPlainMail>[0][] = []
    const mail: SendPlainMail = async (message) => {
      mails.push(message)
      return { kind: 'accepted', response: '250 ok' }
    }
    const effects = { mail, printer, signal: new AbortController().signal }
    for (let turns = 0; turns < 2; turns++) await sendDueNotices({ ...ctx, actor: { kind: 'system', name: 'worker' } }, effects)
    expect(mails.map(({ to, language }) => [to, language]).sort()).toEqual([
      ['kim@mejl.example', 'sv'],
      ['nour@mejl.example', 'ar'],
    ])
    const said = (to: string) => JSON.stringify(mails.find((one) => one.to === to))
    expect(said('kim@mejl.example')).toContain('Välkommen till Kvinnojouren Lyktan')
    expect(said('nour@mejl.example')).not.toMatch(/kvinnojour|lykta|عضو/i)
  }),
)
