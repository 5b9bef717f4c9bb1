import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { requestHandled, requestNotFound } from './errors.ts'

/** Somebody has dealt with it: of two at once, one has. Throws `copy_request_not_found` and `copy_request_handled`. */
export async function handleRequest(
  ctx: Context,
  requestId: string,
  outcome: { state: 'sent' } | { state: 'declined'; reason: string },
): Promise<void> {
  const { count } = await ctx.db.copyRequest.updateMany({
    where: { id: requestId, state: 'new' },
    data: { ...outcome, handledAt: ctx.clock.now(), handledBy: actorId(ctx) },
  })
  if (count > 0) return
  throw (await ctx.db.copyRequest.findUnique({ where: { id: requestId } })) ? requestHandled() : requestNotFound()
}
