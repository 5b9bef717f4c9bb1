import type { z } from 'zod'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { visitPhotoNotFound } from './errors.ts'
import { visitToRead } from './own-visit.ts'
import { VisitId } from './schemas.ts'
import type { Visit } from './visit.ts'

/** One visit. Who only logs sees her own, and of others not that they are there. */
export async function getVisit(ctx: Context, input: z.input<typeof VisitId>): Promise<Visit> {
  requirePermission(ctx, 'distribution:log')
  const { visitId } = parse(VisitId, input)
  return visitToRead(ctx, visitId)
}

/** Its photo, as it was made again from the pixels. */
export async function getVisitPhoto(
  ctx: Context,
  input: z.input<typeof VisitId>,
): Promise<{ contentType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { id } = await getVisit(ctx, input)
  const photo = await ctx.db.visitPhoto.findUnique({ where: { visitId: id }, select: { contentType: true, bytes: true } })
  if (!photo) throw visitPhotoNotFound()
  return photo
}
