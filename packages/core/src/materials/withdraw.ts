import type { Context } from '../context.ts'
import { type Day, later, toDate } from '../day.ts'
import type { Edition } from './edition.ts'

/** The first day on which an edition may be withdrawn: it must have been there. */
export const firstDay = ({ validFrom, printedOn }: Pick<Edition, 'validFrom' | 'printedOn'>): Day =>
  later(validFrom, printedOn ?? validFrom)

/** Nothing more is handed out, and what lies at places is taken back, from `day`. */
export async function writeRecall(ctx: Context, { id, withdrawnOn, withdrawnReason }: Edition, day: Day, reason: string | undefined) {
  const from = withdrawnOn !== null && withdrawnOn < day ? withdrawnOn : day
  await ctx.db.edition.update({
    where: { id },
    data: { withdrawnOn: toDate(from), recalledOn: toDate(day), withdrawnReason: reason ?? withdrawnReason },
  })
}
