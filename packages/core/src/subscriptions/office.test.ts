import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member, seriesId, startedLetter, turn } from '../../../../test/support/letters.ts'
import { sendAsking, visitor } from '../../../../test/support/subscriptions.ts'
import { keptTransport } from '../../../../test/support/transport.ts'
import { createContact, setSafeContact, updateContact } from '../contacts/index.ts'
import { suppress } from '../mailing/index.ts'
import { importMembers } from '../memberships/import/index.ts'
import { updateSeries } from '../newsletters/index.ts'
import { confirmSubscription, inviteToSubscribe, listSubscriptions, unsubscribeContact } from './index.ts'

/** Somebody always gets the letter: one that nobody gets is not sent. */
const bystander = 'other@mejl.example'

async function somebody(ctx: TestContext, email = 'a@mejl.example') {
  await association(ctx)
  await member(ctx, { email: bystander })
  return { ...(await member(ctx, { email })), seriesId: await seriesId(ctx) }
}

const received = async (ctx: TestContext) => {
  const transport = keptTransport()
  await turn(ctx, await startedLetter(ctx), transport)
  return transport.mails.map(({ to }) => to).filter((to) => to !== bystander)
}

test(
  'the office says no for her and asks her to say yes; each is seen with when and how',
  withContext(async (ctx) => {
    const { contactId, seriesId: series } = await somebody(ctx)
    await unsubscribeContact(ctx, { contactId, seriesId: series })
    expect(await listSubscriptions(ctx, { contactId })).toMatchObject({
      series: [{ slug: 'members-letter', on: false, state: 'unsubscribed', source: 'office', changedAt: ctx.clock.now(), askedAt: null }],
    })
    await inviteToSubscribe(ctx, { contactId, seriesId: series })
    expect(await received(ctx)).toEqual([])
    expect((await listSubscriptions(ctx, { contactId })).series).toMatchObject([{ on: false, askedAt: ctx.clock.now() }])
    const [mail] = await sendAsking(ctx)
    await confirmSubscription(visitor(ctx), { token: mail?.token ?? '' })
    expect((await listSubscriptions(ctx, { contactId })).series).toMatchObject([{ on: true, source: 'double_opt_in', askedAt: null }])
    expect(await received(ctx)).toEqual(['a@mejl.example'])
    expect(await ctx.db.auditEntry.count({ where: { action: 'subscriptions.seen' } })).toBe(3)
  }),
)

test(
  'an invitation is refused with the reason',
  withContext(async (ctx) => {
    const { contactId, seriesId: series } = await somebody(ctx)
    const invite = (id = contactId, of = series) => inviteToSubscribe(ctx, { contactId: id, seriesId: of })
    await expect(invite()).rejects.toMatchObject({ code: 'already_subscribed' })
    await expect(invite(contactId, await seriesId(ctx, 'notices'))).rejects.toMatchObject({ code: 'series_not_found' })
    await unsubscribeContact(ctx, { contactId, seriesId: null })
    await invite()
    await expect(invite()).rejects.toMatchObject({ code: 'invitation_too_often' })
    await suppress(ctx, { addressHash: ctx.secrets.addressHash('a@mejl.example'), seriesId: null, reason: 'complaint' })
    await expect(invite()).rejects.toMatchObject({ code: 'address_stopped' })
    await setSafeContact(ctx, { contactId, channels: ['post'], basis: 'asked' })
    await expect(invite()).rejects.toMatchObject({ code: 'invitation_not_safe' })
    await updateContact(ctx, { id: contactId, email: null })
    await expect(invite()).rejects.toMatchObject({ code: 'invitation_needs_email' })
    await expect(invite(series)).rejects.toMatchObject({ code: 'contact_not_found' })
  }),
)

test(
  'an address that said no is never written to again, whoever brings it back and however it is spelt',
  withContext(async (ctx) => {
    const { contactId } = await somebody(ctx, 'Anna.Ek@räksmörgås.example')
    await unsubscribeContact(ctx, { contactId, seriesId: null })
    await updateContact(ctx, { id: contactId, email: 'new@mejl.example' })
    const csv = (email: string) => Buffer.from(`Förnamn;Efternamn;E-post;Medlemstyp;Betalt 2026\nAnna;Ny;${email};Medlem;ja`)
    for (const email of ['ANNA.EK@XN--RKSMRGS-5WAO1O.EXAMPLE', 'anna.ek@RÄKSMÖRGÅS.example'.normalize('NFD')]) {
      const done = await importMembers(ctx, { file: csv(email), apply: true, safeContactBasis: true })
      expect(done).toMatchObject({ applied: true })
    }
    expect(await ctx.db.contact.count({ where: { email: { contains: 'xn--', mode: 'insensitive' } } })).toBe(1)
    await updateContact(ctx, { id: (await createContact(ctx, { kind: 'person', givenName: 'Ny' })).id, email: 'new2@mejl.example' })
    expect(await received(ctx)).toEqual([])
  }),
)

test(
  'an old letter’s link closes the address it went to, also when she has another now',
  withContext(async (ctx) => {
    const { contactId, seriesId: series } = await somebody(ctx)
    expect(await received(ctx)).toEqual(['a@mejl.example'])
    await updateContact(ctx, { id: contactId, email: null })
    await unsubscribeContact(ctx, { contactId, seriesId: series })
    await member(ctx, { email: 'a@mejl.example' })
    expect(await received(ctx)).toEqual([])
  }),
)

test(
  'only a series that one opts in to can be open to sign up for',
  withContext(async (ctx) => {
    const { seriesId: series } = await somebody(ctx)
    await expect(updateSeries(ctx, { seriesId: series, signUp: true })).rejects.toMatchObject({ code: 'sign_up_needs_opt_in' })
    expect(await updateSeries(ctx, { seriesId: series, signUp: true, legalBasis: 'opt_in' })).toMatchObject({ signUp: true })
  }),
)
