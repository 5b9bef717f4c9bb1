import type { Context } from '../context.ts'

/** Nothing tells any more that the contact was once compared with another or merged: of an erased person, or of a new identity. */
export async function forgetTraces(ctx: Context, id: string): Promise<void> {
  await ctx.db.contactMerge.deleteMany({ where: { OR: [{ keptId: id }, { goneId: id }] } })
  await ctx.db.toldApart.deleteMany({ where: { OR: [{ firstId: id }, { secondId: id }] } })
}
