import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { asked, claimed, feePolicy, sendNotices } from '../../../../test/support/fees.ts'
import { printer } from '../../../../test/support/letters.ts'
import { pagesOf, pdftotextMissing } from '../../../../test/support/pdf.ts'
import { keptTransport } from '../../../../test/support/transport.ts'
import { setSafeContact, updateContact } from '../contacts/index.ts'
import { addDays } from '../day.ts'
import { reversePeriod } from '../memberships/index.ts'
import { listNotices, markNoticesPosted, noticeStatus, printNotices } from '../notices/index.ts'
import { updateSettings } from '../settings/index.ts'
import { transaction } from '../transaction.ts'
import { exemptClaim, listClaims, printClaim, remindUnpaid, sendClaims, settleClaim, withdrawClaim } from './index.ts'

/** Due is 21 December 2026, and the rules are -7, 14 and 45 days. */
const dueOn = '2026-12-21'
const onDay = (ctx: TestContext, days: number) => ctx.clock.set(`${addDays(dueOn, days)}T10:00:00+01:00`)
const kinds = async (ctx: TestContext) =>
  (await listNotices(ctx)).items.map(({ kind, state, reason }) => `${kind} ${reason ?? state}`).reverse()

test(
  'reminders go out on their days, once each, to who has not paid',
  withContext(async (ctx) => {
    const transport = keptTransport()
    const [first, second, third] = await asked(
      ctx,
      transport,
      { email: 'a@mejl.example' },
      { email: 'b@mejl.example' },
      { email: 'c@mejl.example' },
    )
    transport.mails.length = 0
    expect(await remindUnpaid(ctx)).toEqual({ reminded: 0 })
    onDay(ctx, -7)
    await exemptClaim(ctx, { claimId: first?.id ?? '' })
    await withdrawClaim(ctx, { claimId: second?.id ?? '', reason: 'fel' })
    const reminded = await Promise.all([remindUnpaid(ctx), remindUnpaid(ctx)])
    expect(reminded.map(({ reminded }) => reminded).sort()).toEqual([0, 1])
    await sendNotices(ctx, transport)
    expect(await remindUnpaid(ctx)).toEqual({ reminded: 0 })
    const mail = await simpleParser(transport.mails[0]?.raw ?? '')
    expect(mail.subject).toBe('Påminnelse: medlemsavgift till Kvinnojouren Lyktan')
    expect(mail.text).toContain(third?.reference)
    expect(transport.mails).toHaveLength(1)
  }),
)

test(
  'a worker that was down for weeks sends the latest reminder alone, and writes down that the others were passed over',
  withContext(async (ctx) => {
    const transport = keptTransport()
    await asked(ctx, transport, { email: 'a@mejl.example' })
    onDay(ctx, 60)
    for (let n = 0; n < 3; n++) await remindUnpaid(ctx)
    await sendNotices(ctx, transport)
    expect((await kinds(ctx)).sort()).toEqual([
      'fee_claim accepted',
      'fee_reminder accepted',
      'fee_reminder superseded',
      'fee_reminder superseded',
    ])
    expect(transport.mails).toHaveLength(2)
  }),
)

test(
  'one that waits gives way to the next, is dropped when she pays, and obeys what she has said since',
  withContext(async (ctx) => {
    const transport = keptTransport()
    const [claim] = await asked(ctx, transport, { email: 'a@mejl.example' }, { email: 'b@mejl.example' })
    onDay(ctx, -7)
    await remindUnpaid(ctx)
    onDay(ctx, 14)
    await remindUnpaid(ctx)
    await transaction(ctx, (ctx) => settleClaim(ctx, claim?.id ?? '', { cause: 'payment', paidOn: '2027-01-04', amountOre: 20_000 }))
    const { id: contactId } = await ctx.db.contact.findFirstOrThrow({ where: { email: 'b@mejl.example' } })
    await setSafeContact(ctx, { contactId, channels: ['phone'], basis: 'asked' })
    transport.mails.length = 0
    await sendNotices(ctx, transport)
    expect(transport.mails).toEqual([])
    expect((await kinds(ctx)).slice(2).sort()).toEqual([
      'fee_reminder no_safe_channel',
      'fee_reminder settled',
      'fee_reminder superseded',
      'fee_reminder superseded',
    ])
  }),
)

test(
  'nobody is reminded of what she has not been asked',
  withContext(async (ctx) => {
    await claimed(ctx, { email: 'a@mejl.example' })
    onDay(ctx, 60)
    expect(await remindUnpaid(ctx)).toEqual({ reminded: 0 })
  }),
)

