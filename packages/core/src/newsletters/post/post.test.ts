import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../../test/support/context.ts'
import { association, composer, member, printer, type Somebody, startedLetter, turn } from '../../../../../test/support/letters.ts'
import { pagesOf, pdftotextMissing } from '../../../../../test/support/pdf.ts'
import { keptTransport } from '../../../../../test/support/transport.ts'
import { setSafeContact, updateContact } from '../../contacts/index.ts'
import { unsubscribe, unsubscribeToken } from '../../mailing/index.ts'
import { updateSettings } from '../../settings/index.ts'
import { cancelNewsletter } from '../cancel-newsletter.ts'
import { listDeliveries } from '../list-deliveries.ts'
import { newsletterStatus } from '../newsletter-status.ts'
import { pauseNewsletter } from '../pause-newsletter.ts'
import { markPosted } from './mark-posted.ts'
import { markReturned } from './mark-returned.ts'
import { postStatus } from './post-status.ts'
import { printPost } from './print-post.ts'

const home = { street: 'Exempelgatan 1', postcode: '123 45', city: 'Exempelstad' }
const byPost: Somebody = { address: home, safe: { channels: ['post'] } }

/** A letter whose e-mail is on its way or done, and whose post waits. */
async function letterTo(ctx: TestContext, ...people: Somebody[]): Promise<string> {
  await association(ctx)
  for (const one of people) await member(ctx, one)
  const newsletterId = await startedLetter(ctx)
  await turn(ctx, newsletterId, keptTransport())
  return newsletterId
}

const print = (ctx: TestContext, newsletterId: string, part: 'letters' | 'labels' | 'envelopes' = 'letters') =>
  printPost(ctx, { newsletterId, part }, { composer, printer })

const reasons = async (ctx: TestContext, newsletterId: string) =>
  (await newsletterStatus(ctx, { newsletterId })).skipped.map(({ reason }) => reason).sort()

test(
  'who is reached by post waits for it, and the letter is sent when her letter is posted and not before',
  withContext(async (ctx) => {
    const newsletterId = await letterTo(ctx, { email: 'a@mejl.example' }, byPost)
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({
      state: 'sending',
      audience: 2,
      counts: { accepted: 1, pending: 1 },
    })
    expect(await postStatus(ctx, { newsletterId })).toMatchObject({ waiting: 1, printed: 0, onlyPostLeft: true })

    await expect(markPosted(ctx, { newsletterId })).rejects.toMatchObject({ code: 'post_nothing_printed' })
    const { pdf, count } = await print(ctx, newsletterId)
    expect([Buffer.from(pdf).toString('latin1', 0, 5), count]).toEqual(['%PDF-', 1])
    expect(await postStatus(ctx, { newsletterId })).toMatchObject({ waiting: 1, printed: 1 })

    expect(await markPosted(ctx, { newsletterId })).toEqual({ posted: 1 })
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', audience: 2, counts: { accepted: 2, pending: 0 } })
    await expect(markPosted(ctx, { newsletterId })).rejects.toMatchObject({ code: 'post_nothing_printed' })
    await expect(print(ctx, newsletterId)).rejects.toMatchObject({ code: 'newsletter_wrong_state' })
  }),
)

test(
  'nobody gets post who has not said that post is safe, or whose address the post cannot find',
  withContext(async (ctx) => {
    const newsletterId = await letterTo(
      ctx,
      { email: 'a@mejl.example' },
      { givenName: 'Endast', address: home, safe: { channels: ['email'] } },
      { givenName: 'Ring', address: home, safe: { channels: ['phone'] } },
      { givenName: 'Postnr', address: { street: 'Exempelgatan 1', city: 'Exempelstad' }, safe: { channels: ['post'] } },
      { givenName: 'Tyst', address: home, safe: null },
    )
    expect(await reasons(ctx, newsletterId)).toEqual(['no_address', 'no_safe_channel', 'no_safe_contact'])
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', audience: 5, counts: { accepted: 1, skipped: 4 } })
  }),
)

