import type { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { recipientsSql } from '../mailing/index.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { readSettings } from '../settings/queries.ts'
import { readNewsletter } from './queries.ts'
import { type Newsletter, NewsletterId } from './schemas.ts'
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
  leftOut: { reason: string; count: number }[]
  /** How long it takes to send within the limit of letters, shared with those on their way now; null without a limit. */
  seconds: number | null
}

export async function countRecipients(ctx: Context, input: z.input<typeof NewsletterId>): Promise<Recipients> {
  requirePermission(ctx, 'newsletters:read')
  const { newsletterId } = parse(NewsletterId, input)
  const chosen = await chosenRecipients(ctx, await readNewsletter(ctx, newsletterId))
  const rows = await ctx.db.$queryRaw<
    { channel: string; own: string; language: string | null; reason: string | null; form: string; count: number }[]
  >`
    SELECT channel::text, own_language AS own, language, reason, form::text AS form, count(*)::int AS count
    FROM (${chosen}) AS r GROUP BY 1, 2, 3, 4, 5`
  const gets = rows.filter(({ reason }) => reason === null)
  return {
    total: sum(gets),
    seconds: await secondsToSend(ctx, newsletterId, sum(gets.filter(({ channel }) => channel === 'email'))),
    byChannel: [...new Set(gets.map(({ channel }) => channel))].map((channel) => ({
      channel,
      count: sum(gets.filter((row) => row.channel === channel)),
    })),
    byLanguage: languagesOf(gets),
    discreet: sum(gets.filter(({ form }) => form === 'discreet')),
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
