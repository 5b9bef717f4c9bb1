import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { station } from '../../../test/support/queue-station.ts'
import { onEachStore } from '../../../test/support/queue-stores.ts'

onEachStore((store) => {
  let at: ReturnType<typeof station>
  beforeEach(async () => {
    await store().empty()
    at = station(store().options)
  })
  afterEach(() => at.close())

  test('a newsletter that is woken is handled, once for each slice', async () => {
    const handled: unknown[] = []
    const queue = at.queue(2)
    at.work(queue, { 'newsletter.deliver': async (payload) => void handled.push(payload) })
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(() => expect(handled).toHaveLength(2), 5000)
    expect(handled).toContainEqual({ newsletterId: 'a', slice: 0 })
    expect(handled).toContainEqual({ newsletterId: 'a', slice: 1 })
  })

  test('woken many times while it waits, it runs once', async () => {
    let runs = 0
    const queue = at.queue()
    for (let n = 0; n < 5; n++) await queue.jobs.wakeNewsletter('a')
    await queue.jobs.wakeNewsletter('b')
    expect((await queue.counts()).letters.waiting).toBe(2)
    at.work(queue, { 'newsletter.deliver': async ({ newsletterId }) => void (newsletterId === 'a' && runs++) })
    await vi.waitFor(async () => expect((await queue.counts()).letters).toMatchObject({ waiting: 0, active: 0 }), 5000)
    expect(runs).toBe(1)
  })

  test('woken while it runs, it runs once more afterwards, never twice at once', async () => {
    let runs = 0
    let together = 0
    let most = 0
    const queue = at.queue()
    at.work(queue, {
      'newsletter.deliver': async () => {
        runs++
        most = Math.max(most, ++together)
        await sleep(400)
        together--
      },
    })
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(() => expect(runs).toBe(1), 5000)
    for (let n = 0; n < 3; n++) await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(async () => {
      expect(runs).toBeGreaterThan(1)
      expect((await queue.counts()).letters).toMatchObject({ waiting: 0, active: 0 })
    }, 5000)
    expect({ runs, most }).toEqual({ runs: 2, most: 1 })
  })

  test('woken from within its own run, it runs again', async () => {
    let runs = 0
    const queue = at.queue()
    at.work(queue, {
      'newsletter.deliver': async ({ newsletterId }) => {
        if (++runs < 3) await queue.jobs.wakeNewsletter(newsletterId)
      },
    })
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(() => expect(runs).toBe(3), 5000)
  })
})
