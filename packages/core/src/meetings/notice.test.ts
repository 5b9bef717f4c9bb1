import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { approver, association, composer, member, seriesId, turn, words } from '../../../../test/support/letters.ts'
import { keptTransport } from '../../../../test/support/transport.ts'
import { setUnsubscribed } from '../mailing/index.ts'
import { joinMembership } from '../memberships/index.ts'
import {
  approveNewsletter,
  cancelNewsletter,
  getNewsletter,
  sendNow,
  setContent,
  submitNewsletter,
  updateNewsletter,
} from '../newsletters/index.ts'
import { getSettings, updateSettings } from '../settings/index.ts'
import { draftNotice, getMeeting, listUnreached, noticeProof, planMeeting, remindNotices } from './index.ts'

const plan = (ctx: TestContext, heldOn = '2027-03-10') =>
  planMeeting(ctx, { kind: 'annual', heldOn, time: 'kl. 18.00', place: 'Folkets hus, Exempelgatan 1' })

/** Approved by another and sent, as any letter is. */
async function send(ctx: TestContext, newsletterId: string, transport = keptTransport()) {
  await submitNewsletter(ctx, { newsletterId }, { composer })
  const { revision } = await getNewsletter(ctx, { newsletterId })
  await approveNewsletter({ ...ctx, actor: approver }, { newsletterId, revision })
  await sendNow(ctx, { newsletterId }, { composer })
  await turn(ctx, newsletterId, transport)
  return transport
}

const inPost = { street: 'Exempelgatan 1', postcode: '123 45', city: 'Exempelstad' }

test(
  'the draft speaks every language that those called read, and says what the bylaws say',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'marta@mejl.example' })
    await member(ctx, { email: 'nour@mejl.example', language: 'ar' })
    await member(ctx, { email: 'lea@mejl.example', language: 'fr', safe: null })
    await updateSettings(ctx, {
      meetingPolicy: {
        votingCutoff: { daysBeforeMeeting: 21 },
        proxyMax: 1,
        noticeDays: 28,
        papersDays: 14,
        motionsDays: 42,
        annualLatest: '03-31',
        noticeChannels: ['email'],
      },
    })
    const { id: meetingId } = await plan(ctx)
    const letter = await draftNotice(ctx, { meetingId })
    expect(letter).toMatchObject({ title: 'Kallelse till årsmöte 10 mars 2027', state: 'draft', languages: ['ar', 'fr', 'sv'] })
    expect(letter.seriesId).toBe(await seriesId(ctx, 'notices'))
    const swedish = JSON.stringify(letter.contents.find(({ language }) => language === 'sv'))
    for (const part of [
      'onsdag 10 mars 2027, kl. 18.00',
      'Folkets hus',
      '24 februari 2027',
      '27 januari 2027',
      '17 februari 2027',
      'högst en annan',
    ])
      expect(swedish).toContain(part)
    await expect(draftNotice(ctx, { meetingId })).rejects.toMatchObject({ code: 'notice_exists' })
    await cancelNewsletter(ctx, { newsletterId: letter.id })
    expect((await draftNotice(ctx, { meetingId })).id).not.toBe(letter.id)
  }),
)

test(
  'everybody with a vote is called, also who said no to letters and who has paid for the meeting’s year only; nobody else is',
  withContext(async (ctx) => {
    await association(ctx)
    const { contactId } = await member(ctx, { email: 'nej@mejl.example' })
    await setUnsubscribed(ctx, { contactId, seriesId: null, source: 'page' })
    const next = await member(ctx, { email: 'nasta@mejl.example' })
    await ctx.db.membershipPeriod.updateMany({
      where: { membership: { contactId: next.contactId } },
      data: { reversedAt: ctx.clock.now(), reversalReason: 'x' },
    })
    const { id: nextMembership } = await ctx.db.membership.findFirstOrThrow({ where: { contactId: next.contactId } })
    await ctx.db.membershipPeriod.create({
      data: {
        membershipId: nextMembership,
        classId: 'member',
        cause: 'payment',
        startsOn: new Date('2027-01-01'),
        endsOn: new Date('2027-12-31'),
      },
    })
    const supporter = await member(ctx, { email: 'stod@mejl.example' })
    await ctx.db.membership.updateMany({ where: { contactId: supporter.contactId }, data: { classId: 'supporting' } })
    await joinMembership(ctx, {
      contact: { kind: 'person', givenName: 'Ny', familyName: 'Obetald', email: 'ny@mejl.example' },
      classId: 'member',
    })
    const { id: meetingId } = await plan(ctx)
    const { id } = await draftNotice(ctx, { meetingId })
    expect((await send(ctx, id)).mails.map(({ to }) => to).sort()).toEqual(['nasta@mejl.example', 'nej@mejl.example'])
  }),
)

