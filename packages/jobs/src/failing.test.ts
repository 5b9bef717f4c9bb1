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

  test('a job that fails is tried again with growing waits, then kept as failed, and can be woken later', { timeout: 20_000 }, async () => {
    const tries: number[] = []
    let broken = true
    const queue = at.queue()
    at.work(queue, {
      'newsletter.deliver': async () => {
        tries.push(performance.now())
        if (broken) throw new Error('550 astrid@example.org')
      },
    })
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(async () => expect((await queue.counts()).letters.failed).toBe(1), 10_000)
    const waits = tries.slice(1).map((time, index) => time - (tries[index] ?? 0))
    expect(waits).toHaveLength(3)
    for (const [index, least] of [500, 1000, 2000].entries()) expect(waits[index]).toBeGreaterThanOrEqual(least - 5)

    broken = false
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(() => expect(tries).toHaveLength(5), 5000)
    await vi.waitFor(async () => expect((await queue.counts()).letters).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 1 }), 5000)
    expect(JSON.stringify(at.log.lines)).not.toContain('astrid')
  })

  test('woken while it waits for its next try, it adds nothing', async () => {
    let runs = 0
    const queue = at.queue()
    const failing = at.work(queue, {
      'newsletter.deliver': async () => {
        runs++
        throw new Error('once')
      },
    })
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(() => expect(runs).toBe(1), 5000)
    await failing.close({ graceMs: 5000 })
    await queue.jobs.wakeNewsletter('a')
    expect((await queue.counts()).letters).toMatchObject({ waiting: 0, delayed: 1 })
    at.work(queue, { 'newsletter.deliver': async () => void runs++ })
    await vi.waitFor(async () => expect((await queue.counts()).letters).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 }), 5000)
    expect(runs).toBe(2)
  })

  test('what BullMQ keeps of a failure holds no message of the error', async () => {
    const queue = at.queue()
    at.work(queue, { 'newsletter.deliver': () => Promise.reject(new TypeError('550 astrid@example.org')) })
    const letters = queue.backend.openQueue('letters', {})
    const job = await letters.add('newsletter.deliver', { newsletterId: 'a', slice: 0 })
    const kept = await vi.waitFor(async () => {
      const failed = await letters.getJob(job.id ?? '')
      expect(failed?.failedReason).toBe('TypeError')
      return failed
    }, 5000)
    expect(kept?.stacktrace?.join()).toMatch(/failing\.test/)
    expect(kept?.stacktrace?.join()).not.toContain('astrid')
    await letters.close()
  })

  test('a job with a payload that is not in its contract, or with an unknown name, fails at once and is not tried again', async () => {
    let runs = 0
    const queue = at.queue()
    at.work(queue, { 'newsletter.deliver': async () => void runs++ })
    const letters = queue.backend.openQueue('letters', {})
    await letters.add('newsletter.deliver', { newsletterId: 'a', slice: 0, email: 'astrid@example.org' }, { attempts: 3 })
    await letters.add('newsletter.burn', {}, { attempts: 3 })
    await vi.waitFor(async () => expect((await queue.counts()).letters).toMatchObject({ failed: 2, delayed: 0 }), 5000)
    expect(runs).toBe(0)
    await letters.close()
  })
})
