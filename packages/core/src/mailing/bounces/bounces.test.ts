import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { TestContext } from '../../../../../test/support/context.ts'
import { withContext } from '../../../../../test/support/context.ts'
import { approvedLetter, association, baseUrl, composer, member, seriesId, startedLetter } from '../../../../../test/support/letters.ts'
import { keptTransport } from '../../../../../test/support/transport.ts'
import { deliver, listDeliveries, newsletterStatus, sendNow } from '../../newsletters/index.ts'
import { createSecrets } from '../../secrets.ts'
import { unsubscribeToken } from '../letter-token.ts'
import { liftSuspension, listSuppressions, recordBounce } from './index.ts'
import type { BounceCause, BounceVerdict } from './schemas.ts'

const bounceAddress = 'studs@studs.example'

/** Sends the letter, and gives the envelope senders by recipient. */
async function sent(ctx: TestContext, newsletterId: string): Promise<Map<string, string>> {
  const transport = keptTransport()
  await deliver(ctx, { newsletterId }, { composer, transport, baseUrl, bounceAddress, signal: new AbortController().signal })
  return new Map(transport.mails.map(({ to, from }) => [to, from]))
}

let mails = 0
const mailKey = (name = String(mails++)) => createHash('sha256').update(name).digest('hex')

const cameBack = (
  ctx: TestContext,
  returnPath: string | undefined,
  verdict: BounceVerdict,
  { key = mailKey(), status = null, cause = 'other' }: { key?: string; status?: string | null; cause?: BounceCause } = {},
) => recordBounce(ctx, { mailKey: key, verdict, cause, status, returnPaths: returnPath ? [returnPath] : [] })

const suspended = (ctx: TestContext) => ctx.db.suppression.count({ where: { reason: 'hard_bounce', seriesId: null } })

test(
  'a wrong address is suspended at once, the same mail counts once, and the letter stays accepted',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'a@mejl.example' })
    await member(ctx, { email: 'b@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    const from = (await sent(ctx, newsletterId)).get('a@mejl.example')
    const key = mailKey()
    expect(await cameBack(ctx, from, 'hard', { key, cause: 'unknown_user', status: '5.1.1' })).toBe('recorded')
    expect(await cameBack(ctx, from, 'hard', { key, cause: 'unknown_user', status: '5.1.1' })).toBe('known')
    expect(await cameBack(ctx, from?.toUpperCase(), 'soft')).toBe('recorded')
    expect(await suspended(ctx)).toBe(1)
    const status = await newsletterStatus(ctx, { newsletterId })
    expect(status).toMatchObject({
      audience: 2,
      counts: { accepted: 2 },
      bounces: { hard: 1, soft: 0, ours: 0, complaint: 0 },
      bounced: [{ verdict: 'hard', cause: 'unknown_user', count: 1 }],
    })
    const { deliveries } = await listDeliveries(ctx, { newsletterId, bounced: 'yes' })
    expect(deliveries).toMatchObject([{ contactId, state: 'accepted', bounce: { verdict: 'soft' } }])
    const next = await sent(ctx, await startedLetter(ctx))
    expect([...next.keys()]).toEqual(['b@mejl.example'])
    expect(await ctx.db.auditEntry.count({ where: { action: 'contact.suspended', subjectId: contactId } })).toBe(1)
  }),
)

test(
  'three letters that fail softly within 30 days suspend the address, and one letter that fails thrice does not',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const letter = async () => (await sent(ctx, await startedLetter(ctx))).get('a@mejl.example')
    const first = await letter()
    for (let time = 0; time < 3; time++) await cameBack(ctx, first, 'soft')
    await cameBack(ctx, await letter(), 'soft')
    expect(await suspended(ctx)).toBe(0)
    ctx.clock.set('2026-12-22T09:00:00+01:00')
    await cameBack(ctx, await letter(), 'soft')
    await cameBack(ctx, await letter(), 'soft')
    expect(await suspended(ctx)).toBe(0)
    await cameBack(ctx, await letter(), 'soft')
    expect(await suspended(ctx)).toBe(1)
  }),
)

