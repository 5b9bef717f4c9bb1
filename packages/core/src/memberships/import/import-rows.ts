import { audit } from '../../audit/record.ts'
import type { Context } from '../../context.ts'
import { readSettings } from '../../settings/queries.ts'
import { listClasses } from '../list-classes.ts'
import { knowRegister } from './known.ts'
import { type MemberRow, type RowBasis, RowRejected, readMemberRow } from './member-row.ts'
import type { MembersFile } from './open-members-file.ts'
import { type PlanBasis, planRows, type ReadRecord, type Verdict } from './plan.ts'
import { lookInto } from './register.ts'
import { auditUpdates, writeRows } from './write.ts'

interface ImportBasis extends MembersFile, Pick<PlanBasis, 'columns' | 'safeContactBasis'> {
  apply: boolean
}

export type ImportCounts = Record<Verdict['verdict'], number>

/**
 * Decides all rows, some at a time, and with `apply` writes them. Within a transaction of whoever calls, so that all of it stays or nothing.
 * `told` hears the verdicts of some rows after the other.
 */
export async function importRows(
  ctx: Context,
  { header, columns, batches, blank, safeContactBasis, apply }: ImportBasis,
  told: (ctx: Context, verdicts: Verdict[]) => Promise<void>,
): Promise<ImportCounts & { blank: number }> {
  await takeTurn(ctx)
  const { safeContactMonths } = await readSettings(ctx)
  const rowBasis = { columns, classes: await listClasses(ctx), today: ctx.clock.today() }
  await knowRegister(ctx)
  const counts: ImportCounts = { create: 0, update: 0, duplicate: 0, rejected: 0 }
  for await (const records of batches) {
    const read = records.map((record): ReadRecord => ({ record, data: readOrReject(record, rowBasis) }))
    const rows = read.flatMap(({ data }): MemberRow[] => (data instanceof RowRejected ? [] : [data]))
    const { register, keep } = await lookInto(ctx, rows, { hold: apply })
    const plan = planRows(read, { header, columns, register, safeContactBasis })
    await keep()
    if (apply) await writeRows(ctx, plan.writings, safeContactMonths)
    for (const { verdict } of plan.verdicts) counts[verdict]++
    await told(ctx, plan.verdicts)
  }
  const all = { ...counts, blank: blank() }
  if (apply) {
    // Last: the log's chain is held to the end of the transaction, and everybody else's entries wait for it.
    await auditUpdates(ctx)
    await audit(ctx, 'members.imported', null, all)
  }
  return all
}

/** One at a time, however long the one before takes: the second of two at once sees what the first one wrote. */
export async function takeTurn(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`SELECT set_config('statement_timeout', '0', true)`
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(7301197543290)`
}

function readOrReject(record: Parameters<typeof readMemberRow>[0], basis: RowBasis): MemberRow | RowRejected {
  try {
    return readMemberRow(record, basis)
  } catch (error) {
    if (error instanceof RowRejected) return error
    throw error
  }
}
