import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { applyPreset, joinMembership, leaveMembership, recordPeriod, reversePeriod, updateClass } from '../memberships/index.ts'
import { getSettings, updateSettings } from '../settings/index.ts'
import {
  admitVoter,
  cancelMeeting,
  endProxy,
  freezeVotingList,
  getMeeting,
  getVotingList,
  giveProxy,
  listMeetings,
  listWithoutVote,
  noteArrival,
  noteDeparture,
  planMeeting,
  previewVotingList,
  setListName,
  updateMeeting,
  withdrawVoter,
} from './index.ts'

const plan = (ctx: TestContext, change: Partial<Parameters<typeof planMeeting>[1]> = {}) =>
  planMeeting(ctx, { kind: 'annual', heldOn: '2026-11-21', time: 'kl. 18.00', place: 'Folkets hus', ...change })

/** A meeting today, with somebody who has paid and somebody who has not. */
async function evening(ctx: TestContext) {
  await association(ctx)
  const anna = await member(ctx, { givenName: 'Anna', familyName: 'Berg', years: [2026] })
  const cilla = await member(ctx, { givenName: 'Cilla', familyName: 'Dahl' })
  const { id: meetingId } = await plan(ctx)
  return { anna, cilla, meetingId }
}

const names = (voters: { name: string | null }[]) => voters.map(({ name }) => name)

test(
  'a list is computed for the day, frozen once with its rules, and shows why each may vote',
  withContext(async (ctx) => {
    const { meetingId, anna } = await evening(ctx)
    const ebba = await member(ctx, { givenName: 'Ebba', familyName: 'Alm' })
    const claim = await ctx.db.feeClaim.create({
      data: {
        membershipId: ebba.id,
        classId: 'member',
        startsOn: new Date('2026-01-01'),
        endsOn: new Date('2026-12-31'),
        amountOre: 20_000,
        reference: '202600004222',
        madeOn: new Date('2026-01-02'),
        dueOn: new Date('2026-02-28'),
      },
    })
    await ctx.db.payment.create({
      data: { way: 'bankgiro', amountOre: 20_000, paidOn: new Date('2026-02-03'), reference: claim.reference, claimId: claim.id },
    })
    await recordPeriod(ctx, { membershipId: ebba.id, paidOn: '2026-02-03' })
    await member(ctx, { classId: 'supporting', years: [2026] })

    const preview = await previewVotingList(ctx, { meetingId })
    expect(preview.people.map(({ name, right }) => [name, right.votes, right.reason])).toEqual([
      ['Alm, Ebba', true, 'paid'],
      ['Berg, Anna', true, 'paid'],
      ['Dahl, Cilla', false, 'not_paid'],
    ])
    const list = await freezeVotingList(ctx, { meetingId })
    expect(list).toMatchObject({ day: '2026-11-21', ruleVersion: preview.ruleVersion, frozenVoters: 2, computedAt: ctx.clock.now() })
    expect(list.voters).toMatchObject([
      { name: 'Alm, Ebba', number: ebba.number, reason: 'paid', paidOn: '2026-02-03', referenceEnd: '4222' },
      { name: 'Berg, Anna', number: anna.number, reason: 'paid', paidOn: null, referenceEnd: null },
    ])
    await expect(freezeVotingList(ctx, { meetingId })).rejects.toMatchObject({ code: 'voting_list_frozen' })
    expect((await getMeeting(ctx, { meetingId })).list).toMatchObject({ voters: 2 })
  }),
)

test(
  'what is frozen stays so: later payments, names, classes and rules change nothing, and the database refuses it too',
  withContext(async (ctx) => {
    const { meetingId, anna, cilla } = await evening(ctx)
    const before = await freezeVotingList(ctx, { meetingId })
    await recordPeriod(ctx, { membershipId: cilla.id })
    await leaveMembership(ctx, { membershipId: anna.id })
    await updateClass(ctx, { id: 'member', votes: false })
    await ctx.db.contact.update({ where: { id: anna.contactId }, data: { sortName: 'Nytt, Namn' } })
    expect(await getVotingList(ctx, { meetingId })).toEqual(before)

    const { id: listId } = before
    const entry = { listId, number: 99, classId: 'member', reason: 'paid', position: 9 } as const
    for (const change of [
      ctx.db.votingList.updateMany({ data: { voters: 5 } }),
      ctx.db.votingList.deleteMany(),
      ctx.db.votingListEntry.create({ data: { ...entry, membershipId: cilla.id } }),
      ctx.db.votingListEntry.updateMany({ data: { name: 'Någon annan' } }),
      ctx.db.votingListEntry.updateMany({ data: { number: 7 } }),
      ctx.db.votingListEntry.deleteMany(),
    ])
      await expect(change).rejects.toThrow()
    expect(await getVotingList(ctx, { meetingId })).toEqual(before)
  }),
)