test(
  'three soft ones written down at the same moment suspend all the same',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const froms: (string | undefined)[] = []
    for (let time = 0; time < 3; time++) froms.push((await sent(ctx, await startedLetter(ctx))).get('a@mejl.example'))
    await Promise.all(froms.map((from) => cameBack(ctx, from, 'soft')))
    expect(await suspended(ctx)).toBe(1)
  }),
)

test(
  'what is about us suspends nobody, and a closed mailbox is suspended at once',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    const from = (await sent(ctx, newsletterId)).get('a@mejl.example')
    for (let time = 0; time < 4; time++) await cameBack(ctx, from, 'ours', { cause: 'blocked', status: '5.7.1' })
    expect(await suspended(ctx)).toBe(0)
    expect((await newsletterStatus(ctx, { newsletterId })).bounces).toEqual({ hard: 0, soft: 0, ours: 1, complaint: 0 })
    await cameBack(ctx, from, 'soft', { cause: 'disabled', status: '5.2.1' })
    expect(await suspended(ctx)).toBe(1)
  }),
)

test(
  'a complaint takes her off that series and no other; a notice still reaches her',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'a@mejl.example' })
    await member(ctx, { email: 'b@mejl.example' })
    const from = (await sent(ctx, await startedLetter(ctx))).get('a@mejl.example')
    await cameBack(ctx, from, 'complaint', { cause: 'complaint' })
    expect(await ctx.db.subscription.findMany()).toMatchObject([{ contactId, state: 'unsubscribed', source: 'complaint' }])
    expect([...(await sent(ctx, await startedLetter(ctx))).keys()]).toEqual(['b@mejl.example'])
    const notice = (await sent(ctx, await startedLetter(ctx, undefined, 'notices'))).get('a@mejl.example')
    await cameBack(ctx, notice, 'complaint', { cause: 'complaint' })
    expect((await sent(ctx, await startedLetter(ctx, undefined, 'notices'))).size).toBe(2)
    expect(await listSuppressions(ctx, { contactId })).toMatchObject({
      suppressions: [{ reason: 'complaint', seriesId: await seriesId(ctx), canLift: false }],
    })
    await expect(liftSuspension(ctx, { contactId, reason: 'mistake' })).rejects.toThrow(
      expect.objectContaining({ code: 'address_not_suspended' }),
    )
  }),
)

test(
  'the unsubscribe link in a complaint takes its holder off, and proves nothing else',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'a@mejl.example' })
    await sent(ctx, await startedLetter(ctx))
    const unsubscribeTokens = [unsubscribeToken(ctx.secrets, contactId, await seriesId(ctx))]
    const mail = { cause: 'complaint' as const, status: null, returnPaths: [], unsubscribeTokens }
    expect(await recordBounce(ctx, { ...mail, mailKey: mailKey(), verdict: 'hard' })).toBe('unproven')
    expect(await recordBounce(ctx, { ...mail, mailKey: mailKey(), verdict: 'complaint' })).toBe('recorded')
    expect(await ctx.db.subscription.findMany()).toMatchObject([{ contactId, state: 'unsubscribed', source: 'complaint' }])
    expect(await suspended(ctx)).toBe(0)
  }),
)

test(
  'a forged, foreign or mangled token proves nothing: it is counted, and nothing of the mail is kept',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await startedLetter(ctx)
    const real = (await sent(ctx, newsletterId)).get('a@mejl.example') ?? ''
    const foreign = createSecrets(Buffer.alloc(32, 2)).signShort('verp', Buffer.alloc(11))
    const forged = [
      `studs+${foreign}@studs.example`,
      real.replace(/\+./, '+b'),
      real.replace('@', 'a@'),
      'studs+@studs.example',
      '',
      'ä+å@ö',
    ]
    for (const from of forged) expect(await cameBack(ctx, from, 'hard', { cause: 'unknown_user', status: '5.1.1' })).toBe('unproven')
    expect(await suspended(ctx)).toBe(0)
    expect((await newsletterStatus(ctx, { newsletterId })).bounces.hard).toBe(0)
    expect(await ctx.db.bounce.findMany({ select: { verdict: true, cause: true, status: true } })).toEqual(
      forged.map(() => ({ verdict: 'unproven', cause: null, status: null })),
    )
  }),
)

