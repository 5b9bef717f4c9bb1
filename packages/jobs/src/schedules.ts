import { isDeepStrictEqual } from 'node:util'
import type { JobSchedulerJson } from 'bullmq'
import type { BullQueue } from './backend.ts'
import { contracts, type JobName, jobNames, type QueueName } from './contracts.ts'

/**
 * Makes the queue's schedules those of the contracts. One that stands as it should is left alone: setting it
 * again would drop the run that came due while no worker was up.
 */
export async function keepSchedules(queue: BullQueue, queueName: QueueName, timeZone: string): Promise<void> {
  const wanted = jobNames.filter((name) => contracts[name].queue === queueName && contracts[name].pattern)
  const standing = await queue.getJobSchedulers()
  for (const { key } of standing) {
    if (!wanted.some((name) => name === key)) await queue.removeJobScheduler(key)
  }
  for (const name of wanted) {
    const repeat = { pattern: contracts[name].pattern ?? '', tz: timeZone }
    const schedule = standing.find(({ key }) => key === name)
    if (schedule && isAsWanted(schedule, name, repeat)) continue
    await queue.upsertJobScheduler(name, repeat, { name, data: {}, opts: contracts[name].options }).catch(async (error: unknown) => {
      // Of processes that set it in the same moment, BullMQ refuses the later ones.
      const other = await queue.getJobScheduler(name)
      if (!other || !isAsWanted(other, name, repeat)) throw error
    })
  }
}

const isAsWanted = (schedule: JobSchedulerJson, name: JobName, repeat: { pattern: string; tz: string }): boolean =>
  schedule.pattern === repeat.pattern && schedule.tz === repeat.tz && isDeepStrictEqual(schedule.template?.opts, contracts[name].options)
