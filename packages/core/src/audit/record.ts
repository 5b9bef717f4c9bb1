import type { Context } from '../context.ts'

/**
 * Writes down that something was done or seen, in the transaction that did it. `facts` are counts, states and ids;
 * never a name, an address or a text. The database chains each entry to the one before.
 */
export async function audit(
  ctx: Context,
  action: string,
  subjectId: string | null = null,
  facts: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  await ctx.db.auditEntry.create({
    data: { at: ctx.clock.now(), actorKind: ctx.actor.kind, actorId: actorId(ctx), action, subjectId, facts },
  })
}

/** The id that rows keep of who made them. */
export function actorId(ctx: Context): string | null {
  if (ctx.actor.kind === 'user') return ctx.actor.userId
  return ctx.actor.kind === 'system' ? ctx.actor.name : null
}
