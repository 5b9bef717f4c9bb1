import type { Context } from '../context.ts'
import { EarlierPolicies, MembershipPolicy, type PolicyHistory, withPolicyFrom } from '../memberships/policy.ts'
import { notSetUp } from './errors.ts'
import { type Settings, toSettings } from './settings.ts'

/** The settings, for verbs whose rules rest on them, whoever acts. */
export async function readSettings(ctx: Pick<Context, 'db'>): Promise<Settings> {
  const row = await ctx.db.settings.findUnique({ where: { id: 1 } })
  if (!row) throw notSetUp()
  return toSettings(row)
}

/** What the bylaws say of membership, now and on past days. */
export async function readPolicies(ctx: Pick<Context, 'db'>): Promise<PolicyHistory> {
  const row = await ctx.db.settings.findUnique({ where: { id: 1 }, select: { membershipPolicy: true, earlierPolicies: true } })
  if (!row) throw notSetUp()
  return { now: MembershipPolicy.parse(row.membershipPolicy), earlier: EarlierPolicies.parse(row.earlierPolicies) }
}

/**
 * A policy as the columns of the settings, from today on. Until a month has been frozen nobody has been told a count that is to stand,
 * and the rules are still being described: then it holds for the past too.
 */
export async function policyColumns(ctx: Context, policy: MembershipPolicy) {
  await ctx.db.$queryRaw`SELECT FROM settings WHERE id = 1 FOR UPDATE`
  const known = await readPolicies(ctx)
  if ((await ctx.db.countSnapshot.count()) === 0) return { membershipPolicy: policy }
  const { now, earlier } = withPolicyFrom(ctx.clock.today(), policy, known)
  return { membershipPolicy: now, earlierPolicies: earlier }
}