test(
  'two who freeze at once get one list',
  withContext(async (ctx) => {
    const { meetingId } = await evening(ctx)
    const answers = await Promise.allSettled([freezeVotingList(ctx, { meetingId }), freezeVotingList(ctx, { meetingId })])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ctx.db.votingListEntry.count()).toBe(1)
  }),
)

test(
  'who pays at the door is covered and added as an event, once, and it stays to be seen that she came late',
  withContext(async (ctx) => {
    const { meetingId, cilla } = await evening(ctx)
    await freezeVotingList(ctx, { meetingId })
    expect(names(await listWithoutVote(ctx, { meetingId }))).toEqual(['Dahl, Cilla'])
    const pay = () => admitVoter(ctx, { meetingId, membershipId: cilla.id, paidBy: 'swish' })
    await expect(admitVoter(ctx, { meetingId, membershipId: cilla.id })).rejects.toMatchObject({ code: 'no_vote_not_paid' })
    const taps = await Promise.allSettled([pay(), pay()])
    expect(taps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { voters, frozenVoters } = await getVotingList(ctx, { meetingId })
    expect([frozenVoters, voters.length]).toEqual([1, 2])
    expect(voters[1]).toMatchObject({ name: 'Dahl, Cilla', reason: 'paid', paidOn: '2026-11-21', added: 'door' })
    expect(await ctx.db.membershipPeriod.findMany({ where: { membershipId: cilla.id } })).toMatchObject([
      { amountOre: 20_000, cause: 'payment' },
    ])
    expect(await ctx.db.votingListEvent.findMany()).toMatchObject([{ kind: 'admitted', paidBy: 'swish' }])
    expect(await listWithoutVote(ctx, { meetingId })).toEqual([])
    await expect(pay()).rejects.toMatchObject({ code: 'on_list_already' })
    await expect(ctx.db.votingListEvent.deleteMany()).rejects.toThrow()
    await expect(ctx.db.votingListEvent.updateMany({ data: { paidBy: null } })).rejects.toThrow()
  }),
)

test(
  'where the fee is due before the meeting, money at the door gives no vote and is not recorded',
  withContext(async (ctx) => {
    const { meetingId, cilla } = await evening(ctx)
    await applyPreset(ctx, { presetId: 'paid_before' })
    await freezeVotingList(ctx, { meetingId })
    await expect(admitVoter(ctx, { meetingId, membershipId: cilla.id, paidBy: 'cash' })).rejects.toMatchObject({
      code: 'no_vote_paid_too_late',
      params: { by: '2026-11-21' },
    })
    expect(await ctx.db.membershipPeriod.count({ where: { membershipId: cilla.id } })).toBe(0)
    const supporter = await member(ctx, { classId: 'supporting' })
    await expect(admitVoter(ctx, { meetingId, membershipId: supporter.id })).rejects.toMatchObject({ code: 'no_vote' })
  }),
)

test(
  'who paid in the bank meanwhile is added without paying, and nobody pays at a door that is not open yet',
  withContext(async (ctx) => {
    const { anna, cilla } = await evening(ctx)
    const { id: meetingId } = await plan(ctx, { heldOn: '2026-12-01' })
    await freezeVotingList(ctx, { meetingId })
    await expect(admitVoter(ctx, { meetingId, membershipId: cilla.id, paidBy: 'cash' })).rejects.toMatchObject({ code: 'door_before_day' })
    await recordPeriod(ctx, { membershipId: cilla.id })
    await expect(noteArrival(ctx, { meetingId, membershipId: anna.id })).rejects.toMatchObject({ code: 'meeting_ahead' })
    expect((await admitVoter(ctx, { meetingId, membershipId: cilla.id })).voters[1]).toMatchObject({ added: 'later', paidOn: '2026-11-21' })
  }),
)

test(
  'arrivals are ticked off once however often they are tapped, and proxies count within the bylaws',
  withContext(async (ctx) => {
    const { meetingId, anna, cilla } = await evening(ctx)
    const third = await member(ctx, { years: [2026] })
    await recordPeriod(ctx, { membershipId: cilla.id })
    await applyPreset(ctx, { presetId: 'by_proxy' })
    await updateSettings(ctx, { meetingPolicy: { ...(await getSettings(ctx)).meetingPolicy, proxyMax: 1 } })
    await freezeVotingList(ctx, { meetingId })
    const of = (membershipId: string) => ({ meetingId, membershipId })
    await Promise.all([noteArrival(ctx, of(anna.id)), noteArrival(ctx, of(anna.id))])
    expect(await ctx.db.votingListEvent.count()).toBe(1)
    const gives = await Promise.allSettled([
      giveProxy(ctx, { ...of(cilla.id), holderId: anna.id }),
      giveProxy(ctx, { ...of(third.id), holderId: anna.id }),
    ])
    expect(gives.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(gives.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'proxy_too_many', params: { max: 1 } } })
    expect(await getVotingList(ctx, { meetingId })).toMatchObject({ present: 1, byProxy: 1 })
    expect(await noteDeparture(ctx, of(anna.id))).toMatchObject({ present: 0, byProxy: 0 })
    const giver = (await getVotingList(ctx, { meetingId })).voters.find(({ proxyHolderId }) => proxyHolderId)
    expect((await endProxy(ctx, of(giver?.membershipId ?? ''))).voters.every(({ proxyHolderId }) => proxyHolderId === null)).toBe(true)
  }),
)

