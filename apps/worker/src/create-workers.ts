import type { Context } from '@lykta/core'
import { sendApplicationMail, sweepApplications } from '@lykta/core/applications'
import { forgetMerges } from '@lykta/core/duplicates'
import { remindUnpaid } from '@lykta/core/fees'
import { takeSnapshots } from '@lykta/core/goals'
import { remindNotices } from '@lykta/core/meetings'
import { coverFreeClasses, runImport, sweepImports } from '@lykta/core/memberships'
import { createHands, deliver, type LetterComposer, type MailTransport, remindDue, sweep } from '@lykta/core/newsletters'
import { type NoticePrinter, sendDueNotices } from '@lykta/core/notices'
import { remindReorders } from '@lykta/core/stock'
import { sendConfirmation, sweepRequests } from '@lykta/core/subscriptions'
import { createProcessor, type Handlers, type JobQueue, jobLockMs, type Processor } from '@lykta/jobs'
import type { ImapMailbox } from '@lykta/mail'
import { plainMail, staffMail } from './plain-mail.ts'
import { readBounces } from './read-bounces.ts'

export interface WorkerDeps {
  /** What the worker does everything with, as the system. */
  context: Context
  queue: JobQueue
  composer: LetterComposer
  transport: MailTransport
  baseUrl: string
  /** For what is attached to a notice. */
  printer: NoticePrinter
  /** How long a claim on deliveries outlives a worker that was killed. */
  leaseMs?: number
  /** Where letters that come back are sent, and where they are read. */
  bounceAddress?: string | undefined
  bounceMailbox?: ImapMailbox | undefined
}

/** Starts this process's share of the work: letters, what the calendar asks for, and at once whatever stood still meanwhile. */
export function createWorkers(deps: WorkerDeps): Processor {
  const { context, queue, leaseMs } = deps
  // a killed worker's job comes back no later than its letters
  const timing = leaseMs !== undefined && leaseMs < jobLockMs ? { lockMs: leaseMs, stalledMs: leaseMs } : {}
  const processor = createProcessor(queue, handlers(deps), { log: context.log, timing })
  sweep(context).catch(() => context.log.warn({}, 'the first sweep failed; the next comes within a minute'))
  return processor
}

function handlers({ context, composer, printer, transport, baseUrl, leaseMs, bounceAddress, bounceMailbox }: WorkerDeps): Handlers {
  const lease = leaseMs === undefined ? {} : { leaseMs }
  const hands = createHands()
  return {
    'newsletter.deliver': ({ newsletterId }, signal) =>
      deliver(context, { newsletterId }, { composer, transport, baseUrl, bounceAddress, signal, hands, ...lease }),
    'newsletter.sweep': async () => {
      await sweep(context)
      await sweepRequests(context)
      await sweepApplications(context)
      await context.jobs.wakeNotices()
    },
    'subscription.confirm': ({ requestId }) => sendConfirmation(context, { requestId }, { mail: plainMail(context, transport), baseUrl }),
    'application.confirm': ({ applicationId }) => sendApplicationMail(context, { applicationId }, { mail: plainMail(context, transport) }),
    'notices.send': async (_, signal) => void (await sendDueNotices(context, { mail: plainMail(context, transport), printer, signal })),
    'fees.remind': async () => void (await remindUnpaid(context)),
    'bounces.read': async (_, signal) => bounceMailbox && readBounces(context, bounceMailbox, signal),
    'members.import': ({ importId }, signal) => runImport(context, { id: importId }, { signal }),
    'members.import_sweep': async () => void (await sweepImports(context)),
    'goals.snapshot': async () => void (await takeSnapshots(context)),
    'memberships.cover_free': async () => void (await coverFreeClasses(context)),
    'merges.forget': async () => void (await forgetMerges(context)),
    'meetings.remind': async () => void (await remindNotices(context, { notify: staffMail(context, transport), baseUrl })),
    'stock.remind': async () => void (await remindReorders(context, { notify: staffMail(context, transport), baseUrl })),
    'series.remind': async () => void (await remindDue(context, { notify: staffMail(context, transport), baseUrl })),
  }
}
