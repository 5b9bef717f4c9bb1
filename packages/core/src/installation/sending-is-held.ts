import type { Context } from '../context.ts'

/** Whether nothing may be sent because this may be a copy of the database. Everything that sends mail by itself asks first. */
export async function sendingIsHeld({ db }: Pick<Context, 'db'>): Promise<boolean> {
  return (await db.installation.count({ where: { heldSince: { not: null } } })) > 0
}
