import type { z } from 'zod'
import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { can, requirePermission } from '../permissions.ts'
import { visitNotFound, visitPhotoNotFound } from './errors.ts'
import { readVisit } from './queries.ts'
import { VisitId } from './schemas.ts'
import type { Visit } from './visit.ts'

/** One visit. Who only logs sees her own, and of others not that they are there. */
export async function getVisit(ctx: Context, input: z.input<typeof VisitId>): Promise<Visit> {
  requirePermission(ctx, 'distribution:log')
  const { visitId } = parse(VisitId, input)
  const visit = await readVisit(ctx, visitId)
  if (!can(ctx.actor, 'materials:read') && visit.visitedBy !== actorId(ctx)) throw visitNotFound()
  return visit
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
