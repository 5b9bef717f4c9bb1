import type { Context } from '../context.ts'
import { setUpProblem } from '../newsletters/letter-in.ts'
import { noticeSeries } from '../notices/notice-series.ts'
import { readSettings } from '../settings/queries.ts'

/**
 * Whether anybody may apply on the public page, or why it is not there: the association does not want it, a municipality has
 * no members, or the mail that asks her to confirm cannot go out without naming us.
 */
export type JoinState = { state: 'open'; seriesId: string } | { state: 'closed' | 'no_members' | 'not_discreet' }

/** Whoever acts may ask: the page shows it. The mail goes out in the name of the series of notices, like all single mails. */
export async function joinState(ctx: Context): Promise<JoinState> {
  const { tenantKind, joining } = await readSettings(ctx)
  if (tenantKind === 'municipality') return { state: 'no_members' }
  if (joining === 'closed') return { state: 'closed' }
  const series = await noticeSeries(ctx)
  if (!series || (await setUpProblem(ctx, series.id))) return { state: 'not_discreet' }
  return { state: 'open', seriesId: series.id }
}
