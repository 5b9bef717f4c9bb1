import { newsletterStatus, sendNow } from '@lykta/core/newsletters'
import { expect, test } from 'vitest'
import { withContext } from '../support/context.ts'
import { crowd, inRealTime } from '../support/crowd.ts'
import { approvedLetter, association, composer, turn } from '../support/letters.ts'
import { keptTransport } from '../support/transport.ts'

test(
  'a letter started twice at once, by a double click, is sent once, to each one letter',
  withContext(async (given) => {
    const ctx = inRealTime(given)
    await association(ctx)
    await crowd(ctx, 100)
    const newsletterId = await approvedLetter(ctx)
    const clicks = await Promise.allSettled([1, 2, 3].map(() => sendNow(ctx, { newsletterId }, { composer })))
    const refused = clicks.flatMap((click) => (click.status === 'rejected' ? [click.reason] : []))
    for (const reason of refused) expect(reason).toMatchObject({ kind: 'conflict', code: 'newsletter_wrong_state' })
    expect(await ctx.db.auditEntry.count({ where: { action: 'newsletter.started' } })).toBe(1)

    const transport = keptTransport()
    await Promise.all([1, 2, 3].map(() => turn(ctx, newsletterId, transport)))
    await turn(ctx, newsletterId, transport)
    expect(await newsletterStatus(ctx, { newsletterId })).toMatchObject({ state: 'sent', audience: 100, counts: { accepted: 100 } })
    expect(new Set(transport.mails.map(({ to }) => to)).size).toBe(100)
    expect(transport.mails).toHaveLength(100)
  }),
)
