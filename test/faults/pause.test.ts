import { setTimeout as wait } from 'node:timers/promises'
import { setSafeContact } from '@lykta/core/contacts'
import { suppress, unsubscribe, unsubscribeToken } from '@lykta/core/mailing'
import { cancelNewsletter, listDeliveries, listSeries, pauseNewsletter, resumeNewsletter } from '@lykta/core/newsletters'
import { expect } from 'vitest'
import { addressOf } from '../support/crowd.ts'
import { until } from '../support/lykta.ts'
import { faultCase } from './fault-case.ts'
import { isLong, longOr } from './form.ts'
import type { Trial } from './trial.ts'

const letters = longOr(10_000, 300)

for (const backend of ['PostgreSQL', 'Redis'] as const)
  if (isLong || backend === 'PostgreSQL') {
    faultCase(
      'a letter is paused under load; meanwhile some say no; then it goes on',
      { backend, letters, pace: longOr(2000, 100) },
      async (trial) => {
        const { ctx, newsletterId, smtp } = trial
        trial.worker()
        trial.worker()
        await trial.taken(letters / 4)
        await stopsWithinASecond(trial, () => pauseNewsletter(ctx, { newsletterId }))
        const refused = await takeBack(trial)
        await resumeNewsletter(ctx, { newsletterId })
        await trial.ended()
        expect(smtp.accepted.filter(({ to }) => refused.includes(to))).toEqual([])
        return { skipped: refused.length }
      },
    )

    faultCase('a letter is cancelled under load', { backend, letters, pace: longOr(2000, 100) }, async (trial) => {
      const { ctx, newsletterId } = trial
      trial.worker()
      trial.worker()
      await trial.taken(letters / 4)
      await stopsWithinASecond(trial, () => cancelNewsletter(ctx, { newsletterId }))
      await until('nothing is in hand', async () => (await trial.status())?.counts.sending === 0)
      const counts = (await trial.status())?.counts
      expect(counts).toMatchObject({ pending: 0, deferred: 0, uncertain: 0, accepted: trial.smtp.accepted.length })
      return { skipped: counts?.skipped ?? 0 }
    })
  }

async function stopsWithinASecond({ smtp }: Trial, stop: () => Promise<unknown>): Promise<void> {
  await stop()
  const stopped = Date.now()
  await wait(longOr(3000, 1500))
  const last = smtp.accepted.at(-1)?.at ?? 0
  expect(last - stopped).toBeLessThanOrEqual(1000)
}

/** Twelve who had been frozen as recipients say no, each in one of four ways. Their addresses. */
async function takeBack({ ctx, newsletterId }: Trial): Promise<string[]> {
  const { deliveries } = await listDeliveries(ctx, { newsletterId, state: 'pending', limit: 12 })
  const series = (await listSeries(ctx)).find(({ slug }) => slug === 'members-letter')
  for (const [n, { contactId: id }] of deliveries.entries()) {
    if (!id || !series) throw new Error('no contact')
    const { emailHash } = await ctx.db.contact.findUniqueOrThrow({ where: { id } })
    if (n % 4 === 0) await unsubscribe(ctx, { token: unsubscribeToken(ctx.secrets, id, series.id), source: 'one_click' })
    else if (n % 4 === 1) await suppress(ctx, { addressHash: emailHash ?? '', seriesId: null, reason: 'manual' })
    else if (n % 4 === 2)
      await setSafeContact(ctx, { contactId: id, channels: ['post'], fromMinute: null, untilMinute: null, basis: 'asked' })
    else
      await ctx.db.contact.update({
        where: { id },
        data: { erasedAt: ctx.clock.now(), email: null, emailHash: null, givenName: null, familyName: null },
      })
  }
  return deliveries.map(({ name }) => addressOf(name ?? ''))
}
