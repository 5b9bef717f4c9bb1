import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { station } from '../../../test/support/queue-station.ts'
import { onEachStore } from '../../../test/support/queue-stores.ts'
import type { BullQueue } from './backend.ts'
import type { JobQueue } from './index.ts'
import { keepSchedules } from './schedules.ts'

/** The schedules that stand: key, pattern and time zone, and when each is due next. */
async function standing(queue: JobQueue) {
  const chores = queue.backend.openQueue('chores', {})
  const schedules = await chores.getJobSchedulers()
  await chores.close()
  return {
    patterns: Object.fromEntries(schedules.map(({ key, pattern, tz }) => [key, `${pattern} ${tz}`])),
    next: Object.fromEntries(schedules.map(({ key, next }) => [key, new Date(next ?? 0).toISOString()])),
  }
}

/** BullMQ asks the process for the time: this sets it, and leaves timers alone. */
const nowIs = (instant: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })

const asContracted = {
  'newsletter.sweep': '* * * * * Europe/Stockholm',
  'bounces.read': '*/3 * * * * Europe/Stockholm',
  'copies.forget': '10 3 * * * Europe/Stockholm',
  'fees.remind': '30 6 * * * Europe/Stockholm',
  'goals.snapshot': '5 0 * * * Europe/Stockholm',
  'memberships.cover_free': '1 0 * * * Europe/Stockholm',
  'merges.forget': '20 * * * * Europe/Stockholm',
  'meetings.remind': '5 7 * * * Europe/Stockholm',
  'stock.remind': '10 7 * * * Europe/Stockholm',
  'series.remind': '0 7 * * * Europe/Stockholm',
  'members.import_sweep': '*/5 * * * * Europe/Stockholm',
}