test(
  'a token of before a restore proves no other delivery that has got its number since',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    await member(ctx, { email: 'b@mejl.example' })
    const froms = await sent(ctx, await startedLetter(ctx))
    const [first, second] = await ctx.db.delivery.findMany({ orderBy: { id: 'asc' } })
    await ctx.db.delivery.updateMany({
      where: { id: first?.id ?? 0 },
      data: { contactId: null, addressHash: null, state: 'skipped', reason: 'erased' },
    })
    await ctx.db.delivery.updateMany({ where: { id: second?.id ?? 0 }, data: { contactId: first?.contactId ?? null } })
    for (const from of froms.values()) expect(await cameBack(ctx, from, 'hard')).toBe('unproven')
    expect(await suspended(ctx)).toBe(0)
  }),
)

test(
  'the office lifts a suspension with a reason, and what came back before no longer counts',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'a@mejl.example' })
    const letter = async () => (await sent(ctx, await startedLetter(ctx))).get('a@mejl.example')
    for (let time = 0; time < 3; time++) await cameBack(ctx, await letter(), 'soft', { cause: 'mailbox_full' })
    expect(await listSuppressions(ctx, { contactId })).toMatchObject({
      suppressions: [{ reason: 'hard_bounce', seriesId: null, cause: 'mailbox_full', canLift: true }],
    })
    await expect(
      liftSuspension({ ...ctx, actor: { kind: 'user', userId: 'u', roles: ['press'] } }, { contactId, reason: 'mended' }),
    ).rejects.toThrow(expect.objectContaining({ code: 'permission_denied' }))
    await liftSuspension(ctx, { contactId, reason: 'confirmed' })
    await cameBack(ctx, await letter(), 'soft')
    expect(await listSuppressions(ctx, { contactId })).toEqual({ suppressions: [] })
    expect(await ctx.db.auditEntry.findFirst({ where: { action: 'contact.suspension_lifted' } })).toMatchObject({
      subjectId: contactId,
      facts: { reason: 'confirmed' },
    })
  }),
)

test(
  'each letter has a return path of its own, which says nothing and fits; the discreet one is of the discreet domain',
  withContext(async (ctx) => {
    await association(ctx)
    await ctx.db.series.updateMany({ data: { discreetAddress: 'olivia@posten.example' } })
    await member(ctx, { email: 'a@mejl.example' })
    await member(ctx, { email: 'b@mejl.example', safe: { channels: ['email'], sender: 'alias' } })
    const froms = await sent(ctx, await startedLetter(ctx))
    expect(froms.get('a@mejl.example')).toMatch(/^studs\+[a-z2-7]{36}@studs\.example$/)
    expect(froms.get('b@mejl.example')).toMatch(/^studs\+[a-z2-7]{36}@posten\.example$/)
    expect(new Set(froms.values()).size).toBe(2)
  }),
)

test(
  'a bounce address that names the association stands in no discreet letter, and without one the sender stands there',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'b@mejl.example', safe: { channels: ['email'], sender: 'alias' } })
    const froms = async (address?: string) => {
      const newsletterId = await approvedLetter(ctx)
      await sendNow(ctx, { newsletterId }, { composer })
      const transport = keptTransport()
      const effects = { composer, transport, baseUrl, bounceAddress: address, signal: new AbortController().signal }
      await deliver(ctx, { newsletterId }, effects)
      return transport.mails.map(({ from }) => from)
    }
    expect(await froms('lyktan-studs@studs.example')).toEqual(['olivia@brevposten.example'])
    expect(await froms()).toEqual(['olivia@brevposten.example'])
  }),
)