test(
  'each is judged again at the printing: who has said no, changed her mind or her address since',
  withContext(async (ctx) => {
    await association(ctx)
    const [no, mind, gone] = [await member(ctx, byPost), await member(ctx, byPost), await member(ctx, byPost)]
    const [moved, erased] = [await member(ctx, byPost), await member(ctx, byPost)]
    const newsletterId = await startedLetter(ctx)
    await turn(ctx, newsletterId, keptTransport())
    const { seriesId } = await ctx.db.newsletter.findUniqueOrThrow({ where: { id: newsletterId } })
    expect((await print(ctx, newsletterId)).count).toBe(5)
    await ctx.db.delivery.updateMany({ where: { contactId: erased.contactId }, data: { contactId: null } })

    await unsubscribe(ctx, { token: unsubscribeToken(ctx.secrets, no.contactId, seriesId), source: 'one_click' })
    await setSafeContact(ctx, { contactId: mind.contactId, channels: ['email'], basis: 'asked' })
    await updateContact(ctx, { id: gone.contactId, street: null })
    await updateContact(ctx, { id: moved.contactId, street: 'Nygatan 7' })
    // the labels are of those who may still get the letter, at the address of now
    const { pdf, count } = await print(ctx, newsletterId, 'labels')
    expect(count).toBe(1)
    if (!pdftotextMissing) expect(pagesOf(pdf).join()).toContain('Nygatan 7')
    expect(await reasons(ctx, newsletterId)).toEqual(['erased', 'no_address', 'no_safe_channel', 'unsubscribed'])
    expect(await markPosted(ctx, { newsletterId })).toEqual({ posted: 1 })
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', audience: 5, counts: { accepted: 1, skipped: 4 } })
  }),
)

test(
  'a dead e-mail address does not stop post, and does not turn a letter to it into post',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { ...byPost, email: 'dod@mejl.example' })
    await member(ctx, { address: home, email: 'studs@mejl.example', safe: { channels: ['email', 'post'] } })
    for (const email of ['dod@mejl.example', 'studs@mejl.example'])
      await ctx.db.suppression.create({ data: { addressHash: ctx.secrets.addressHash(email), reason: 'hard_bounce' } })
    const newsletterId = await startedLetter(ctx)
    await turn(ctx, newsletterId, keptTransport())
    const waiting = await listDeliveries(ctx, { newsletterId, state: 'pending' })
    expect(waiting.deliveries.map(({ contactId, channel }) => [contactId, channel])).toEqual([[contactId, 'post']])
    expect(await reasons(ctx, newsletterId)).toEqual(['suppressed'])
    expect((await print(ctx, newsletterId)).count).toBe(1)
  }),
)

test(
  'a hundred are printed at a time, and the next only when they are posted',
  withContext(async (ctx) => {
    const newsletterId = await letterTo(ctx, byPost)
    const people = await ctx.db.contact.createManyAndReturn({
      data: Array.from({ length: 102 }, (_, index) => ({
        kind: 'organisation' as const,
        organisationKind: 'library' as const,
        name: `Bibliotek ${index}`,
        sortName: `Bibliotek ${index}`,
        ...home,
      })),
    })
    await ctx.db.delivery.createMany({
      data: people.map(({ id }) => ({ newsletterId, contactId: id, channel: 'post', language: 'sv', form: 'full', state: 'pending' })),
    })
    expect((await print(ctx, newsletterId)).count).toBe(100)
    expect((await print(ctx, newsletterId, 'labels')).count).toBe(100)
    expect(await markPosted(ctx, { newsletterId })).toEqual({ posted: 100 })
    expect((await newsletterStatus(ctx, { newsletterId })).state).toBe('sending')
    expect((await print(ctx, newsletterId)).count).toBe(3)
    expect(await markPosted(ctx, { newsletterId })).toEqual({ posted: 3 })
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', audience: 103, counts: { accepted: 103 } })
  }),
)

test(
  'with protected registration the address is nowhere on paper; the Tax Agency forwards',
  withContext(async (ctx) => {
    await association(ctx)
    await updateSettings(ctx, { returnAddress: 'Box 99, 123 45 Exempelstad' })
    const address = { ...home, street: 'Hemliga vägen 3', protection: 'protected_registration' as const }
    await member(ctx, { ...byPost, givenName: 'Skyddad', address })
    await member(ctx, { ...byPost, givenName: 'Utan', address: { protection: 'confidential' } })
    await member(ctx, { ...byPost, givenName: 'Vanlig' })
    const newsletterId = await startedLetter(ctx)
    await turn(ctx, newsletterId, keptTransport())
    expect(await postStatus(ctx, { newsletterId })).toMatchObject({ waiting: 3, viaTaxAgency: 2 })
    const [letters, labels, sheet] = [
      await print(ctx, newsletterId),
      await print(ctx, newsletterId, 'labels'),
      await print(ctx, newsletterId, 'envelopes'),
    ]
    expect([letters.count, labels.count, sheet.count]).toEqual([3, 1, 2])
    if (pdftotextMissing) return
    const text = [letters, labels, sheet].map(({ pdf }) => pagesOf(pdf).join('\n'))
    expect(text.join()).not.toContain('Hemliga')
    expect(text[1]).toContain('Vanlig Exempel')
    expect(text[1]).not.toContain('Skyddad')
    expect(text[2]).toMatch(/Box 2820[\s\S]*403 20 Göteborg[\s\S]*Skyddad Exempel/)
    expect(text[2]).toContain('Box 99, 123 45 Exempelstad')
  }),
)

