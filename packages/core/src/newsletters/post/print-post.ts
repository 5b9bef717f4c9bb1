import { z } from 'zod'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { readSettings } from '../../settings/queries.ts'
import { transaction } from '../../transaction.ts'
import { wrongState } from '../errors.ts'
import type { LetterComposer } from '../letter.ts'
import { lockNewsletter, readNewsletter } from '../queries.ts'
import { readSeries } from '../series/queries.ts'
import { type PostRow, takeBatch } from './batch.ts'
import { addressLines, lettersOf } from './letters-of.ts'
import type { PostPrinter } from './post-printer.ts'

export const PrintPost = z.strictObject({
  newsletterId: z.uuid(),
  /** `letters`, `labels` for their envelopes, or `envelopes`: the sheet for what the Tax Agency forwards. */
  part: z.enum(['letters', 'labels', 'envelopes']),
  /** The label that the sheet begins with. */
  firstLabel: z.number().int().min(1).max(24).default(1),
  /** What the sheet is written in; each letter is in its reader's own language. */
  language: z.enum(['sv', 'en']).default('sv'),
})

export interface PrintedPost {
  pdf: Uint8Array
  /** How many letters, labels or names are in it. */
  count: number
}

interface PrintEffects {
  composer: LetterComposer
  printer: PostPrinter
}

/**
 * Puts the letters in hand on paper, as often as is asked until they are marked as posted: the letters, their labels and the sheet
 * are of the same ones and in the same order. Shows names and addresses, so each is written down as seen.
 */
export async function printPost(ctx: Context, input: z.input<typeof PrintPost>, { composer, printer }: PrintEffects): Promise<PrintedPost> {
  requirePermission(ctx, 'newsletters:send')
  requirePermission(ctx, 'members:read')
  const { newsletterId, part, firstLabel, language } = parse(PrintPost, input)
  const newsletter = await readNewsletter(ctx, newsletterId)
  const [series, settings] = await Promise.all([readSeries(ctx, newsletter.seriesId), readSettings(ctx)])
  const letters = lettersOf(ctx, newsletter, settings)
  const rows = await transaction(ctx, async (ctx) => {
    await lockNewsletter(ctx, newsletterId)
    await requireSending(ctx, newsletterId)
    const taken = await takeBatch(ctx, newsletterId, series)
    const revealing = await letters.givenAway(taken, composer)
    await skipRevealing(ctx, revealing)
    const rows = taken.filter((row) => !revealing.includes(row)).filter(({ via_agency }) => isIn(part, via_agency))
    for (const { contact_id } of rows) await audit(ctx, 'contact.seen', contact_id, { newsletterId })
    if (rows.length > 0) await audit(ctx, 'newsletter.printed', newsletterId, { part, letters: rows.length })
    return rows
  })
  // thrown outside: who was skipped stays skipped
  if (rows.length === 0) throw new DomainError('conflict', 'post_nothing_to_print')
  const print = {
    letters: async () => printer.letters(await Promise.all(rows.map(letters.for))),
    labels: () => printer.labels(rows.map(addressLines), firstLabel),
    envelopes: () => printer.envelopes({ names: rows.map(({ name }) => name), returnAddress: settings.returnAddress, language }),
  }
  return { pdf: await print[part](), count: rows.length }
}

const isIn = (part: z.output<typeof PrintPost>['part'], viaAgency: boolean): boolean =>
  part === 'letters' || viaAgency === (part === 'envelopes')

async function requireSending(ctx: Context, newsletterId: string): Promise<void> {
  const { state } = await ctx.db.newsletter.findUniqueOrThrow({ where: { id: newsletterId }, select: { state: true } })
  if (state !== 'sending') throw wrongState('print', state)
}

async function skipRevealing(ctx: Context, rows: PostRow[]): Promise<void> {
  await ctx.db.delivery.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { state: 'skipped', reason: 'not_discreet', settledAt: ctx.clock.now() },
  })
}
