import { randomUUID } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { asked, claimed, sendNotices } from '../../../../test/support/fees.ts'
import { association, member } from '../../../../test/support/letters.ts'
import { keptTransport } from '../../../../test/support/transport.ts'
import { setSafeContact } from '../contacts/index.ts'
import { exemptClaim, listClaims, sendClaims } from '../fees/index.ts'
import { holdSending } from '../installation/hold-sending.ts'
import type { SendOutcome } from '../newsletters/index.ts'
import { listNotices, type NoticePage, queueNotices, settleNotices } from './index.ts'

const states = async (ctx: TestContext) => (await listNotices(ctx)).items.map(({ state, reason }) => reason ?? state).sort()
const later = (ctx: TestContext, minutes: number) => ctx.clock.set(new Date(ctx.clock.now().getTime() + minutes * 60_000))
const uncertain: SendOutcome = { kind: 'uncertain', response: '' }

test(
  'a claim goes out once, with all that is needed to pay it, however often it is sent',
  withContext(async (ctx) => {
    const transport = keptTransport()
    const pages: NoticePage[] = []
    const [claim] = await claimed(ctx, { email: 'a@mejl.example' })
    expect(await sendClaims(ctx, { year: 2027 })).toEqual({ queued: 1 })
    expect(await sendClaims(ctx, { year: 2027 })).toEqual({ queued: 0 })
    expect(await Promise.all([sendNotices(ctx, transport, { pages }), sendNotices(ctx, transport, { pages })])).toContain(1)
    expect(await states(ctx)).toEqual(['accepted'])
    expect(transport.mails).toHaveLength(1)
    const mail = await simpleParser(transport.mails[0]?.raw ?? '')
    expect(mail.subject).toBe('Medlemsavgift till Kvinnojouren Lyktan')
    expect(mail.from?.text).toContain('brev@lyktan.example')
    for (const words of ['200 kr', '991-2346', claim?.reference, '123 690 12 34', '21 december 2026'])
      expect(mail.text?.replaceAll('\u00a0', ' ')).toContain(words)
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['betalning.pdf'])
    expect(pages).toMatchObject([{ slip: { amountOre: 20_000, swish: { qr: `C1236901234;200,00;${claim?.reference};0` } } }])
  }),
)

test(
  'who has not allowed our name gets no word of it, no number that leads to it and no file',
  withContext(async (ctx) => {
    const transport = keptTransport()
    const people = ['sv', 'en', 'ar', 'fi', 'fr', 'es'].map((language, n) => ({
      email: `m${n}@mejl.example`,
      language,
      safe: { channels: ['email' as const], sender: 'none' as const },
    }))
    const claims = await asked(ctx, transport, ...people)
    expect(await states(ctx)).toEqual(Array(6).fill('accepted'))
    for (const { raw, from } of transport.mails) {
      const { subject, text, attachments, headers } = await simpleParser(raw)
      expect(from).toBe('olivia@brevposten.example')
      expect(attachments).toEqual([])
      const said = [raw, subject, text, JSON.stringify([...headers])].join('\n').replace(/To: m\d@mejl.example/, '')
      expect(said).not.toMatch(/lyktan|jouren|kvinno|medlem|member|9912346|991-2346|123 690/i)
      for (const { reference } of claims) expect(said).not.toContain(reference)
      expect(text).toContain('200')
    }
  }),
)

test(
  'without a sender that names nobody a discreet notice waits and says why',
  withContext(async (ctx) => {
    const transport = keptTransport()
    await claimed(ctx, { email: 'a@mejl.example', safe: { channels: ['email'], sender: 'alias' } })
    await ctx.db.series.updateMany({ data: { discreetAddress: null } })
    await sendClaims(ctx, { year: 2027 })
    await sendNotices(ctx, transport)
    expect(await states(ctx)).toEqual(['discreet_address_missing'])
    await ctx.db.series.updateMany({ data: { discreetAddress: 'olivia@brevposten.example' } })
    later(ctx, 16)
    await sendNotices(ctx, transport)
    expect(transport.mails).toHaveLength(1)
  }),
)

test(
  'what she has said is safe holds when it leaves, not when it was asked for',
  withContext(async (ctx) => {
    const transport = keptTransport()
    await claimed(ctx, { email: 'a@mejl.example' }, { email: 'b@mejl.example', safe: null }, { email: 'c@mejl.example' })
    await sendClaims(ctx, { year: 2027 })
    const [first] = await ctx.db.contact.findMany({ where: { email: 'a@mejl.example' } })
    await setSafeContact(ctx, { contactId: first?.id ?? '', channels: ['phone'], basis: 'asked' })
    const [third] = await ctx.db.contact.findMany({ where: { email: 'c@mejl.example' } })
    const eleven = { fromMinute: 11 * 60, untilMinute: 12 * 60 }
    await setSafeContact(ctx, { contactId: third?.id ?? '', channels: ['email'], basis: 'asked', ...eleven })
    await sendNotices(ctx, transport)
    expect(await states(ctx)).toEqual(['no_safe_channel', 'no_safe_contact', 'not_her_hours'])
    later(ctx, 135)
    await sendNotices(ctx, transport)
    expect(transport.mails.map(({ to }) => to)).toEqual(['c@mejl.example'])
  }),
)

