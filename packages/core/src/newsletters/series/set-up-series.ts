import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { votingClasses } from './audience-rules.ts'
import { createSeries } from './create-series.ts'
import type { CreateSeries } from './schemas.ts'

/** The three series that every association starts with: members' letter (spring and autumn), letter to media and social offices, notices to those with a vote. */
export async function setUpSeries(
  ctx: Context,
  sender: { senderName: string; discreetName: string; senderAddress: string; discreetAddress?: string; replyTo?: string },
): Promise<void> {
  const voting = await votingClasses(ctx)
  const members = { include: [{ classes: ['member', 'supporting'] }] }
  const series: z.input<typeof CreateSeries>[] = [
    {
      ...sender,
      slug: 'members-letter',
      labels: { sv: 'Medlemsbrev', en: "Members' letter" },
      template: 'members',
      legalBasis: 'opt_out',
      audience: members,
      dueDays: ['04-15', '10-15'],
    },
    {
      ...sender,
      slug: 'press-letter',
      labels: { sv: 'Brev till medier och socialkontor', en: 'Letter to media and social offices' },
      template: 'press',
      legalBasis: 'opt_out',
      press: true,
      audience: { include: [{ organisationKinds: ['media_outlet', 'social_office', 'municipality'] }] },
      dueDays: ['04-15', '10-15'],
    },
    {
      ...sender,
      slug: 'notices',
      labels: { sv: 'Kallelser och besked', en: 'Notices' },
      template: 'notice',
      legalBasis: 'notice',
      audience: { include: voting.length > 0 ? [{ classes: voting }] : [] },
    },
  ]
  for (const one of series) await createSeries(ctx, one)
}
