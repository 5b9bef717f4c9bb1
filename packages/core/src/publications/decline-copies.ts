import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { handleRequest } from './handle-request.ts'
import { DeclineCopies } from './schemas.ts'

/** No copies are sent. Nobody is told by this: who is to be told is written to before the address is forgotten. */
export async function declineCopies(ctx: Context, input: z.input<typeof DeclineCopies>): Promise<void> {
  requirePermission(ctx, 'materials:write')
  const { requestId, reason } = parse(DeclineCopies, input)
  await transaction(ctx, async (ctx) => {
    await handleRequest(ctx, requestId, { state: 'declined', reason })
    await audit(ctx, 'copy_request.declined', requestId, { reason })
  })
}
