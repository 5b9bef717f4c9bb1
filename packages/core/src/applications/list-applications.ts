import type { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type Application, toApplication } from './application.ts'
import { knownContacts } from './known-contact.ts'
import { ListApplications } from './schemas.ts'
import { toWaiting } from './waiting-application.ts'

const waiting = (now: Date) => ({ confirmedAt: { not: null }, outcome: null, expiresAt: { gt: now } })

/** Those that wait for the board, the oldest first. */
export async function listApplications(
  ctx: Context,
  input: z.input<typeof ListApplications> = {},
): Promise<{ items: Application[]; next: string | null }> {
  requirePermission(ctx, 'members:read')
  const { limit, after } = parse(ListApplications, input)
  const from = after === undefined ? undefined : position(after)
  const at = new Date(from?.key ?? 0)
  const rows = await ctx.db.membershipApplication.findMany({
    where: {
      ...waiting(ctx.clock.now()),
      ...(from && { OR: [{ confirmedAt: { gt: at } }, { confirmedAt: at, id: { gt: from.id } }] }),
    },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  })
  const applications = rows.map(toWaiting).filter((one) => one !== undefined)
  const known = await knownContacts(
    ctx,
    applications.map(({ addressHash }) => addressHash),
  )
  const { items, next } = page(applications, limit, (last) => cursor(last.confirmedAt.getTime(), last.id))
  return { items: items.map((one) => toApplication(one, known.get(one.addressHash))), next }
}

/** How many wait for the board. */
export async function countApplications(ctx: Context): Promise<number> {
  requirePermission(ctx, 'members:read')
  return ctx.db.membershipApplication.count({ where: waiting(ctx.clock.now()) })
}
