import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { station } from '../../../test/support/queue-station.ts'
import { onEachStore } from '../../../test/support/queue-stores.ts'

onEachStore((store) => {
  let at: ReturnType<typeof station>
  beforeEach(async () => {
    await store().empty()
    at = station(store().behindGate)
  })
  afterEach(async () => {
    await store().gate.open()
    await at.close()
  })

  test('a store that goes away and comes back is worked on as before', { timeout: 40_000 }, async () => {
    const delivered: string[] = []
    const queue = at.queue()
    at.work(queue, { 'newsletter.deliver': async ({ newsletterId }) => void delivered.push(newsletterId) })
    await queue.jobs.wakeNewsletter('before')
    await vi.waitFor(() => expect(delivered).toEqual(['before']), 5000)

    await store().gate.shut()
    await queue.jobs.wakeNewsletter('lost')
    expect(at.log.lines).toContainEqual({
      facts: expect.objectContaining({ newsletterId: 'lost' }),
      message: 'newsletter not woken, the sweep will',
    })
    await expect(queue.counts()).rejects.toMatchObject({ kind: 'unavailable', code: 'queue_unavailable' })

    await store().gate.open()
    await vi.waitFor(() => queue.counts(), 20_000)
    await queue.jobs.wakeNewsletter('after')
    await vi.waitFor(() => expect(delivered).toContain('after'), 20_000)
  })

  test('a job that was running while the store was away is not lost', { timeout: 40_000 }, async () => {
    let runs = 0
    let finish = () => undefined
    const queue = at.queue()
    at.work(queue, {
      'newsletter.deliver': async () => {
        if (++runs === 1) await new Promise<void>((resolve) => (finish = () => void resolve()))
      },
    })
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(() => expect(runs).toBe(1), 5000)
    await store().gate.shut()
    finish()
    await store().gate.open()
    await vi.waitFor(async () => expect((await queue.counts()).letters).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 }), 30_000)
  })

  test('started while the store is away, queue and worker begin when it comes', { timeout: 40_000 }, async () => {
    const delivered: string[] = []
    await store().gate.shut()
    const queue = at.queue()
    at.work(queue, { 'newsletter.deliver': async ({ newsletterId }) => void delivered.push(newsletterId) })
    await expect(queue.counts()).rejects.toMatchObject({ code: 'queue_unavailable' })
    await store().gate.open()
    await vi.waitFor(() => queue.counts(), 20_000)
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(() => expect(delivered).toContain('a'), 20_000)
  })

  test('closing while the store is away ends promptly', async () => {
    const queue = at.queue()
    const processor = at.work(queue, {})
    await vi.waitFor(() => queue.counts(), 5000)
    await store().gate.shut()
    await processor.close({ graceMs: 100 })
    await queue.close()
    expect(at.log.lines.filter(({ message }) => message === 'worker stopped')).toEqual([])
  })
})
