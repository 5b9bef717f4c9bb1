import { setTimeout as sleep } from 'node:timers/promises'
import { exampleRecipient, newsletterStatus, previewNewsletter, type RenderedLetter, sendNow } from '@lykta/core/newsletters'
import { type Pace, perSecond, pooledSendMail, sizeOf, smtpSource, sumOf } from './baselines.ts'
import { crowd } from './crowd.ts'
import { springLetterOn } from './spring-letter.ts'
import { onStage, type Stage } from './stage.ts'
import { startWorkers } from './worker-processes.ts'

export interface BenchSendOptions {
  recipients: number
  workers: number
  redis: boolean
}

/** How many letters each baseline sends before and after ours, at most: its pace does not change with the number. */
const sample = { pooled: 2000, source: 20_000 }

/**
 * Sends one letter to so many members with real worker processes, and compares with nodemailer's pool and with `smtp-source`
 * in the same run: both are measured before and after, so that whatever else the machine does falls on all three. Prints one
 * JSON object on the last line.
 */
export async function benchSend({ recipients, workers, redis }: BenchSendOptions): Promise<void> {
  await onStage({ redis }, async (stage) => {
    say(`${recipients} members …`)
    await crowd(stage.office, recipients)
    const letter = await writtenLetter(stage)
    say('the baselines …')
    const before = await baselines(stage, letter, recipients)
    say(`${workers} worker ${workers === 1 ? 'process' : 'processes'} …`)
    const { pace, freezeSeconds, rssMb } = await sendToAll(stage, letter.newsletterId, workers)
    say('the baselines again …')
    const after = await baselines(stage, letter, recipients)
    const ours = perSecond(pace)
    const pooled = perSecond(sumOf([before.pooled, after.pooled]))
    const source = before.source && after.source && perSecond(sumOf([before.source, after.source]))
    const result = {
      recipients,
      workers,
      queue: redis ? 'redis' : 'postgresql',
      sink: stage.sink.name,
      messageBytes: letter.bytes,
      lettersPerSecond: Math.round(ours),
      pooledPerSecond: Math.round(pooled),
      ratioToPooled: rounded(ours / pooled),
      smtpSourcePerSecond: source && Math.round(source),
      ratioToSmtpSource: source && rounded(ours / source),
      freezeSeconds: rounded(freezeSeconds),
      rssMb,
    }
    process.stdout.write(`${JSON.stringify(result)}\n`)
  })
}

const say = (text: string) => process.stderr.write(`${text}\n`)
const rounded = (value: number) => Math.round(value * 1000) / 1000

interface WrittenLetter {
  newsletterId: string
  rendered: RenderedLetter
  /** What in it is the recipient's own. */
  name: string
  bytes: number
}

async function writtenLetter(stage: Stage): Promise<WrittenLetter> {
  const newsletterId = await springLetterOn(stage)
  const rendered = await previewNewsletter(stage.office, { newsletterId, language: 'sv' }, stage.workshop)
  const name = exampleRecipient.merge.givenName
  return { newsletterId, rendered, name, bytes: await sizeOf({ rendered, name }) }
}

async function baselines({ sink, workshop }: Stage, letter: WrittenLetter, recipients: number) {
  const { concurrency } = workshop.transport
  const pooled = await pooledSendMail(sink.port, concurrency, letter, Math.min(recipients, sample.pooled))
  const source = sink.name === 'smtp-sink' ? await smtpSource(sink.port, letter.bytes, Math.min(recipients, sample.source)) : null
  return { pooled, source }
}

/** Starts the letter and waits for its end. The pace is that of the sending; the freeze before it is told apart. */
async function sendToAll(
  { office, workshop, command, env }: Stage,
  newsletterId: string,
  workers: number,
): Promise<{ pace: Pace; freezeSeconds: number; rssMb: number | null }> {
  const processes = await startWorkers(command, workers, env)
  try {
    await sendNow(office, { newsletterId }, workshop)
    const at = async (action: string) => {
      const entry = await workshop.db.auditEntry.findFirst({ where: { action, subjectId: newsletterId }, select: { at: true } })
      return entry?.at.getTime()
    }
    for (;;) {
      await sleep(200)
      const finished = await at('newsletter.finished')
      if (finished === undefined) continue
      const [started = 0, frozen = 0] = [await at('newsletter.started'), await at('newsletter.frozen')]
      const { counts } = await newsletterStatus(office, { newsletterId })
      const pace = { letters: counts.accepted, seconds: (finished - frozen) / 1000 }
      return { pace, freezeSeconds: (frozen - started) / 1000, rssMb: await processes.peakRssMb() }
    }
  } finally {
    await processes.close()
  }
}
