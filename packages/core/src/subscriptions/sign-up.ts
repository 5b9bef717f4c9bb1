import { languages } from '@lykta/i18n'
import { z } from 'zod'
import { EmailAddress } from '../contacts/index.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { labelIn } from '../newsletters/series/label-in.ts'
import { toSeries } from '../newsletters/series/queries.ts'
import type { Series } from '../newsletters/series/schemas.ts'
import { parse } from '../parse.ts'
import { readSettings } from '../settings/queries.ts'
import { singleLine } from '../text.ts'
import { transaction } from '../transaction.ts'
import { names } from './read-preferences.ts'
import { writeRequest } from './request.ts'

export const SignUp = z.strictObject({
  /** The slug of the series. */
  series: z.string().max(60),
  email: EmailAddress,
  givenName: z
    .string()
    .max(100)
    .transform(singleLine)
    .transform((name) => name || undefined)
    .optional(),
  language: z.enum(languages),
  /** Whether letters may say who they are from; else they are discreet. */
  showSender: z.boolean().default(false),
})

/** How often one place may ask, by page or API, before it must wait. */
export const signUpLimit = { max: 10, windowMs: 3_600_000 }

/**
 * Somebody asks for a series that anybody may have. Nothing is looked up, so neither the answer nor the time it takes tells
 * whether the address is known; whether a mail goes out is decided by the worker that would send it. Throws
 * `sign_up_not_found`.
 */
export async function signUp(ctx: Context, input: z.input<typeof SignUp>): Promise<void> {
  const { series: slug, email, givenName, language, showSender } = parse(SignUp, input)
  const { id: seriesId } = await openSeries(ctx, slug)
  const addressHash = ctx.secrets.addressHash(email)
  const requestId = await transaction(ctx, (ctx) =>
    writeRequest(ctx, { seriesId, contactId: null, addressHash, email, ...(givenName && { givenName }), showSender, language }),
  )
  if (requestId) await ctx.jobs.wakeConfirmation(requestId)
}

/** What the page to sign up on calls the letter; null where that would say who we are. Throws `sign_up_not_found`. */
export async function signUpPage(
  ctx: Context,
  { series, language }: { series: string; language: string },
): Promise<{ label: string | null }> {
  const found = await openSeries(ctx, series)
  const { associationName, fallbackLanguages } = await readSettings(ctx)
  const label = labelIn(found, language, fallbackLanguages)
  return { label: names(label, associationName) ? null : label }
}

async function openSeries(ctx: Context, slug: string): Promise<Series> {
  const row = await ctx.db.series.findFirst({ where: { slug, signUp: true } })
  if (!row) throw notFound('sign_up_not_found')
  return toSeries(row)
}
