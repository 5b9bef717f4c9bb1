import type { Context } from '../context.ts'
import { type Finding, finding } from './finding.ts'

/** Farther apart than this, schedules and leases go wrong. */
const toleratedSeconds = 5

/** Whether what is written stays written when the power goes, and whether this machine's clock is the database's. */
export async function checkDatabase(ctx: Context): Promise<Finding[]> {
  const [row] = await ctx.db.$queryRaw<{ now: Date; fsync: string; commit: string }[]>`
    SELECT clock_timestamp() AS now, current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`
  const durable = row?.fsync === 'on' && row.commit !== 'off'
  const seconds = Math.round(Math.abs((row?.now ?? new Date()).getTime() - ctx.clock.now().getTime()) / 1000)
  return [
    finding('database', '', durable ? 'database_durable' : 'database_not_durable'),
    finding('machine', '', seconds > toleratedSeconds ? 'clock_off' : 'clock_ok', { params: { seconds } }),
    finding('machine', '', 'time_zone', { params: { zone: ctx.clock.timeZone } }),
  ]
}
