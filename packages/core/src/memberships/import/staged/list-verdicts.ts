import { z } from 'zod'
import type { Context } from '../../../context.ts'
import { parse } from '../../../parse.ts'
import { requirePermission } from '../../../permissions.ts'
import type { Verdict } from '../plan.ts'
import { ownImport } from './staged-import.ts'

const ListVerdicts = z.strictObject({
  id: z.uuid(),
  verdict: z.enum(['create', 'update', 'duplicate', 'rejected']).optional(),
  /** The row after which to go on. */
  after: z.number().int().default(0),
  limit: z.number().int().min(1).max(1000).default(500),
})

/** What becomes, or became, of the rows, in the order of the file. */
export async function listVerdicts(ctx: Context, input: z.input<typeof ListVerdicts>): Promise<Verdict[]> {
  requirePermission(ctx, 'members:write')
  const { id, verdict, after, limit } = parse(ListVerdicts, input)
  await ownImport(ctx, id)
  const rows = await ctx.db.memberImportRow.findMany({
    where: { importId: id, row: { gt: after }, verdict: verdict ? { path: ['verdict'], equals: verdict } : { path: ['row'], gt: 0 } },
    orderBy: { row: 'asc' },
    take: limit,
    select: { verdict: true },
  })
  // what `runImport` wrote, in the same shape
  return rows.map((row) => row.verdict as unknown as Verdict)
}

/** All of them, some at a time, for a report. */
export async function* allVerdicts(ctx: Context, id: string): AsyncGenerator<Verdict[]> {
  let after = 0
  for (;;) {
    const verdicts = await listVerdicts(ctx, { id, after, limit: 1000 })
    const last = verdicts.at(-1)
    if (!last) return
    yield verdicts
    after = last.row
  }
}
