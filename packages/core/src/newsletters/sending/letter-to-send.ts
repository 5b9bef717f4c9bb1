import type { Context } from '../../context.ts'
import { sendingIsHeld } from '../../installation/index.ts'
import { bounceBox, returnPath } from '../../mailing/index.ts'
import { readSettings } from '../../settings/queries.ts'
import type { LetterComposer, LetterForm, OutgoingMessage, Stencil } from '../letter.ts'
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
  /** Builds what most will get, so that nothing waits for it later. What cannot be built is told by `fill`. */
  prepare(): Promise<void>
  fill(row: ClaimedRow): Promise<OutgoingMessage>
}

/** All that is needed to send, read once; undefined where nothing is to be sent now. Each stencil is built when first needed. */
export async function letterToSend(
  ctx: Context,
  newsletterId: string,
  { composer, baseUrl, bounceAddress }: { composer: LetterComposer; baseUrl: string; bounceAddress?: string | undefined },
): Promise<LetterToSend | undefined> {
  if (await sendingIsHeld(ctx)) return undefined
  const newsletter = await readNewsletter(ctx, newsletterId)
  if (newsletter.state !== 'sending' || waitsUntil(newsletter.waitUntil, ctx.clock.now())) return undefined
  const [series, { associationName, discreetUrl }] = await Promise.all([readSeries(ctx, newsletter.seriesId), readSettings(ctx)])
  const frame = { newsletterId, seriesId: series.id, associationName, baseUrl }
  const linkBase = (form: LetterForm) => (form === 'discreet' ? (discreetUrl ?? baseUrl) : baseUrl)
  const boxes = bounceAddress === undefined ? undefined : bounceBox(bounceAddress, { ...series, associationName })
  const stencils = new Map<string, Promise<Stencil>>()
  const stencilFor = ({ language, form }: Pick<ClaimedRow, 'language' | 'form'>) => {
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
    prepare: async () => void (await Promise.allSettled(newsletter.languages.map((language) => stencilFor({ language, form: 'full' })))),
    fill: async (row) => {
      const from = senderOf(series, row.form).address
      const stencil = await stencilFor(row)
      const box = boxes?.[row.form]
      const raw = stencil.fill(toRecipient(ctx, { ...frame, baseUrl: linkBase(row.form) }, row, from), ctx.clock.now())
      return {
        from: box ? returnPath(ctx.secrets, { id: row.id, newsletterId, contactId: row.contact_id }, box) : from,
        to: row.email,
        raw,
        dotless: stencil.dotless,
        written: () => stencil.reuse(raw),
      }
    },
  }
}