test(
  'a payment is answered with a receipt only if the board wants receipts, and not once it is taken back',
  withContext(async (ctx) => {
    const transport = keptTransport()
    const claims = await asked(ctx, transport, { email: 'a@mejl.example' }, { email: 'b@mejl.example' }, { email: 'c@mejl.example' })
    const pay = (n: number) =>
      transaction(ctx, (ctx) => settleClaim(ctx, claims[n]?.id ?? '', { cause: 'payment', paidOn: '2026-11-21', amountOre: 20_000 }))
    transport.mails.length = 0
    await pay(0)
    await sendNotices(ctx, transport)
    expect(transport.mails).toEqual([])
    await updateSettings(ctx, { feePolicy: { ...feePolicy, receipts: true } })
    await pay(1)
    const { id: periodId } = await pay(2)
    await reversePeriod(ctx, { periodId, reason: 'fel' })
    await sendNotices(ctx, transport)
    const mails = await Promise.all(transport.mails.map(({ raw }) => simpleParser(raw)))
    expect(mails.map(({ subject }) => subject)).toEqual(['Kvitto från Kvinnojouren Lyktan'])
    expect((await kinds(ctx)).slice(3)).toEqual(['receipt accepted', 'receipt reversed'])
  }),
)

test(
  'who is reached by post gets the claim on paper with a slip, and counts as asked when it is posted',
  withContext(async (ctx) => {
    const home = { street: 'Exempelgatan 1', postcode: '123 45', city: 'Exempelstad' }
    const byPost = { channels: ['post' as const] }
    const transport = keptTransport()
    const claims = await asked(
      ctx,
      transport,
      { givenName: 'Anna', address: home, safe: byPost },
      { givenName: 'Britt', address: home, safe: { ...byPost, sender: 'none' }, language: 'ar' },
      { givenName: 'Cilla', address: { protection: 'protected_registration' }, safe: byPost },
    )
    expect(transport.mails).toEqual([])
    expect((await noticeStatus(ctx)).post).toEqual({ waiting: 3, printed: 0 })
    await expect(markNoticesPosted(ctx)).rejects.toMatchObject({ code: 'post_nothing_printed' })
    const { pdf, count } = await printNotices(ctx, {}, { printer })
    expect(count).toBe(3)
    expect((await printNotices(ctx, { part: 'envelopes' }, { printer })).count).toBe(1)
    if (!pdftotextMissing) {
      const pages = pagesOf(pdf).filter((page) => page.trim() !== '')
      const of = (name: string) => pages.find((page) => page.includes(name)) ?? ''
      expect(of('Anna')).toContain('991-2346')
      expect(of('Anna')).toContain('Exempelgatan 1')
      expect(of('Britt')).not.toMatch(/lyktan|9912346|991-2346|Swish/i)
      expect(of('Cilla')).toContain(claims[2]?.reference)
    }
    onDay(ctx, 20)
    expect(await remindUnpaid(ctx)).toEqual({ reminded: 0 })
    const { id } = await ctx.db.contact.findFirstOrThrow({ where: { givenName: 'Anna' } })
    await updateContact(ctx, { id, street: null })
    expect((await printNotices(ctx, {}, { printer })).count).toBe(2)
    expect(await markNoticesPosted(ctx)).toEqual({ posted: 2 })
    await expect(printNotices(ctx, {}, { printer })).rejects.toMatchObject({ code: 'post_nothing_to_print' })
    expect(await remindUnpaid(ctx)).toEqual({ reminded: 0 })
    onDay(ctx, 45)
    expect(await remindUnpaid(ctx)).toEqual({ reminded: 2 })
  }),
)

test(
  'a slip to hand over says how to pay and not who she is',
  withContext(async (ctx) => {
    const [claim] = await claimed(ctx, { email: 'a@mejl.example', givenName: 'Märta' })
    const claimId = claim?.id ?? ''
    const pdf = await printClaim(ctx, { claimId }, { printer })
    if (!pdftotextMissing) {
      expect(pagesOf(pdf).join()).toContain(claim?.reference)
      expect(pagesOf(pdf).join()).not.toContain('Märta')
    }
    await updateSettings(ctx, { feePolicy: { ...feePolicy, bankgiro: null, swish: null } })
    await expect(printClaim(ctx, { claimId }, { printer })).rejects.toMatchObject({ code: 'no_way_to_pay' })
    await exemptClaim(ctx, { claimId })
    await expect(printClaim(ctx, { claimId }, { printer })).rejects.toMatchObject({ code: 'claim_settled' })
    expect(await sendClaims(ctx, { claimIds: [claimId] })).toEqual({ queued: 0 })
    expect((await listClaims(ctx)).items).toHaveLength(1)
  }),
)
