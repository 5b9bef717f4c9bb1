import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member, startedLetter, turn } from '../../../../test/support/letters.ts'
import { openSeries, sendAsking, visitor } from '../../../../test/support/subscriptions.ts'
import { keptTransport } from '../../../../test/support/transport.ts'
import { updateContact } from '../contacts/index.ts'
import { suppress } from '../mailing/index.ts'
import { confirmSubscription, signUp } from './index.ts'

const her = { series: 'news', email: 'Ny@Mejl.example', language: 'sv' } as const

async function open(ctx: TestContext) {
  await association(ctx)
  await openSeries(ctx)
}

async function confirmed(ctx: TestContext, input: Parameters<typeof signUp>[1] = her) {
  await signUp(visitor(ctx), input)
  const [mail] = await sendAsking(ctx)
  return { mail, done: await confirmSubscription(visitor(ctx), { token: mail?.token ?? '' }) }
}

test(
  'nobody is in the register until she has said yes from her mailbox; then she gets that series, discreetly, and nothing else',
  withContext(async (ctx) => {
    await open(ctx)
    await signUp(visitor(ctx), { ...her, givenName: 'Nour', language: 'ar' })
    expect(await ctx.db.contact.count()).toBe(0)
    const [mail] = await sendAsking(ctx)
    expect(mail).toMatchObject({ to: 'Ny@mejl.example', from: { name: 'Olivia', address: 'olivia@brevposten.example' }, language: 'ar' })
    expect(await ctx.db.contact.count()).toBe(0)
    expect(await confirmSubscription(visitor(ctx), { token: mail?.token ?? '' })).toBe(true)
    const contact = await ctx.db.contact.findFirstOrThrow({ include: { safeContact: true, subscriptions: true } })
    expect(contact).toMatchObject({ givenName: 'Nour', language: 'ar', safeContact: { sender: 'alias', basis: 'own_request' } })
    expect(await ctx.db.subscriptionRequest.findMany()).toMatchObject([{ email: null, givenName: null }])
    const [news, members] = [keptTransport(), keptTransport()]
    await member(ctx, { email: 'm@mejl.example' })
    await turn(ctx, await startedLetter(ctx, undefined, 'news'), news)
    await turn(ctx, await startedLetter(ctx), members)
    expect(news.mails.map(({ to, from }) => [to, from])).toEqual([['Ny@mejl.example', 'olivia@brevposten.example']])
    expect(members.mails.map(({ to }) => to)).toEqual(['m@mejl.example'])
  }),
)

test(
  'a name is not needed, and whoever gave none can be edited',
  withContext(async (ctx) => {
    await open(ctx)
    await confirmed(ctx, { ...her, givenName: '  ' })
    const { id, name } = await ctx.db.contact.findFirstOrThrow()
    expect(name).toBe('–')
    expect(await updateContact(ctx, { id, phone: '070-174 06 05' })).toMatchObject({ name: '–', givenName: null })
    expect(await updateContact(ctx, { id, givenName: 'Nour' })).toMatchObject({ name: 'Nour' })
    await expect(updateContact(ctx, { id, givenName: null })).rejects.toMatchObject({ code: 'invalid_input' })
  }),
)

test(
  'asking for an address leaves the same behind whether we know it or not',
  withContext(async (ctx) => {
    await open(ctx)
    await member(ctx, { email: 'known@mejl.example' })
    for (const email of ['known@mejl.example', 'unknown@mejl.example']) await signUp(visitor(ctx), { ...her, email })
    const rows = await ctx.db.subscriptionRequest.findMany({ omit: { id: true, addressHash: true, email: true } })
    expect(rows[0]).toEqual(rows[1])
    const sent = await sendAsking(ctx)
    expect(sent.map(({ subject, text, token }) => [subject, text.replace(token, '')])).toEqual(
      Array(2).fill([sent[0]?.subject, sent[0]?.text.replace(sent[0].token, '')]),
    )
  }),
)

test(
  'somebody we know is not made twice, and keeps what she has said',
  withContext(async (ctx) => {
    await open(ctx)
    const { contactId } = await member(ctx, { email: 'ny@mejl.example', givenName: 'Märta', safe: { channels: ['email'], sender: 'none' } })
    await confirmed(ctx, { ...her, givenName: 'Nour', showSender: true, language: 'fi' })
    expect(await ctx.db.contact.count()).toBe(1)
    expect(await ctx.db.safeContact.findUniqueOrThrow({ where: { contactId } })).toMatchObject({ sender: 'none', basis: 'asked' })
    expect(await ctx.db.contact.findFirstOrThrow()).toMatchObject({ givenName: 'Märta', language: 'sv' })
    expect(await ctx.db.subscription.findMany()).toMatchObject([{ contactId, state: 'subscribed' }])
  }),
)

test(
  'an address that was erased, that complained or that she has said is unsafe gets no mail by somebody typing it in',
  withContext(async (ctx) => {
    await open(ctx)
    await member(ctx, { email: 'unsafe@mejl.example', safe: { channels: ['phone'] } })
    for (const reason of ['erased', 'complaint'] as const)
      await suppress(ctx, { addressHash: ctx.secrets.addressHash(`${reason}@mejl.example`), seriesId: null, reason })
    for (const name of ['unsafe', 'erased', 'complaint']) await signUp(visitor(ctx), { ...her, email: `${name}@mejl.example` })
    expect(await sendAsking(ctx)).toEqual([])
    expect(await ctx.db.subscriptionRequest.count({ where: { email: { not: null } } })).toBe(0)
  }),
)

test(
  'there is nothing to sign up for where a series is not open, and no address that is none',
  withContext(async (ctx) => {
    await open(ctx)
    for (const series of ['members-letter', 'nothing', ''])
      await expect(signUp(ctx, { ...her, series })).rejects.toMatchObject({ code: 'sign_up_not_found' })
    for (const email of ['', 'a@b', 'a@mejl.example, b@mejl.example', 'å@mejl.example', `${'x'.repeat(300)}@mejl.example`])
      await expect(signUp(ctx, { ...her, email })).rejects.toMatchObject({ code: 'invalid_input' })
  }),
)
