import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { station } from '../../../test/support/queue-station.ts'
import { onEachStore } from '../../../test/support/queue-stores.ts'
import type { QueueStore } from './index.ts'

const program = fileURLToPath(new URL('../../../test/support/queue-child.ts', import.meta.url))
const startChild = (mode: 'hang' | 'leave', store: QueueStore): ChildProcess =>
  spawn(process.execPath, ['--conditions=@lykta/source', '--import', 'tsx', program, mode, JSON.stringify(store)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

onEachStore((store) => {
  let at: ReturnType<typeof station>
  beforeEach(async () => {
    await store().empty()
    at = station(store().options)
  })
  afterEach(() => at.close())

  test('the job of a worker that was killed is run by another, and can be woken afterwards', { timeout: 30_000 }, async () => {
    let runs = 0
    const queue = at.queue()
    // a wake-up that finds no queue yet is the sweep's to mend, and there is none here
    await vi.waitFor(() => queue.counts(), 15_000)
    const child = startChild('hang', store().options)
    await queue.jobs.wakeNewsletter('a')
    if (child.stdout) await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect((await queue.counts()).letters.active).toBe(1)

    at.work(queue, { 'newsletter.deliver': async () => void runs++ })
    await vi.waitFor(() => expect(runs).toBe(1), 15_000)
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(() => expect(runs).toBe(2), 5000)
  })

  test('a process that closed its processor and its queue ends by itself', { timeout: 30_000 }, async () => {
    const queue = at.queue()
    // a wake-up that finds no queue yet is the sweep's to mend, and there is none here
    await vi.waitFor(() => queue.counts(), 15_000)
    const child = startChild('leave', store().options)
    await queue.jobs.wakeNewsletter('a')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect((await queue.counts()).letters).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 })
  })

  test('closing tells the running jobs, waits for them and takes no new one', async () => {
    const done: string[] = []
    const queue = at.queue()
    let running = () => undefined
    const started = new Promise<void>((resolve) => {
      running = () => void resolve()
    })
    const processor = at.work(queue, {
      'newsletter.deliver': async ({ newsletterId }, signal) => {
        running()
        await once(signal, 'abort')
        await queue.jobs.wakeNewsletter('b')
        done.push(newsletterId)
      },
    })
    await queue.jobs.wakeNewsletter('a')
    await started
    await processor.close({ graceMs: 10_000 })
    expect(done).toEqual(['a'])
    expect((await queue.counts()).letters).toEqual({ waiting: 1, active: 0, delayed: 0, failed: 0 })
  })

  test('a job that does not stop in time is let go, and another worker runs it', { timeout: 20_000 }, async () => {
    let taken = false
    let runs = 0
    const queue = at.queue()
    const stuck = at.work(queue, {
      'newsletter.deliver': async () => {
        taken = true
        await new Promise(() => undefined)
      },
    })
    await queue.jobs.wakeNewsletter('a')
    await vi.waitFor(() => expect(taken).toBe(true), 5000)
    await stuck.close({ graceMs: 100 })
    expect(at.log.lines.map(({ message }) => message)).toContain('jobs did not stop in time and will run again')
    at.work(queue, { 'newsletter.deliver': async () => void runs++ })
    await vi.waitFor(() => expect(runs).toBe(1), 10_000)
  })
})
