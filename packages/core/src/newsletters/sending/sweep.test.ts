import { expect, test } from 'vitest'
import { type TestContext, withContext } from '../../../../../test/support/context.ts'
import { approvedLetter, association, composer, member } from '../../../../../test/support/letters.ts'
import { getNewsletter } from '../get-newsletter.ts'
import { scheduleNewsletter } from '../schedule-newsletter.ts'
import { sweep } from './sweep.ts'

async function scheduled(ctx: TestContext, at: string): Promise<string> {
  await association(ctx)
  await member(ctx, { email: 'a@mejl.example' })
  const newsletterId = await approvedLetter(ctx)
  await scheduleNewsletter(ctx, { newsletterId, at }, { composer })
  return newsletterId
}

const state = async (ctx: TestContext, newsletterId: string) => (await getNewsletter(ctx, { newsletterId })).state

test(
  'a scheduled letter starts at its time and not before, and workers are woken',
  withContext(async (ctx) => {
    const newsletterId = await scheduled(ctx, '2026-11-25T08:00')
    const woken: string[] = []
    const listening = { ...ctx, jobs: { ...ctx.jobs, wakeNewsletter: async (id: string) => void woken.push(id) } }
    ctx.clock.set('2026-11-25T07:59:59+01:00')
    await sweep(listening)
    expect([await state(ctx, newsletterId), woken]).toEqual(['scheduled', []])
    ctx.clock.set('2026-11-25T08:00:00+01:00')
    await sweep(listening)
    expect([await state(ctx, newsletterId), woken]).toEqual(['sending', [newsletterId]])
  }),
)

test(
  'the time is by the wall clock through both changes of the clock',
  withContext(async (ctx) => {
    const newsletterId = await scheduled(ctx, '2027-03-28T02:30')
    // 02.30 does not exist that night: it is 03.30 summer time
    expect((await getNewsletter(ctx, { newsletterId })).scheduledAt).toEqual(new Date('2027-03-28T03:30:00+02:00'))
    await scheduleNewsletter(ctx, { newsletterId, at: '2027-10-31T02:30' }, { composer })
    // 02.30 comes twice that night: the first
    expect((await getNewsletter(ctx, { newsletterId })).scheduledAt).toEqual(new Date('2027-10-31T02:30:00+02:00'))
    await scheduleNewsletter(ctx, { newsletterId, at: '2027-07-01T08:00' }, { composer })
    expect((await getNewsletter(ctx, { newsletterId })).scheduledAt).toEqual(new Date('2027-07-01T08:00:00+02:00'))
  }),
)

test(
  'a letter that comes due more than a day late is held and asks, and can be scheduled again',
  withContext(async (ctx) => {
    const newsletterId = await scheduled(ctx, '2026-11-25T08:00')
    ctx.clock.set('2026-11-26T08:00:01+01:00')
    await sweep(ctx)
    expect(await state(ctx, newsletterId)).toBe('held')
    await sweep(ctx)
    expect(await state(ctx, newsletterId)).toBe('held')
    await scheduleNewsletter(ctx, { newsletterId, at: '2026-11-26T09:00' }, { composer })
    ctx.clock.set('2026-11-26T09:00:00+01:00')
    await sweep(ctx)
    expect(await state(ctx, newsletterId)).toBe('sending')
  }),
)

test(
  'a time that has been is refused',
  withContext(async (ctx) => {
    await association(ctx)
    await member(ctx, { email: 'a@mejl.example' })
    const newsletterId = await approvedLetter(ctx)
    await expect(scheduleNewsletter(ctx, { newsletterId, at: '2026-11-21T08:59' }, { composer })).rejects.toMatchObject({
      code: 'scheduled_in_past',
      pointer: '/at',
    })
  }),
)
