import { z } from 'zod'
import type { Context } from '../context.ts'
import { cursor, page, position } from '../cursor.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type RoundSummary, toRound } from './round.ts'
import { ListRounds } from './schemas.ts'

/** Rounds, the last made first. */
export async function listRounds(
  ctx: Context,
  input: z.input<typeof ListRounds> = {},
): Promise<{ items: RoundSummary[]; next: string | null }> {
  requirePermission(ctx, 'materials:read')
  const { state, limit, after } = parse(ListRounds, input)
  const rows = await ctx.db.round.findMany({
    where: {
      ...(state && { closedOn: state === 'open' ? null : { not: null } }),
      ...(after !== undefined && { number: { lt: parse(z.number().int(), position(after).key) } }),
    },
    include: { stops: { select: { visit: { select: { withdrawnAt: true } } } } },
    orderBy: { number: 'desc' },
    take: limit + 1,
  })
  const rounds = rows.map(({ stops, ...row }) => ({
    ...toRound(row),
    stops: stops.length,
    visited: stops.filter(({ visit }) => visit?.withdrawnAt === null).length,
  }))
  return page(rounds, limit, ({ number, id }) => cursor(number, id))
}