onEachStore((store) => {
  let at: ReturnType<typeof station>
  beforeEach(async () => {
    await store().empty()
    at = station(store().options)
  })
  afterEach(async () => {
    vi.useRealTimers()
    await at.close()
  })

  test('set by several processes at the same time, each schedule stands once', async () => {
    const queues = Array.from({ length: 8 }, () => at.queue())
    await Promise.all(queues.map((queue) => queue.schedule()))
    const [queue] = queues
    if (!queue) throw new Error('no queue')
    expect((await standing(queue)).patterns).toEqual(asContracted)
    expect((await queue.counts()).chores.delayed).toBe(Object.keys(asContracted).length)
  })

  test('a schedule that another process sets in the same moment stands, and is no error', async () => {
    const other = at.queue().backend.openQueue('chores', {})
    const late: BullQueue = Object.assign(Object.create(other), {
      // What BullMQ says to the second of two that write at once.
      async upsertJobScheduler(...set: Parameters<BullQueue['upsertJobScheduler']>) {
        await other.upsertJobScheduler(...set)
        throw new Error('Cannot create job scheduler iteration - job ID already exists')
      },
    })
    await keepSchedules(late, 'chores', 'Europe/Stockholm')
    expect((await standing(at.queue())).patterns).toEqual(asContracted)
    await other.removeJobScheduler('series.remind')
    const broken: BullQueue = Object.assign(Object.create(other), { upsertJobScheduler: () => Promise.reject(new Error('no room')) })
    await expect(keepSchedules(broken, 'chores', 'Europe/Stockholm')).rejects.toThrow('no room')
    await other.close()
  })

  test('what came due while no worker was up is run when one starts again', async () => {
    const done: string[] = []
    const queue = at.queue()
    nowIs('2026-03-10T12:00:00Z')
    await queue.schedule()
    const before = await standing(queue)
    vi.useRealTimers()

    await queue.schedule()
    expect(await standing(queue)).toEqual(before)
    at.work(queue, { 'goals.snapshot': async () => void done.push('snapshot'), 'series.remind': async () => void done.push('remind') })
    await vi.waitFor(() => expect(done.toSorted()).toEqual(['remind', 'snapshot']), 5000)
    // the other chores are run meanwhile
    const dueAgain = async () => {
      const after = await standing(queue)
      expect(after.patterns).toEqual(asContracted)
      for (const due of Object.values(after.next)) expect(Date.parse(due)).toBeGreaterThan(Date.now() - 60_000)
    }
    await vi.waitFor(dueAgain, 5000)
  })

  test('a changed pattern, time zone or retry policy is corrected, and a schedule no contract knows is removed', async () => {
    const queue = at.queue()
    await queue.schedule()
    const chores = queue.backend.openQueue('chores', {})
    await chores.upsertJobScheduler('series.remind', { pattern: '30 9 * * *', tz: 'Europe/Stockholm' }, { name: 'series.remind' })
    await chores.upsertJobScheduler('goals.snapshot', { pattern: '5 0 * * *', tz: 'UTC' }, { name: 'goals.snapshot' })
    await chores.upsertJobScheduler('forgotten', { pattern: '0 3 * * *' }, { name: 'forgotten' })
    await queue.schedule()
    expect((await standing(queue)).patterns).toEqual(asContracted)
    expect((await queue.counts()).chores.delayed).toBe(Object.keys(asContracted).length)
    expect((await chores.getJobScheduler('series.remind'))?.template?.opts?.attempts).toBe(8)
    await chores.close()
  })

  test('a store that lost everything has its schedules back, and the sweep wakes the letters again', async () => {
    const delivered: string[] = []
    const queue = at.queue()
    await queue.jobs.wakeNewsletter('a')
    await store().empty()
    expect((await queue.counts()).letters.waiting).toBe(0)

    nowIs(new Date(Date.now() - 120_000).toISOString())
    await queue.schedule()
    vi.useRealTimers()
    at.work(queue, {
      'newsletter.sweep': () => queue.jobs.wakeNewsletter('a'),
      'newsletter.deliver': async ({ newsletterId }) => void delivered.push(newsletterId),
    })
    await vi.waitFor(() => expect(delivered).toEqual(['a']), 5000)
  })

  test('a running worker sets the schedules again by itself when the store lost them', async () => {
    const queue = at.queue()
    at.work(queue, {})
    await vi.waitFor(async () => expect((await standing(queue)).patterns).toEqual(asContracted), 5000)
    await store().empty()
    await vi.waitFor(async () => expect((await standing(queue)).patterns).toEqual(asContracted), 5000)
  })

  describe('in Stockholm', () => {
    test.each([
      ['the evening before summer time', '2026-03-28T20:00:00Z', '2026-03-28T23:05:00.000Z', '2026-03-29T05:00:00.000Z'],
      ['the morning summer time began', '2026-03-29T05:30:00Z', '2026-03-29T22:05:00.000Z', '2026-03-30T05:00:00.000Z'],
      ['the evening before winter time', '2026-10-24T20:00:00Z', '2026-10-24T22:05:00.000Z', '2026-10-25T06:00:00.000Z'],
      ['the morning winter time began', '2026-10-25T06:30:00Z', '2026-10-25T23:05:00.000Z', '2026-10-26T06:00:00.000Z'],
    ])('on %s, the snapshot is due at 00:05 and the reminder at 07:00 on the clock', async (_, now, snapshot, remind) => {
      const queue = at.queue()
      nowIs(now)
      await queue.schedule()
      expect((await standing(queue)).next).toMatchObject({ 'goals.snapshot': snapshot, 'series.remind': remind })
    })

    test.each([
      ['when 02:00 becomes 03:00', '2026-03-29T00:59:30Z', '2026-03-29T01:00:00.000Z'],
      ['when 03:00 becomes 02:00', '2026-10-25T00:59:30Z', '2026-10-25T01:00:00.000Z'],
      ['in the hour that comes twice', '2026-10-25T01:30:30Z', '2026-10-25T01:31:00.000Z'],
    ])('%s, the sweep is still due within the minute', async (_, now, sweep) => {
      const queue = at.queue()
      nowIs(now)
      await queue.schedule()
      expect((await standing(queue)).next).toMatchObject({ 'newsletter.sweep': sweep })
    })
  })
})