test.skipIf(pdftotextMissing !== undefined)(
  'the envelope shows the sender only where her safe contact allows it',
  withContext(async (ctx) => {
    await association(ctx)
    await updateSettings(ctx, { returnAddress: 'Box 99, 123 45 Exempelstad' })
    await member(ctx, { ...byPost, givenName: 'Anna' })
    await member(ctx, { ...byPost, givenName: 'Bodil', safe: { channels: ['post'], plainEnvelope: true } })
    await member(ctx, { ...byPost, givenName: 'Carin', safe: { channels: ['post'], sender: 'none' } })
    const newsletterId = await startedLetter(ctx)
    await turn(ctx, newsletterId, keptTransport())
    const pages = pagesOf((await print(ctx, newsletterId)).pdf).filter((page) => page.trim() !== '')
    expect(pages).toHaveLength(3)
    const [anna = '', bodil = '', carin = ''] = pages
    expect(anna).toContain('Kvinnojouren Lyktan, Box 99')
    expect(bodil).toContain('Kvinnojouren Lyktan')
    expect(bodil).not.toContain('Box 99')
    expect(carin).not.toMatch(/Lyktan|jour|Box 99/i)
  }),
)

test(
  'a discreet letter whose own words name the association is not printed',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const { contactId } = await member(ctx, byPost)
    const newsletterId = await startedLetter(ctx, {
      sv: { subject: 'Hej', preheader: '', blocks: [{ type: 'text', markdown: 'Kvinnojouren Lyktan hälsar.' }] },
    })
    await turn(ctx, newsletterId, keptTransport())
    await setSafeContact(ctx, { contactId, channels: ['post'], sender: 'none', basis: 'asked' })
    await expect(print(ctx, newsletterId)).rejects.toMatchObject({ code: 'post_nothing_to_print' })
    expect(await reasons(ctx, newsletterId)).toEqual(['not_discreet'])
  }),
)

test(
  'a letter that came back is rejected with the reason, once',
  withContext(async (ctx) => {
    const newsletterId = await letterTo(ctx, byPost)
    await print(ctx, newsletterId)
    const deliveryId = (await listDeliveries(ctx, { newsletterId })).deliveries[0]?.id ?? ''
    const back = { newsletterId, deliveryId, reason: 'moved' } as const
    await expect(markReturned(ctx, back)).rejects.toMatchObject({ code: 'posted_letter_not_found' })
    await markPosted(ctx, { newsletterId })
    await markReturned(ctx, back)
    await expect(markReturned(ctx, back)).rejects.toMatchObject({ code: 'posted_letter_not_found' })
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({
      audience: 1,
      counts: { rejected: 1, accepted: 0 },
      rejected: [{ status: 'post.moved', count: 1 }],
    })
  }),
)

test(
  'pause stops the printing, not what is posted already; cancel leaves nothing to post',
  withContext(async (ctx) => {
    const newsletterId = await letterTo(ctx, byPost, { ...byPost, givenName: 'Två' })
    await print(ctx, newsletterId)
    await pauseNewsletter(ctx, { newsletterId })
    await expect(print(ctx, newsletterId)).rejects.toMatchObject({ code: 'newsletter_wrong_state' })
    await cancelNewsletter(ctx, { newsletterId })
    await expect(markPosted(ctx, { newsletterId })).rejects.toMatchObject({ code: 'post_nothing_printed' })
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ audience: 2, counts: { skipped: 2 } })
  }),
)

test(
  'two who print at once print the same letters, and each name that is shown is written down without the address',
  withContext(async (ctx) => {
    const newsletterId = await letterTo(ctx, byPost, { ...byPost, givenName: 'Två' })
    const [one, two] = await Promise.all([print(ctx, newsletterId), print(ctx, newsletterId)])
    expect([one.count, two.count]).toEqual([2, 2])
    const entries = await ctx.db.auditEntry.findMany({ where: { action: { in: ['contact.seen', 'newsletter.printed'] } } })
    expect(entries.map(({ action }) => action).sort()).toEqual([...Array(4).fill('contact.seen'), ...Array(2).fill('newsletter.printed')])
    expect(JSON.stringify(entries.map(({ facts }) => facts))).not.toContain('Exempel')
  }),
)

test(
  'only who may both send letters and read the register prints',
  withContext(async (ctx) => {
    const newsletterId = await letterTo(ctx, byPost)
    for (const role of ['press', 'auditor', 'volunteer', 'treasurer'] as const)
      await expect(print({ ...ctx, actor: { kind: 'user', userId: 'x', roles: [role] } }, newsletterId)).rejects.toMatchObject({
        code: 'permission_denied',
      })
  }),
)
