import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { approvedLetter, approver, association, composer, member, seriesId, turn, words } from '../../../../test/support/letters.ts'
import { keptTransport } from '../../../../test/support/transport.ts'
import { createContact } from '../contacts/index.ts'
import { unsubscribe, unsubscribeToken } from '../mailing/index.ts'
import { approveNewsletter } from './approve-newsletter.ts'
import { checkNewsletter } from './check-newsletter.ts'
import { createNewsletter } from './create-newsletter.ts'
import { newsletterStatus } from './newsletter-status.ts'
import { sendNow } from './send-now.ts'
import { createSeries, getSeries, updateSeries } from './series/index.ts'
import { setContent } from './set-content.ts'
import { submitNewsletter } from './submit-newsletter.ts'
import { updateNewsletter } from './update-newsletter.ts'

const spokesperson = { name: 'Berit Ek', phone: '070-174 06 05', email: 'press@lyktan.example' }

async function withOutlets(ctx: TestContext): Promise<string> {
  await association(ctx)
  await createContact(ctx, { kind: 'organisation', name: 'Exempelbladet', organisationKind: 'media_outlet', email: 'red@bladet.example' })
  await createContact(ctx, { kind: 'organisation', name: 'Soc', organisationKind: 'social_office', email: 'soc@kommun.example' })
  const id = await seriesId(ctx, 'press-letter')
  await updateSeries(ctx, { seriesId: id, spokesperson })
  return id
}

/** A press letter that may not be published before nine on 27 November, approved and started. */
async function underEmbargo(ctx: TestContext): Promise<string> {
  const { id: newsletterId } = await createNewsletter(ctx, { seriesId: await withOutlets(ctx), title: 'Pressbrev' })
  await setContent(ctx, { newsletterId, revision: 1, language: 'sv', content: words('Ny rapport') })
  await updateNewsletter(ctx, { newsletterId, revision: 2, embargoUntil: '2026-11-27T09:00' })
  await submitNewsletter(ctx, { newsletterId }, { composer })
  await approveNewsletter({ ...ctx, actor: approver }, { newsletterId, revision: 3 })
  await sendNow(ctx, { newsletterId }, { composer })
  return newsletterId
}

const decoded = (raw = '') =>
  raw.replace(/=\r\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString())

test(
  'a letter under embargo goes to newsrooms at once, and to the others when it ends, without the line',
  withContext(async (ctx) => {
    const newsletterId = await underEmbargo(ctx)
    const transport = keptTransport()
    await turn(ctx, newsletterId, transport)
    expect(transport.mails.map(({ to }) => to)).toEqual(['red@bladet.example'])
    const first = decoded(transport.mails[0]?.raw)
    expect(first).toContain('Subject: EMBARGO: Ny rapport')
    expect(first).toContain('Reply-To: press@lyktan.example')
    expect(first).toContain('EMBARGO till 27 november 2026 kl. 09.00 (CET)')
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sending', counts: { accepted: 1, pending: 1 } })
    ctx.clock.set('2026-11-27T08:59:59+01:00')
    await turn(ctx, newsletterId, transport)
    expect(transport.mails).toHaveLength(1)
    ctx.clock.set('2026-11-27T09:00:00+01:00')
    await turn(ctx, newsletterId, transport)
    expect(transport.mails.map(({ to }) => to)).toEqual(['red@bladet.example', 'soc@kommun.example'])
    expect(decoded(transport.mails[1]?.raw)).not.toContain('EMBARGO')
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', counts: { accepted: 2 } })
  }),
)

test(
  'who waits for the end of an embargo is counted before anything is sent',
  withContext(async (ctx) => {
    const { id: newsletterId } = await createNewsletter(ctx, { seriesId: await withOutlets(ctx), title: 'Pressbrev' })
    await setContent(ctx, { newsletterId, revision: 1, language: 'sv', content: words() })
    await updateNewsletter(ctx, { newsletterId, revision: 2, embargoUntil: '2026-11-27T09:00' })
    const { recipients, problems } = await checkNewsletter(ctx, { newsletterId }, { composer })
    expect(recipients).toMatchObject({ total: 2, held: 1 })
    expect(problems).toEqual([])
  }),
)

test(
  'a letter under embargo cannot be made public, whoever asks the database',
  withContext(async (ctx) => {
    const { id } = await createNewsletter(ctx, { seriesId: await withOutlets(ctx), title: 'Pressbrev' })
    const publish = (embargoAt: Date) => ctx.db.newsletter.update({ where: { id }, data: { isPublic: true, embargoAt } })
    await expect(publish(new Date('2999-01-01'))).rejects.toThrow(/under embargo/)
    await publish(new Date('2020-01-01'))
    await updateNewsletter(ctx, { newsletterId: id, revision: 1, embargoUntil: '2999-01-01T09:00' })
    expect(await ctx.db.newsletter.findUnique({ where: { id } })).toMatchObject({ isPublic: false })
  }),
)