test(
  'who is taken off has a reason that stays, and may not be ticked off after',
  withContext(async (ctx) => {
    const { meetingId, anna } = await evening(ctx)
    await freezeVotingList(ctx, { meetingId })
    const period = await ctx.db.membershipPeriod.findFirstOrThrow({ where: { membershipId: anna.id } })
    await reversePeriod(ctx, { periodId: period.id, reason: 'refunded' })
    await withdrawVoter(ctx, { meetingId, membershipId: anna.id, reason: 'payment_reversed' })
    expect((await getVotingList(ctx, { meetingId })).voters).toEqual([])
    expect(await ctx.db.votingListEvent.findMany()).toMatchObject([{ kind: 'withdrawn', withdrawal: 'payment_reversed' }])
    await expect(noteArrival(ctx, { meetingId, membershipId: anna.id })).rejects.toMatchObject({ code: 'not_on_list' })
  }),
)

test(
  'a protected identity stands on the list by number, and anybody by the name that was agreed',
  withContext(async (ctx) => {
    await association(ctx)
    const people = await Promise.all([1, 2, 3, 4].map((n) => member(ctx, { familyName: `Namn ${n}`, years: [2026] })))
    const [plain, hidden, alias, asked] = people
    if (!plain || !hidden || !alias || !asked) throw new Error('four were made')
    for (const { contactId } of [hidden, alias])
      await ctx.db.contact.update({ where: { id: contactId }, data: { protection: 'confidential' } })
    await setListName(ctx, { membershipId: alias.id, as: { kind: 'alias', alias: 'Vera' } })
    await setListName(ctx, { membershipId: asked.id, as: { kind: 'number' } })
    const { id: meetingId } = await plan(ctx)
    const { voters } = await freezeVotingList(ctx, { meetingId })
    expect(voters.map(({ name, number }) => [name, number])).toEqual([
      ['Namn 1, Test', plain.number],
      ['Vera', alias.number],
      ...[hidden.number, asked.number].sort((a, b) => a - b).map((number) => [null, number]),
    ])
  }),
)

