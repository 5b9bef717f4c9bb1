import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, discreetUrl, member, type Somebody, seriesId } from '../../../../test/support/letters.ts'
import { sendAsking, visitor } from '../../../../test/support/subscriptions.ts'
import { unsubscribe, unsubscribeToken } from '../mailing/index.ts'
import { updateSettings } from '../settings/index.ts'
import { askAgain, confirmSubscription, sweepRequests } from './index.ts'

async function left(ctx: TestContext, somebody: Somebody = {}) {
  await association(ctx)
  const { contactId } = await member(ctx, { email: 'a@mejl.example', ...somebody })
  const token = unsubscribeToken(ctx.secrets, contactId, await seriesId(ctx))
  await unsubscribe(visitor(ctx), { token, source: 'page' })
  await askAgain(visitor(ctx), { token })
  return { contactId, token }
}

const state = async (ctx: TestContext) => (await ctx.db.subscription.findFirst())?.state
const later = (ctx: TestContext, ms: number) => ctx.clock.set(new Date(ctx.clock.now().getTime() + ms))
const hour = 3_600_000

test(
  'a mail is sent once, also by two workers, and waits while the server is away',
  withContext(async (ctx) => {
    await left(ctx)
    expect(await sendAsking(ctx, { kind: 'unavailable', reason: 'refused', response: '' })).toHaveLength(1)
    expect(await sendAsking(ctx)).toHaveLength(0)
    later(ctx, 16 * 60_000)
    const woken: string[] = []
    const system = { ...ctx, actor: { kind: 'system', name: 'worker' } as const }
    await sweepRequests({ ...system, jobs: { ...ctx.jobs, wakeConfirmation: async (id) => void woken.push(id) } })
    expect(woken).toHaveLength(1)
    const sent = await Promise.all([sendAsking(ctx), sendAsking(ctx)])
    expect(sent.flat()).toHaveLength(1)
    later(ctx, hour)
    expect(await sendAsking(ctx)).toHaveLength(0)
  }),
)

test(
  'the link used twice is harmless, also after she has left again',
  withContext(async (ctx) => {
    const { token } = await left(ctx)
    const [mail] = await sendAsking(ctx)
    const confirm = () => confirmSubscription(visitor(ctx), { token: mail?.token ?? '' })
    expect([await confirm(), await confirm()]).toEqual([true, true])
    await unsubscribe(visitor(ctx), { token, source: 'one_click' })
    expect(await confirm()).toBe(true)
    expect(await state(ctx)).toBe('unsubscribed')
    expect(await ctx.db.auditEntry.count({ where: { action: 'contact.subscribed' } })).toBe(1)
  }),
)

test(
  'a link that has expired, is not ours or whose address has changed changes nothing',
  withContext(async (ctx) => {
    const { contactId, token } = await left(ctx)
    const [mail] = await sendAsking(ctx)
    const confirm = (other = mail?.token ?? '') => confirmSubscription(visitor(ctx), { token: other })
    for (const other of ['', 'x', token, `${mail?.token}x`]) expect(await confirm(other)).toBe(false)
    const { email, emailHash } = await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId } })
    await ctx.db.contact.update({
      where: { id: contactId },
      data: { email: 'b@mejl.example', emailHash: ctx.secrets.addressHash('b@mejl.example') },
    })
    expect(await confirm()).toBe(false)
    await ctx.db.contact.update({ where: { id: contactId }, data: { email, emailHash } })
    later(ctx, 72 * hour)
    expect(await confirm()).toBe(false)
    expect(await state(ctx)).toBe('unsubscribed')
  }),
)

test(
  'an address is sent few of them, however often and by whatever way it is asked',
  withContext(async (ctx) => {
    const { token } = await left(ctx)
    let sent = (await sendAsking(ctx)).length
    await Promise.all(Array.from({ length: 5 }, () => askAgain(visitor(ctx), { token })))
    sent += (await sendAsking(ctx)).length
    expect(sent).toBe(1)
    for (let asked = 0; asked < 10; asked++) {
      later(ctx, hour)
      await askAgain(visitor(ctx), { token })
      sent += (await sendAsking(ctx)).length
    }
    expect(sent).toBe(3)
  }),
)

const silent: Record<string, Somebody['safe']> = {
  'has said nothing': null,
  'wants no e-mail': { channels: ['phone'] },
  'said it too long ago': { channels: ['email'], confirmedOn: '2024-01-10' },
}

test.each(Object.entries(silent))('nothing is sent to somebody who %s', (_, safe = null) =>
  withContext(async (ctx) => {
    await left(ctx, { safe })
    expect(await sendAsking(ctx)).toEqual([])
  })(),
)

test(
  'who wants no name seen gets the mail without it, in her language, at her hours',
  withContext(async (ctx) => {
    await left(ctx, { language: 'ar', safe: { channels: ['email'], sender: 'alias', fromMinute: 600, untilMinute: 660 } })
    expect(await sendAsking(ctx)).toEqual([])
    ctx.clock.set('2026-11-21T10:30:00+01:00')
    const [mail] = await sendAsking(ctx)
    expect(mail).toMatchObject({ language: 'ar', from: { name: 'Olivia' }, subject: 'أكّدي عنوانك' })
    expect(mail?.text).toContain(`${discreetUrl}/c/`)
    expect(JSON.stringify(mail)).not.toMatch(/kvinnojour|lyk|Märta/i)
  }),
)

test(
  'a mail that would give us away, or is asked of a copy of the database, waits until that is mended',
  withContext(async (ctx) => {
    await left(ctx, { safe: { channels: ['email'], sender: 'alias' } })
    await updateSettings(ctx, { discreetUrl: null })
    expect(await sendAsking(ctx)).toEqual([])
    await updateSettings(ctx, { discreetUrl })
    await ctx.db.installation.create({
      data: { heldSince: ctx.clock.now(), heldReason: 'another_database', installationId: randomUUID(), databaseOid: 1n },
    })
    ctx.clock.set('2026-11-21T09:30:00+01:00')
    expect(await sendAsking(ctx)).toEqual([])
    await ctx.db.installation.updateMany({ data: { heldSince: null, heldReason: null } })
    expect(await sendAsking(ctx)).toHaveLength(1)
  }),
)

test(
  'addresses that nobody confirmed are forgotten',
  withContext(async (ctx) => {
    await left(ctx)
    await ctx.db.subscriptionRequest.updateMany({ data: { email: 'a@mejl.example', givenName: 'Märta' } })
    const system = { ...ctx, actor: { kind: 'system', name: 'worker' } as const }
    later(ctx, 72 * hour)
    await sweepRequests(system)
    expect(await ctx.db.subscriptionRequest.findMany()).toMatchObject([{ email: null, givenName: null }])
    later(ctx, 30 * 24 * hour)
    await sweepRequests(system)
    expect(await ctx.db.subscriptionRequest.count()).toBe(0)
  }),
)