test(
  'a claim that was settled meanwhile is not sent, and one that was skipped can be sent when she can be reached',
  withContext(async (ctx) => {
    const transport = keptTransport()
    const [paid, unsafe] = await claimed(ctx, { email: 'a@mejl.example' }, { email: 'b@mejl.example', safe: null })
    await sendClaims(ctx, { year: 2027 })
    await exemptClaim(ctx, { claimId: paid?.id ?? '' })
    await sendNotices(ctx, transport)
    const left = (await listClaims(ctx, { state: 'unpaid' })).items
    expect([await states(ctx), left.map(({ id }) => id)]).toEqual([['no_safe_contact', 'settled'], [unsafe?.id]])
    const [contact] = await ctx.db.contact.findMany({ where: { email: 'b@mejl.example' } })
    await setSafeContact(ctx, { contactId: contact?.id ?? '', channels: ['email'], basis: 'asked' })
    expect(await sendClaims(ctx, { claimIds: [unsafe?.id ?? ''] })).toEqual({ queued: 1 })
    await sendNotices(ctx, transport)
    expect(transport.mails.map(({ to }) => to)).toEqual(['b@mejl.example'])
  }),
)

test(
  'a worker that dies with a mail in hand makes two of it at most, under the same Message-ID; then a person decides',
  withContext(async (ctx) => {
    const died = new Error('died')
    const sent: string[] = []
    const dying = keptTransport(({ raw }) => {
      sent.push(/^Message-ID: (.*)$/im.exec(raw)?.[1] ?? '')
      throw died
    })
    await claimed(ctx, { email: 'a@mejl.example' })
    await sendClaims(ctx, { year: 2027 })
    const turn = () => sendNotices(ctx, dying, { leaseMs: 0 }).catch((error) => expect(error).toBe(died))
    for (let n = 0; n < 4; n++) await turn()
    expect(new Set(sent).size).toBe(1)
    expect(sent).toHaveLength(2)
    expect(await states(ctx)).toEqual(['uncertain'])
    const [notice] = (await listNotices(ctx, { state: 'uncertain' })).items
    await settleNotices(ctx, { noticeIds: [notice?.id ?? ''], as: 'resend' })
    await sendNotices(ctx, keptTransport())
    expect(await states(ctx)).toEqual(['accepted'])
    await expect(settleNotices(ctx, { noticeIds: [notice?.id ?? ''], as: 'sent' })).rejects.toMatchObject({ code: 'notice_not_uncertain' })
  }),
)

test(
  'a server that is away counts against nobody; one that says later is asked later, and one that says no is asked no more',
  withContext(async (ctx) => {
    const answers: SendOutcome[] = [
      { kind: 'unavailable', reason: 'refused', response: '' },
      { kind: 'deferred', code: 450, enhanced: '4.2.0', response: 'later' },
      uncertain,
      uncertain,
    ]
    const transport = keptTransport(() => answers.shift() ?? { kind: 'rejected', code: 550, enhanced: '5.1.1', response: 'no' })
    await claimed(ctx, { email: 'a@mejl.example' })
    await sendClaims(ctx, { year: 2027 })
    const seen: unknown[] = []
    for (let n = 0; n < 5; n++) {
      await sendNotices(ctx, transport)
      seen.push(...(await states(ctx)))
      later(ctx, 61)
    }
    expect(seen).toEqual(['mail_refused', 'deferred', 'deferred', 'uncertain', 'uncertain'])
    expect(transport.mails).toHaveLength(4)
  }),
)

test(
  'of a copy of the database nothing is sent: what waited there a person decides on',
  withContext(async (ctx) => {
    const transport = keptTransport()
    await claimed(ctx, { email: 'a@mejl.example' })
    await sendClaims(ctx, { year: 2027 })
    await ctx.db.installation.create({ data: { installationId: randomUUID(), databaseOid: 1n } })
    await holdSending(ctx, 'another_database')
    expect(await sendNotices(ctx, transport)).toBe(0)
    expect(await states(ctx)).toEqual(['uncertain'])
    await ctx.db.installation.updateMany({ data: { heldSince: null, heldReason: null } })
    expect(await sendNotices(ctx, transport)).toBe(0)
    const [notice] = (await listNotices(ctx)).items
    await settleNotices(ctx, { noticeIds: [notice?.id ?? ''], as: 'sent' })
    expect([await states(ctx), transport.mails]).toEqual([['accepted'], []])
  }),
)

test(
  'a welcome is sent in her language, and to nobody who has left',
  withContext(async (ctx) => {
    const transport = keptTransport()
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'a@mejl.example', language: 'fr' })
    const { id: subject, number } = await ctx.db.membership.findFirstOrThrow({ where: { contactId } })
    for (let n = 0; n < 2; n++) await queueNotices(ctx, [{ kind: 'welcome', subject, contactId }])
    await sendNotices(ctx, transport)
    const mail = await simpleParser(transport.mails[0]?.raw ?? '')
    expect(mail.subject).toBe('Bienvenue à Kvinnojouren Lyktan')
    expect(mail.text).toContain(`${number}`)
    expect(transport.mails).toHaveLength(1)
  }),
)
