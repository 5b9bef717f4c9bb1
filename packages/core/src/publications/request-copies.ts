import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { transaction } from '../transaction.ts'
import { notOrderable, requestKeyUsed } from './errors.ts'
import { editionsWithFiles } from './queries.ts'
import { RequestCopies } from './schemas.ts'
import { isOrderable } from './shelf.ts'

/** How often one place may ask, by page or API, before it must wait. */
export const requestLimit = { max: 10, windowMs: 3_600_000 }

/**
 * An organisation asks for printed copies; sent twice, it has asked once. Throws `edition_not_orderable`, and `copy_request_key_used` where
 * another request was sent with the key: nobody must believe that it came.
 */
export async function requestCopies(ctx: Context, input: z.input<typeof RequestCopies>): Promise<void> {
  const { lines, ...request } = parse(RequestCopies, input)
  await transaction(ctx, async (ctx) => {
    const [made] = await ctx.db.copyRequest.createManyAndReturn({
      data: [{ ...request, askedAt: ctx.clock.now() }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!made) return requireSame(ctx, request.key, lines)
    const offered = await orderableNow(ctx)
    const unfit = lines.findIndex(({ editionId }) => !offered.has(editionId))
    if (unfit >= 0) throw notOrderable(unfit)
    await ctx.db.copyRequestLine.createMany({ data: lines.map((line) => ({ requestId: made.id, ...line })) })
  })
}

async function orderableNow(ctx: Context): Promise<Set<string>> {
  const editions = await editionsWithFiles(ctx, { orderable: true })
  return new Set(editions.filter((edition) => isOrderable(edition, ctx.clock.today())).map(({ id }) => id))
}

type Lines = z.output<typeof RequestCopies>['lines']

async function requireSame(ctx: Context, key: string, lines: Lines): Promise<void> {
  const kept = await ctx.db.copyRequestLine.findMany({ where: { request: { key } } })
  const isKept = ({ editionId, asked }: Lines[number]) => kept.some((line) => line.editionId === editionId && line.asked === asked)
  if (kept.length !== lines.length || !lines.every(isKept)) throw requestKeyUsed()
}
