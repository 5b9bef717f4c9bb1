import { createProcessor, createQueue, type QueueStore } from '@lykta/jobs'
import { idle, keptLog, quick } from './queue-station.ts'

/** A process of its own: `hang` takes a job and never ends it; `leave` does one, closes, and must have nothing left to wait for. */
const [mode, store = ''] = process.argv.slice(2)
const log = keptLog()
// The test that started this process wrote it.
const queue = createQueue(JSON.parse(store) as QueueStore, { timeZone: 'Europe/Stockholm', log, slices: 1 })
const deliver = async () => {
  process.stdout.write('started\n')
  if (mode === 'hang') await new Promise(() => undefined)
  setImmediate(leave)
}
const processor = createProcessor(queue, { ...idle, 'newsletter.deliver': deliver }, { log, timing: quick })

async function leave() {
  await processor.close({ graceMs: 5000 })
  await queue.close()
  process.stdout.write('closed\n')
}
