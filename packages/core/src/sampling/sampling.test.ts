import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../test/support/context.ts'
import { association, member } from '../../../../test/support/register.ts'
import { countOn } from '../goals/index.ts'
import { drawSample, readSampled } from './index.ts'

async function crowd(ctx: TestContext): Promise<void> {
  await association(ctx)
  for (let n = 0; n < 8; n++) await member(ctx, { familyName: `Efternamn${n}`, years: [2026], classId: n < 6 ? 'member' : 'supporting' })
  await member(ctx, { familyName: 'Obetald' })
  ctx.actor = { kind: 'user', userId: 'the-auditor', roles: ['auditor'] }
}

test(
  'the same seed draws the same members, another draws others, and only those who are counted',
  withContext(async (ctx) => {
    await crowd(ctx)
    const draw = async (seed: number, size = 4) => (await drawSample(ctx, { seed, size })).members.map(({ number }) => number)
    expect(await draw(4711)).toEqual(await draw(4711))
    const draws = await Promise.all([1, 2, 3, 4, 5].map((seed) => draw(seed)))
    expect(new Set(draws.map(String)).size).toBeGreaterThan(1)
    const all = await drawSample(ctx, { seed: 1, size: 50 })
    expect([all.population, all.members.length]).toEqual([8, 8])
    expect(all.population).toBe((await countOn(ctx)).total)
    expect(all.members.every(({ cause, status, named }) => cause === 'payment' && status === 'current' && named)).toBe(true)
    expect(JSON.stringify(all)).not.toMatch(/Efternamn|mejl/)
    expect(await drawSample(ctx, { seed: 1, classId: 'supporting' })).toMatchObject({ population: 2 })
    await expect(drawSample(ctx, { seed: 1, day: '2026-11-22' })).rejects.toMatchObject({ code: 'day_in_future' })
    await expect(drawSample(ctx, { seed: 1, size: 51 })).rejects.toMatchObject({ code: 'invalid_input' })
  }),
)

test(
  'one name is read at a time, for a reason, and it is written down whose, by whom and why, without the name',
  withContext(async (ctx) => {
    await crowd(ctx)
    const question = { seed: 7, size: 3 }
    const [first] = (await drawSample(ctx, question)).members
    const membershipId = first?.membershipId ?? ''
    const { name } = await readSampled(ctx, { ...question, membershipId, reason: 'annual_audit' })
    expect(name).toMatch(/Test Efternamn\d/)
    const entries = await ctx.db.auditEntry.findMany({ where: { actorId: 'the-auditor' } })
    expect(entries.map(({ action }) => action)).toEqual(['sample.drawn', 'sample.name_read'])
    const { contactId } = await ctx.db.membership.findUniqueOrThrow({ where: { id: membershipId } })
    expect(entries[1]).toMatchObject({ subjectId: contactId, facts: { membershipId, reason: 'annual_audit' } })
    expect(JSON.stringify([entries.map(({ facts }) => facts), ctx.log.lines])).not.toMatch(/Efternamn/)
    // not of the list: this one says why in words of her own
    await expect(readSampled(ctx, { ...question, membershipId, reason: 'nyfiken' as 'follow_up' })).rejects.toMatchObject({
      pointer: '/reason',
    })
  }),
)

test(
  'the name of nobody outside the sample is read, nor of who is protected or erased',
  withContext(async (ctx) => {
    await crowd(ctx)
    const question = { seed: 7, size: 3 }
    const drawn = (await drawSample(ctx, question)).members
    const other = await ctx.db.membership.findFirstOrThrow({ where: { id: { notIn: drawn.map(({ membershipId }) => membershipId) } } })
    const read = (membershipId: string) => readSampled(ctx, { ...question, membershipId, reason: 'grant_audit' })
    await expect(read(other.id)).rejects.toMatchObject({ code: 'not_in_sample' })
    const [a, b] = drawn
    if (!a || !b) throw new Error('nobody drawn')
    const contactOf = async (id: string) => (await ctx.db.membership.findUniqueOrThrow({ where: { id } })).contactId
    await ctx.db.contact.update({ where: { id: await contactOf(a.membershipId) }, data: { protection: 'confidential' } })
    const gone = { name: 'x', sortName: 'x', givenName: null, familyName: null, email: null, emailHash: null }
    await ctx.db.contact.update({ where: { id: await contactOf(b.membershipId) }, data: { erasedAt: ctx.clock.now(), ...gone } })
    expect((await drawSample(ctx, question)).members.map(({ named }) => named)).toEqual([false, false, true])
    for (const one of [a, b]) await expect(read(one.membershipId)).rejects.toMatchObject({ code: 'name_withheld' })
    expect(await ctx.db.auditEntry.count({ where: { action: 'sample.name_read' } })).toBe(0)
  }),
)

test(
  'samples are for the auditor and the board',
  withContext(async (ctx) => {
    await crowd(ctx)
    for (const role of ['treasurer', 'office', 'press', 'volunteer'] as const) {
      ctx.actor = { kind: 'user', userId: role, roles: [role] }
      await expect(drawSample(ctx, { seed: 1 })).rejects.toMatchObject({ code: 'permission_denied' })
    }
  }),
)
