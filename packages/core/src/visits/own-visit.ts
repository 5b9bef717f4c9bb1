import { actorId } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { can } from '../permissions.ts'
import { visitNotFound, visitOfAnother } from './errors.ts'
import { readVisit } from './queries.ts'
import type { Visit } from './visit.ts'

/** A visit to be read: who only logs is not told that others are there. */
export async function visitToRead(ctx: Context, visitId: string): Promise<Visit> {
  const visit = await readVisit(ctx, visitId)
  if (visit.visitedBy !== actorId(ctx) && !can(ctx.actor, 'materials:read')) throw visitNotFound()
  return visit
}

/** A visit to be changed: one's own, or anybody's for those who keep the material. */
export async function visitToChange(ctx: Context, visitId: string): Promise<Visit> {
  const visit = await visitToRead(ctx, visitId)
  if (visit.visitedBy !== actorId(ctx) && !can(ctx.actor, 'materials:write')) throw visitOfAnother()
  return visit
}
