import type { Context } from '../context.ts'
import type { ShownImage } from '../images/index.ts'
import { visitNotFound } from './errors.ts'
import { toVisit, type Visit, withLines } from './visit.ts'

/** By its id, or by the key that who logged it made. */
export async function findVisit(ctx: Context, where: { id: string } | { key: string }): Promise<Visit | undefined> {
  const row = await ctx.db.visit.findUnique({ where, include: withLines })
  return row ? toVisit(row) : undefined
}

/** Throws `visit_not_found`. */
export async function readVisit(ctx: Context, id: string): Promise<Visit> {
  const visit = await findVisit(ctx, { id })
  if (!visit) throw visitNotFound()
  return visit
}

export async function writePhoto(ctx: Context, visitId: string, { contentType, bytes }: ShownImage): Promise<void> {
  const photo = { contentType, bytes: new Uint8Array(bytes) }
  await ctx.db.visitPhoto.upsert({ where: { visitId }, create: { visitId, ...photo }, update: photo })
}
