import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { type CopyRequest, type CopyRequestReach, toRequest, withLines } from './copy-request.ts'
import { requestNotFound } from './errors.ts'
import { RequestId } from './schemas.ts'

/** One request with where the copies go: for whoever sends them. Throws `copy_request_not_found`. */
export async function getCopyRequest(ctx: Context, input: z.input<typeof RequestId>): Promise<CopyRequest & CopyRequestReach> {
  requirePermission(ctx, 'materials:write')
  const { requestId } = parse(RequestId, input)
  const row = await ctx.db.copyRequest.findUnique({ where: { id: requestId }, include: withLines })
  if (!row) throw requestNotFound()
  const { email, address, note } = row
  return { ...toRequest(row), email, address, note }
}
