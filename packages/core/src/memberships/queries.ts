import type { Context } from '../context.ts'
import { classNotFound, membershipNotFound } from './errors.ts'
import { type Membership, type MembershipClass, type Period, toClass, toMembership, toPeriod } from './membership.ts'

/** The membership, held until the end of the transaction: its periods are written one after the other. */
export async function lockMembership(ctx: Context, id: string): Promise<Membership> {
  await ctx.db.$queryRaw`SELECT FROM membership WHERE id = ${id}::uuid FOR UPDATE`
  const row = await ctx.db.membership.findUnique({ where: { id } })
  if (!row) throw membershipNotFound()
  return toMembership(row)
}

/** The periods that count, oldest first. */
export async function standingPeriods(ctx: Context, membershipId: string): Promise<Period[]> {
  const rows = await ctx.db.membershipPeriod.findMany({ where: { membershipId, reversedAt: null }, orderBy: { startsOn: 'asc' } })
  return rows.map(toPeriod)
}

export async function classOrThrow(ctx: Context, id: string): Promise<MembershipClass> {
  const row = await ctx.db.membershipClass.findUnique({ where: { id } })
  if (!row) throw classNotFound()
  return toClass(row)
}

/** In their own order. */
export async function classesInOrder(ctx: Context): Promise<MembershipClass[]> {
  const rows = await ctx.db.membershipClass.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return rows.map(toClass)
}