test(
  'an embargo needs a press letter and a time to come',
  withContext(async (ctx) => {
    const press = await withOutlets(ctx)
    const { id: pressLetter } = await createNewsletter(ctx, { seriesId: press, title: 'Pressbrev' })
    const { id: membersLetter } = await createNewsletter(ctx, { seriesId: await seriesId(ctx), title: 'Vårbrev' })
    const embargo = (newsletterId: string, embargoUntil: string) => updateNewsletter(ctx, { newsletterId, revision: 1, embargoUntil })
    await expect(embargo(membersLetter, '2026-12-01T09:00')).rejects.toMatchObject({ code: 'embargo_needs_press' })
    await expect(embargo(pressLetter, '2026-11-21T09:00')).rejects.toMatchObject({ code: 'embargo_in_past' })
    await expect(embargo(pressLetter, 'snart')).rejects.toMatchObject({ issues: [{ pointer: '/embargoUntil', code: 'invalid_time' }] })
    expect((await embargo(pressLetter, '2026-12-01T09:00')).embargoAt).toEqual(new Date('2026-12-01T08:00:00Z'))
  }),
)

test(
  'a press series goes to newsrooms and authorities, can be refused, and has a spokesperson',
  withContext(async (ctx) => {
    const press = await withOutlets(ctx)
    const change = (changes: object) => updateSeries(ctx, { seriesId: press, ...changes })
    await expect(change({ audience: { include: [{ classes: ['member'] }] } })).rejects.toMatchObject({ code: 'press_audience_too_wide' })
    await expect(change({ audience: { include: [{ organisationKinds: ['media_outlet', 'school'] }] } })).rejects.toMatchObject({
      code: 'press_audience_too_wide',
    })
    await expect(change({ legalBasis: 'notice' })).rejects.toMatchObject({ code: 'press_not_notice' })
    await expect(updateSeries(ctx, { seriesId: await seriesId(ctx), spokesperson })).rejects.toMatchObject({
      code: 'spokesperson_needs_press',
    })
    expect((await getSeries(ctx, { seriesId: press })).spokesperson).toEqual({ ...spokesperson, phone: '+46701740605' })
    expect((await change({ spokesperson: null })).spokesperson).toBeNull()
  }),
)

test(
  'a notice goes to members with a vote only, also to those who have unsubscribed, and has no link to unsubscribe by',
  withContext(async (ctx) => {
    await association(ctx)
    const notices = await seriesId(ctx, 'notices')
    for (const include of [[{ classes: ['supporting'] }], [{ classes: ['member'], statuses: ['lapsed' as const] }], [{ tags: ['alla'] }]])
      await expect(updateSeries(ctx, { seriesId: notices, audience: { include } })).rejects.toMatchObject({
        code: 'notice_audience_too_wide',
      })
    const { contactId } = await member(ctx, { email: 'a@mejl.example' })
    await unsubscribe(ctx, { token: unsubscribeToken(ctx.secrets, contactId, await seriesId(ctx)), source: 'page' })
    await member(ctx, { email: 'b@mejl.example', safe: null })
    const newsletterId = await approvedLetter(ctx, { sv: words('Kallelse') }, 'notices')
    await expect(
      updateNewsletter(ctx, { newsletterId, revision: 2, audience: { include: [{ organisationKinds: ['media_outlet'] }] } }),
    ).rejects.toMatchObject({ code: 'notice_audience_too_wide' })
    await sendNow(ctx, { newsletterId }, { composer })
    const transport = keptTransport()
    await turn(ctx, newsletterId, transport)
    expect(transport.mails.map(({ to }) => to)).toEqual(['a@mejl.example'])
    expect(decoded(transport.mails[0]?.raw)).not.toMatch(/List-Unsubscribe|\/u\//)
  }),
)

test(
  'a class that loses its vote stops a notice that was to go to it',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await approvedLetter(ctx, { sv: words('Kallelse') }, 'notices')
    await ctx.db.membershipClass.update({ where: { id: 'member' }, data: { votes: false } })
    await expect(sendNow(ctx, { newsletterId }, { composer })).rejects.toMatchObject({ issues: [{ code: 'notice_audience_too_wide' }] })
  }),
)

test(
  'two series of a kind are made by their rules, in the database as well',
  withContext(async (ctx) => {
    await association(ctx)
    const wrong = createSeries(ctx, {
      slug: 'press-two',
      labels: { sv: 'Press' },
      template: 'press',
      legalBasis: 'notice',
      press: true,
      audience: { include: [{ organisationKinds: ['media_outlet'] }] },
      senderName: 'Jouren',
      discreetName: 'Olivia',
      senderAddress: 'brev@lyktan.example',
    })
    await expect(wrong).rejects.toMatchObject({ code: 'press_not_notice' })
    await expect(ctx.db.series.updateMany({ where: { slug: 'notices' }, data: { press: true } })).rejects.toThrow(/series_press_check/)
  }),
)
