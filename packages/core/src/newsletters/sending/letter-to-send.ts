import type { Context } from '../../context.ts'
import { readSettings } from '../../settings/queries.ts'
import type { LetterComposer, Stencil } from '../letter.ts'
import { letterIn, senderOf } from '../letter-in.ts'
import { readNewsletter } from '../queries.ts'
import { toRecipient } from '../recipient.ts'
import { readSeries } from '../series/queries.ts'
import type { Series } from '../series/schemas.ts'
import type { ClaimedRow } from './claim.ts'
import { waitsUntil } from './retry.ts'

export interface LetterToSend {
  newsletterId: string
  series: Series
  uncertain: 'resend' | 'hold'
  /** The last block found the mail server away. */
  waiting: boolean
  fill(row: ClaimedRow): Promise<{ from: string; to: string; raw: Buffer }>
}

/** All that is needed to send, read once; undefined where nothing is to be sent now. Each stencil is built when first needed. */
export async function letterToSend(
  ctx: Context,
  newsletterId: string,
  { composer, baseUrl }: { composer: LetterComposer; baseUrl: string },
): Promise<LetterToSend | undefined> {
  const newsletter = await readNewsletter(ctx, newsletterId)
  if (newsletter.state !== 'sending' || waitsUntil(newsletter.waitUntil, ctx.clock.now())) return undefined
  const [series, { associationName }] = await Promise.all([readSeries(ctx, newsletter.seriesId), readSettings(ctx)])
  const frame = { newsletterId, seriesId: series.id, associationName, baseUrl }
  const stencils = new Map<string, Promise<Stencil>>()
  const stencilFor = ({ language, form }: ClaimedRow) => {
    const key = `${language} ${form}`
    const stencil = stencils.get(key) ?? letterIn(ctx, newsletter, language, form).then((letter) => composer.stencil(letter))
    stencils.set(key, stencil)
    return stencil
  }
  return {
    newsletterId,
    series,
    uncertain: newsletter.uncertain,
    waiting: newsletter.waitReason !== null,
    fill: async (row) => {
      const from = senderOf(series, row.form).address
      const stencil = await stencilFor(row)
      return { from, to: row.email, raw: stencil.fill(toRecipient(ctx, frame, row, from), ctx.clock.now()) }
    },
  }
}
