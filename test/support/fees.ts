import type { Context } from '@lykta/core'
import { type ClaimSummary, FeePolicy, listClaims, makeClaims, sendClaims } from '@lykta/core/fees'
import type { MailTransport } from '@lykta/core/newsletters'
import { type NoticePage, sendDueNotices } from '@lykta/core/notices'
import { updateSettings } from '@lykta/core/settings'
import { plainMail } from '../../apps/worker/src/plain-mail.ts'
import { association, member, type Somebody } from './letters.ts'

export const feePolicy: FeePolicy = FeePolicy.parse({
  bankgiro: '991-2346',
  swish: '123 690 12 34',
  payeeName: null,
  ocr: { lengthDigit: true, length: null },
  daysToPay: 30,
  reminders: [{ days: -7 }, { days: 14 }, { days: 45 }],
  receipts: false,
})

/** Members who have paid this year and are asked for the next one, by claims made today and not yet sent. */
export async function claimed(ctx: Context, ...people: Somebody[]): Promise<ClaimSummary[]> {
  await association(ctx)
  await updateSettings(ctx, { feePolicy })
  for (const one of people) await member(ctx, one)
  await makeClaims(ctx, { year: 2027 })
  return (await listClaims(ctx)).items
}

/** The same, sent. */
export async function asked(ctx: Context, transport: MailTransport, ...people: Somebody[]): Promise<ClaimSummary[]> {
  const claims = await claimed(ctx, ...people)
  await sendClaims(ctx, { year: 2027 })
  await sendNotices(ctx, transport)
  return claims
}

/** One turn of a worker; what it printed stands in `pages`. */
export async function sendNotices(
  ctx: Context,
  transport: MailTransport,
  { pages = [], leaseMs }: { pages?: NoticePage[]; leaseMs?: number } = {},
): Promise<number> {
  const worker: Context = { ...ctx, actor: { kind: 'system', name: 'worker' } }
  const { handled } = await sendDueNotices(worker, {
    mail: plainMail(ctx, transport),
    printer: {
      notices: async (printed) => {
        pages.push(...printed)
        return Buffer.from('%PDF-')
      },
    },
    signal: new AbortController().signal,
    ...(leaseMs !== undefined && { leaseMs }),
  })
  return handled
}
