import type { Prisma } from '@lykta/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { Audience, recipientsSql } from '../mailing/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { embargoInForce } from './embargo.ts'
import { readNewsletter } from './queries.ts'
import type { Newsletter } from './schemas.ts'
import { secondsToSend } from './sending/estimate.ts'
import { readSeries } from './series/queries.ts'

/** Who would get the letter if it were sent now, and who would not and why: numbers only. */
export interface Recipients {
  total: number
  byChannel: { channel: string; count: number }[]
  /** `own` is what they read, `language` what they get; null where the letter has no text they could get. */
  byLanguage: { own: string; language: string | null; count: number }[]
  /** How many of them get the discreet form. */
  discreet: number
  /** Those who wait for the end of an embargo: all that are no newsrooms. */
  held: number
  leftOut: { reason: string; count: number }[]
  /** How long it takes to send within the limit of letters, shared with those on their way now; null without a limit. */
  seconds: number | null
}

export const CountRecipients = z.strictObject({
  newsletterId: z.uuid(),
  /** In place of the letter's own: for trying one before it is saved. */
  audience: Audience.optional(),
})

export async function countRecipients(ctx: Context, input: z.input<typeof CountRecipients>): Promise<Recipients> {
  requirePermission(ctx, 'newsletters:read')
  const { newsletterId, audience } = parse(CountRecipients, input)
  const letter = await readNewsletter(ctx, newsletterId)
  const chosen = await chosenRecipients(ctx, audience ? { ...letter, audience } : letter)
  const rows = await ctx.db.$queryRaw<
    { channel: string; own: string; language: string | null; reason: string | null; form: string; held: boolean; count: number }[]
  >`
    SELECT channel::text, own_language AS own, language, reason, form::text AS form, held_until IS NOT NULL AS held, count(*)::int AS count
    FROM (${chosen}) AS r GROUP BY 1, 2, 3, 4, 5, 6`
  const gets = rows.filter(({ reason }) => reason === null)
  return {
    total: sum(gets),
    seconds: await secondsToSend(ctx, newsletterId, sum(gets.filter(({ channel }) => channel === 'email'))),
    byChannel: [...new Set(gets.map(({ channel }) => channel))].map((channel) => ({
      channel,
      count: sum(gets.filter((row) => row.channel === channel)),
    })),
    byLanguage: languagesOf(rows.filter(({ reason }) => reason === null || reason === 'no_language')),
    discreet: sum(gets.filter(({ form }) => form === 'discreet')),
    held: sum(gets.filter(({ held }) => held)),
    leftOut: [...new Set(rows.flatMap(({ reason }) => reason ?? []))]
      .map((reason) => ({ reason, count: sum(rows.filter((row) => row.reason === reason)) }))
      .sort((a, b) => b.count - a.count),
  }
}

/** The statement that gives everyone in the letter's audience, with what they get or why not. */
export async function chosenRecipients(ctx: Context, letter: Newsletter): Promise<Prisma.Sql> {
  const [{ membershipPolicy, fallbackLanguages }, { legalBasis }] = await Promise.all([readSettings(ctx), readSeries(ctx, letter.seriesId)])
  return recipientsSql(letter.audience, {
    day: ctx.clock.today(),
    policy: membershipPolicy,
    seriesId: letter.seriesId,
    legalBasis,
    languages: letter.languages,
    fallbackLanguages,
    leaveOutDiscreet: letter.leaveOutDiscreet,
    embargoAt: embargoInForce(letter.embargoAt, ctx.clock.now()) ? letter.embargoAt : null,
  })
}

/** One line for each pair of what is read and what is sent, most first. */
function languagesOf(rows: { own: string; language: string | null; count: number }[]): Recipients['byLanguage'] {
  const pairs = new Map<string, Recipients['byLanguage'][number]>()
  for (const { own, language, count } of rows) {
    const key = `${own} ${language}`
    pairs.set(key, { own, language, count: count + (pairs.get(key)?.count ?? 0) })
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count)
}

const sum = (rows: { count: number }[]) => rows.reduce((total, { count }) => total + count, 0)
