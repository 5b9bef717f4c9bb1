import { Prisma } from '@lykta/db'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { holderNotFound } from './errors.ts'
import { type HolderSummary, holdersSql } from './holder-rows.ts'
import { HolderId } from './schemas.ts'

/** Who one holder is and how much she has. What it is: `listStock`. */
export async function getHolder(ctx: Context, input: z.input<typeof HolderId>): Promise<HolderSummary> {
  requirePermission(ctx, 'materials:read')
  const { holderId } = parse(HolderId, input)
  const [holder] = await ctx.db.$queryRaw<HolderSummary[]>`${holdersSql(Prisma.sql`h.id = ${holderId}::uuid`)}`
  if (!holder) throw holderNotFound()
  return holder
}
