import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member, seriesId, startedLetter, turn } from '../../../../test/support/letters.ts'
import { openSeries, sendAsking, visitor } from '../../../../test/support/subscriptions.ts'
import { keptTransport } from '../../../../test/support/transport.ts'
import { preferencesToken, suppress, unsubscribeToken } from '../mailing/index.ts'
import { createSecrets } from '../secrets.ts'
import { confirmSubscription, readPreferences, savePreferences } from './index.ts'

/** Somebody always gets the letter: one that nobody gets is not sent. */
const bystander = 'other@mejl.example'

async function holder(ctx: TestContext, language = 'sv') {
  await association(ctx)
  await member(ctx, { email: bystander })
  const { contactId } = await member(ctx, { email: 'a@mejl.example', language })
  const series = await seriesId(ctx)
  return { contactId, series, token: preferencesToken(ctx.secrets, contactId, series) }
}

const received = async (ctx: TestContext) => {
  const transport = keptTransport()
  await turn(ctx, await startedLetter(ctx), transport)
  return transport.mails.map(({ to }) => to).filter((to) => to !== bystander)
}

test(
  'she leaves a series at once, and comes back only through her own mailbox',
  withContext(async (ctx) => {
    const { series, token } = await holder(ctx)
    const she = visitor(ctx)
    expect((await readPreferences(she, { token })).choices).toEqual([{ seriesId: series, label: 'Medlemsbrev', on: true }])
    expect(await savePreferences(she, { token, shown: [series], wanted: [] })).toEqual({ asked: 0 })
    expect(await received(ctx)).toEqual([])
    expect(await savePreferences(she, { token, shown: [series], wanted: [series] })).toEqual({ asked: 1 })
    expect((await readPreferences(she, { token })).choices).toMatchObject([{ on: false }])
    const [mail] = await sendAsking(ctx)
    expect(mail).toMatchObject({ to: 'a@mejl.example', subject: 'Bekräfta din adress', from: { address: 'brev@lyktan.example' } })
    expect(await received(ctx)).toEqual([])
    expect(await confirmSubscription(she, { token: mail?.token ?? '' })).toBe(true)
    expect(await received(ctx)).toEqual(['a@mejl.example'])
    expect(await ctx.db.subscription.findFirstOrThrow()).toMatchObject({ source: 'double_opt_in', wording: expect.stringMatching(/^sv-/) })
  }),
)

test(
  'no letters at all means those of tomorrow too, but one that she asks for again comes',
  withContext(async (ctx) => {
    const { series, token } = await holder(ctx)
    await savePreferences(visitor(ctx), { token, stopAll: true })
    const news = await openSeries(ctx)
    await savePreferences(visitor(ctx), { token, shown: [series, news], wanted: [series] })
    const [mail] = await sendAsking(ctx)
    await confirmSubscription(visitor(ctx), { token: mail?.token ?? '' })
    const choices = await readPreferences(visitor(ctx), { token })
    expect(choices.choices.map(({ label, on }) => [label, on])).toEqual([
      ['Medlemsbrev', true],
      ['Nyhetsbrev', false],
    ])
    expect(await received(ctx)).toEqual(['a@mejl.example'])
    await savePreferences(visitor(ctx), { token, stopAll: true })
    expect(await received(ctx)).toEqual([])
  }),
)

test(
  'only what was shown to her counts as chosen',
  withContext(async (ctx) => {
    const { series, token } = await holder(ctx)
    await savePreferences(visitor(ctx), { token, shown: [], wanted: [] })
    await savePreferences(visitor(ctx), { token, shown: [await seriesId(ctx, 'notices')], wanted: [] })
    expect((await readPreferences(visitor(ctx), { token })).choices).toMatchObject([{ seriesId: series, on: true }])
    expect(await ctx.db.subscription.count()).toBe(0)
  }),
)

test(
  'she chooses the language of letters, of those we write in',
  withContext(async (ctx) => {
    const { contactId, token } = await holder(ctx, 'so')
    for (const language of ['xx', 'so', 'ar']) await savePreferences(visitor(ctx), { token, language })
    expect(await ctx.db.contact.findUniqueOrThrow({ where: { id: contactId } })).toMatchObject({ language: 'ar' })
    expect(await ctx.db.auditEntry.count({ where: { action: 'contact.language_chosen' } })).toBe(1)
  }),
)

test(
  'a link that is nobody’s, of another purpose or of somebody erased shows what a newcomer sees, and changes nothing',
  withContext(async (ctx) => {
    const { contactId, series, token } = await holder(ctx)
    const fresh = await readPreferences(visitor(ctx), { token })
    const foreign = preferencesToken(createSecrets(Buffer.alloc(32, 2)), contactId, series)
    const others = ['', 'x', '\u0000', 'ä'.repeat(4000), foreign, unsubscribeToken(ctx.secrets, contactId, series)]
    const nothing = { email: null, emailHash: null, givenName: null, familyName: null }
    for (const other of others) {
      expect(await readPreferences(visitor(ctx), { token: other })).toEqual(fresh)
      expect(await savePreferences(visitor(ctx), { token: other, stopAll: true, language: 'fi' })).toEqual({ asked: 0 })
    }
    await ctx.db.contact.update({ where: { id: contactId }, data: { ...nothing, language: 'fi', erasedAt: ctx.clock.now() } })
    expect(await readPreferences(visitor(ctx), { token })).toEqual(fresh)
    await savePreferences(visitor(ctx), { token, stopAll: true })
    expect([await ctx.db.subscription.count(), await ctx.db.suppression.count()]).toEqual([0, 0])
  }),
)

test(
  'a complaint, a dead address and an erasure are not lifted by asking',
  withContext(async (ctx) => {
    for (const [index, reason] of (['complaint', 'hard_bounce', 'erased', 'manual'] as const).entries()) {
      if (index === 0) await holder(ctx)
      const { contactId } = await member(ctx, { email: `${index}@mejl.example` })
      const series = await seriesId(ctx)
      const token = preferencesToken(ctx.secrets, contactId, series)
      await suppress(ctx, { addressHash: ctx.secrets.addressHash(`${index}@mejl.example`), seriesId: null, reason })
      expect(await savePreferences(visitor(ctx), { token, shown: [series], wanted: [series] })).toEqual({ asked: 1 })
    }
    expect(await sendAsking(ctx)).toEqual([])
    expect(await received(ctx)).toEqual(['a@mejl.example'])
  }),
)

test(
  'what we call a series is not said where it would say who we are',
  withContext(async (ctx) => {
    const { series, token } = await holder(ctx)
    await ctx.db.series.update({ where: { id: series }, data: { labels: { sv: 'Brev från kvinnojouren LYKTAN', en: 'Letters' } } })
    expect((await readPreferences(visitor(ctx), { token })).choices).toMatchObject([{ label: null }])
    expect((await readPreferences(visitor(ctx), { token, language: 'en' })).choices).toMatchObject([{ label: 'Letters' }])
  }),
)
