import { setTimeout as sleep } from 'node:timers/promises'
import { cancelNewsletter, sendNow } from '@lykta/core/newsletters'
import { updateSettings } from '@lykta/core/settings'
import { crowd } from './crowd.ts'
import { serveSink } from './mail-sink.ts'
import { springLetterOn } from './spring-letter.ts'
import { onStage } from './stage.ts'
import { startWorkers } from './worker-processes.ts'

export interface BenchRateOptions {
  perSecond: number
  seconds: number
  workers: number
  redis: boolean
}

/** Workers find their stride before it is counted. */
const warmUpMs = 3000

/** How exactly several worker processes keep a limit together. The last line is one JSON object with the deviation in percent. */
export async function benchRate({ perSecond, seconds, workers, redis }: BenchRateOptions): Promise<void> {
  const arrivals: number[] = []
  const sink = await serveSink(0, () => arrivals.push(performance.now()))
  await onStage({ redis, sink }, async (stage) => {
    await updateSettings(stage.system, { lettersPerSecond: perSecond })
    await crowd(stage.office, perSecond * (seconds + 30))
    const newsletterId = await springLetterOn(stage)
    const processes = await startWorkers(stage.command, workers, stage.env)
    try {
      await sendNow(stage.office, { newsletterId }, stage.workshop)
      while (arrivals.length === 0) await sleep(50)
      await sleep(warmUpMs + seconds * 1000)
      await cancelNewsletter(stage.office, { newsletterId })
    } finally {
      await processes.close()
    }
    const begin = (arrivals[0] ?? 0) + warmUpMs
    const sent = arrivals.filter((at) => at >= begin && at < begin + seconds * 1000).length
    const deviationPercent = Math.round(10_000 * (sent / (perSecond * seconds) - 1)) / 100
    process.stdout.write(
      `${JSON.stringify({ workers, queue: redis ? 'redis' : 'postgresql', lettersPerSecond: perSecond, seconds, sent, deviationPercent, mostInASecond: mostIn(1000, arrivals) })}\n`,
    )
  })
}

/** The most that came in any stretch of so many milliseconds. */
const mostIn = (ms: number, times: number[]): number =>
  times.reduce((most, from, first) => {
    const last = times.findIndex((at, index) => index > first && at >= from + ms)
    return Math.max(most, (last < 0 ? times.length : last) - first)
  }, 0)
