import type { z } from 'zod'
import { audit } from '../../audit/record.ts'
import type { Context } from '../../context.ts'
import { readCsv } from '../../csv/index.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { readSettings } from '../../settings/queries.ts'
import { transaction } from '../../transaction.ts'
import { listClasses } from '../list-classes.ts'
import { detectColumns, type MemberField, requireColumns } from './columns.ts'
import { type Plan, planImport, type Verdict } from './plan.ts'
import { readRegister } from './register.ts'
import { ImportMembers } from './schemas.ts'
import { writePlan } from './write.ts'

export interface MemberImport {
  verdicts: Verdict[]
  counts: Record<Verdict['verdict'] | 'blank', number>
  applied: boolean
  /** What each column was taken to hold; null for one that was left out of account. */
  columns: { header: string; field: MemberField | null }[]
}

/**
 * Imports members from a CSV file; see `readCsv` for what files may be like. Every row gets a verdict. With `apply` all
 * rows that are not rejected are written in one transaction, or none; the same file again changes nothing. Subscriptions
 * and suppressions are never touched, so nobody who has said no is written to again.
 */
export async function importMembers(ctx: Context, input: z.input<typeof ImportMembers>): Promise<MemberImport> {
  requirePermission(ctx, 'members:write')
  const { csv, apply, mapping, safeContactBasis } = parse(ImportMembers, input)
  const { header, records, blank } = readCsv(csv)
  const detected = detectColumns(header)
  const columns = mapping ? header.map((_, i) => mapping[i] ?? null) : detected
  requireColumns(columns)
  return transaction(ctx, async (ctx) => {
    // One at a time: the second of two at once sees what the first one wrote.
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(7301197543290)`
    const { safeContactMonths } = await readSettings(ctx)
    const [classes, register] = [await listClasses(ctx), await readRegister(ctx)]
    const today = ctx.clock.today()
    const plan = planImport(records, { header, columns, classes, register, today, safeContactBasis })
    const counts = countsOf(plan, blank)
    if (apply) {
      await writePlan(ctx, plan.writings, safeContactMonths)
      await audit(ctx, 'members.imported', null, counts)
    }
    return {
      verdicts: plan.verdicts,
      counts,
      applied: apply,
      columns: header.map((text, i) => ({ header: text, field: columns[i] ?? null })),
    }
  })
}

function countsOf({ verdicts }: Plan, blank: number): MemberImport['counts'] {
  const counts = { create: 0, update: 0, duplicate: 0, rejected: 0, blank }
  for (const { verdict } of verdicts) counts[verdict]++
  return counts
}