test(
  'erasing a person drops her name and alias from every list and keeps number and reason',
  withContext(async (ctx) => {
    const { meetingId, anna, cilla } = await evening(ctx)
    await freezeVotingList(ctx, { meetingId })
    await admitVoter(ctx, { meetingId, membershipId: cilla.id, paidBy: 'cash' })
    await setListName(ctx, { membershipId: anna.id, as: { kind: 'alias', alias: 'Vera' } })
    const erased = { email: null, emailHash: null, givenName: null, familyName: null, birthYear: null, erasedAt: ctx.clock.now() }
    await ctx.db.contact.updateMany({ where: { id: { in: [anna.contactId, cilla.contactId] } }, data: erased })
    expect((await getVotingList(ctx, { meetingId })).voters).toMatchObject([
      { name: null, number: anna.number, reason: 'paid' },
      { name: null, number: cilla.number, reason: 'paid', added: 'door' },
    ])
    expect(await ctx.db.listName.count()).toBe(0)
    const everything = JSON.stringify([await ctx.db.votingListEntry.findMany(), await ctx.db.votingListEvent.findMany()], (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(everything).not.toMatch(/Berg|Dahl|Vera/)
  }),
)

test(
  'meetings are listed the last first, changed until the list is frozen, and called off without vanishing',
  withContext(async (ctx) => {
    await association(ctx)
    const { id: meetingId } = await plan(ctx)
    await plan(ctx, { kind: 'extra', heldOn: '2027-05-01' })
    const first = await listMeetings(ctx, { limit: 1 })
    expect(first.items).toMatchObject([{ kind: 'extra', heldOn: '2027-05-01' }])
    expect((await listMeetings(ctx, { limit: 1, after: first.next ?? '' })).items).toMatchObject([{ id: meetingId }])
    await expect(listMeetings(ctx, { after: 'x' })).rejects.toMatchObject({ code: 'cursor_invalid' })
    expect(await updateMeeting(ctx, { meetingId, heldOn: '2026-11-28', papers: 'https://exempel.example/a' })).toMatchObject({
      heldOn: '2026-11-28',
    })
    await freezeVotingList(ctx, { meetingId })
    await expect(updateMeeting(ctx, { meetingId, heldOn: '2026-11-29' })).rejects.toMatchObject({ code: 'meeting_settled' })
    expect(await updateMeeting(ctx, { meetingId, place: 'Biblioteket' })).toMatchObject({ place: 'Biblioteket' })
    expect((await cancelMeeting(ctx, { meetingId })).cancelledAt).toEqual(ctx.clock.now())
    await expect(updateMeeting(ctx, { meetingId, place: 'Torget' })).rejects.toMatchObject({ code: 'meeting_cancelled' })
    await expect(plan(ctx, { place: ' \n ' })).rejects.toMatchObject({ code: 'invalid_input', pointer: '/place' })
  }),
)

test(
  'an auditor sees meetings and no names; nobody without the right changes a list',
  withContext(async (ctx) => {
    const { meetingId, anna } = await evening(ctx)
    await freezeVotingList(ctx, { meetingId })
    const auditor = { ...ctx, actor: { kind: 'user', userId: 'a', roles: ['auditor'] } } as const
    expect((await getMeeting(auditor, { meetingId })).list).toMatchObject({ voters: 1 })
    for (const refused of [
      getVotingList(auditor, { meetingId }),
      previewVotingList(auditor, { meetingId }),
      noteArrival(auditor, { meetingId, membershipId: anna.id }),
      freezeVotingList(auditor, { meetingId }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'permission_denied' })
    // the board may not take money
    const board = { ...ctx, actor: { kind: 'user', userId: 'b', roles: ['board'] } } as const
    const { id: membershipId } = await joinMembership(ctx, {
      contact: { kind: 'person', givenName: 'Ny', familyName: 'Medlem' },
      classId: 'member',
    })
    await expect(admitVoter(board, { meetingId, membershipId, paidBy: 'cash' })).rejects.toMatchObject({ code: 'permission_denied' })
  }),
)

test(
  'the audit names what was done and to whom by id only',
  withContext(async (ctx) => {
    const { meetingId, anna } = await evening(ctx)
    await freezeVotingList(ctx, { meetingId })
    await noteArrival(ctx, { meetingId, membershipId: anna.id })
    const entries = await ctx.db.auditEntry.findMany({ where: { subjectId: meetingId }, orderBy: { id: 'asc' } })
    expect(entries.map(({ action }) => action)).toEqual(['meeting.planned', 'voting_list.frozen', 'voting_list.arrived'])
    expect(JSON.stringify(entries.map(({ facts }) => facts))).not.toMatch(/Anna|Berg|Folkets/)
  }),
)
