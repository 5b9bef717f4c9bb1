import { Prisma } from '@lykta/db'
import type { Context } from '../context.ts'

/** She, or somebody for her, has said something since her contacts were merged: to undo that would unsay it. */
export async function closeUndo(ctx: Context, contact: { id: string } | { emailHash: string }): Promise<void> {
  await ctx.db.contactMerge.updateMany({ where: { kept: contact, undo: { not: Prisma.AnyNull } }, data: { undo: Prisma.DbNull } })
}