test(
  'the proof says for each number when, how, with what outcome and which text, and nothing of where she is',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'marta@mejl.example', givenName: 'Märta' })
    await member(ctx, { address: inPost, givenName: 'Petra', safe: { channels: ['post'] } })
    await member(ctx, { email: 'tyst@mejl.example', givenName: 'Tyra', safe: null })
    await member(ctx, { email: 'diskret@mejl.example', givenName: 'Dina', safe: { channels: ['email'], sender: 'none' } })
    const { id: meetingId } = await plan(ctx)
    const { id: newsletterId } = await draftNotice(ctx, { meetingId })
    await expect(noticeProof(ctx, { meetingId })).rejects.toMatchObject({ code: 'notice_not_sent' })
    expect(await listUnreached(ctx, { meetingId })).toMatchObject([{ name: 'Tyra Exempel', reason: 'no_safe_contact' }])
    await send(ctx, newsletterId)
    const proof = await noticeProof(ctx, { meetingId })
    expect(proof.deliveries.map(({ channel, outcome }) => [channel, outcome])).toEqual([
      ['email', 'sent'],
      ['post', 'waiting'],
      [null, 'skipped'],
      ['email', 'sent'],
    ])
    expect(proof.deliveries.map(({ number }) => number)).toEqual(
      (await ctx.db.membership.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number),
    )
    expect(proof.texts).toMatchObject([{ language: 'sv', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    expect(JSON.stringify(proof)).not.toMatch(/Märta|Petra|Tyra|Dina|Exempelstad|@mejl|discreet|safe/)
    expect(await noticeProof(ctx, { meetingId })).toEqual(proof)
    expect(await listUnreached(ctx, { meetingId })).toMatchObject([{ name: 'Tyra Exempel', reason: 'no_safe_contact' }])
    expect((await getMeeting(ctx, { meetingId })).notice).toMatchObject({ state: 'sending', startedAt: ctx.clock.now() })
  }),
)

test(
  'another word is another checksum, and a letter edited before it was sent is what the proof shows',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'marta@mejl.example' })
    const hashOf = async (subject: string) => {
      const { id: meetingId } = await plan(ctx)
      const { id: newsletterId, revision } = await draftNotice(ctx, { meetingId })
      await setContent(ctx, { newsletterId, revision, language: 'sv', content: words(subject) })
      await send(ctx, newsletterId)
      return (await noticeProof(ctx, { meetingId })).texts
    }
    const [one, same, other] = [await hashOf('Kallelse'), await hashOf('Kallelse'), await hashOf('Kallelsen')]
    expect(one).toEqual(same)
    expect(one[0]?.hash).not.toBe(other[0]?.hash)
  }),
)

test(
  'the day of the meeting does not open the notice to others than those with a vote',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'marta@mejl.example' })
    const { id: meetingId } = await plan(ctx)
    const { id: newsletterId, revision } = await draftNotice(ctx, { meetingId })
    const refused = (group: object) => updateNewsletter(ctx, { newsletterId, revision, audience: { include: [group] } })
    await expect(refused({ classes: ['supporting'], onDay: '2027-03-10' })).rejects.toMatchObject({ code: 'notice_audience_too_wide' })
    await expect(refused({ onDay: '2027-03-10' })).rejects.toMatchObject({ code: 'invalid_input' })
  }),
)

test(
  'the board is reminded of a notice that is due, each once, until it goes out; another day begins anew',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'marta@mejl.example' })
    await updateSettings(ctx, { meetingPolicy: { ...(await getSettings(ctx)).meetingPolicy, noticeDays: 28 } })
    const user = (id: string, roles: ('board' | 'office')[], language: string) => ({
      id,
      name: id,
      email: `${id}@lyktan.example`,
      roles,
      language,
    })
    await ctx.db.user.createMany({
      data: [user('berit', ['board'], 'sv'), user('ella', ['board'], 'en'), user('olivia', ['office'], 'sv')],
    })
    const { id: meetingId } = await plan(ctx)
    const sent: { to: string; subject: string }[] = []
    const remind = () =>
      remindNotices(ctx, {
        baseUrl: 'https://lykta.example',
        notify: async ({ to, subject, text }) => void sent.push({ to, subject: `${subject} ${text.includes(meetingId)}` }),
      })
    const told = async (at: string) => {
      ctx.clock.set(`${at}T07:00:00+01:00`)
      sent.length = 0
      await Promise.all([remind(), remind()])
      return sent.map(({ to }) => to).sort()
    }
    expect(await told('2027-01-10')).toEqual([])
    expect(await told('2027-01-20')).toEqual(['berit@lyktan.example', 'ella@lyktan.example'])
    expect(sent.map(({ subject }) => subject).sort()).toEqual([
      'Dags att skicka kallelsen till mötet 10 mars 2027 true',
      'Time to send the notice of the meeting on 10 March 2027 true',
    ])
    expect(await told('2027-01-21')).toEqual([])
    expect(await told('2027-02-11')).toHaveLength(2)
    expect(sent[0]?.subject).toContain('försenad')
    await ctx.db.meeting.update({ where: { id: meetingId }, data: { heldOn: new Date('2027-03-20') } })
    expect(await told('2027-02-13')).toHaveLength(2)
    const { id: newsletterId } = await draftNotice(ctx, { meetingId })
    await send(ctx, newsletterId)
    expect(await told('2027-02-20')).toEqual([])
  }),
)
