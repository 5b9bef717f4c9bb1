import { Prisma } from '@lykta/db'
import { z } from 'zod'
import type { Context } from '../../../context.ts'
import { DomainError, isUnavailable } from '../../../errors.ts'
import { parse } from '../../../parse.ts'
import { requirePermission } from '../../../permissions.ts'
import type { TableRecord } from '../../../tables/index.ts'
import { longTransaction } from '../../../transaction.ts'
import { importRows, takeTurn } from '../import-rows.ts'
import { batchSize } from '../open-members-file.ts'
import { ImportId, importNotFound, type StagedImport, toStagedImport } from './staged-import.ts'

/**
 * Goes through a file that waits for it, to the end or, after an error or when `signal` says stop, not at all. Several at once do it once.
 * Done in the name of who brought the file.
 */
export async function runImport(ctx: Context, input: z.input<typeof ImportId>, { signal }: { signal?: AbortSignal } = {}): Promise<void> {
  requirePermission(ctx, 'members:write')
  const { id } = parse(ImportId, input)
  const staged = await waiting(ctx, id)
  if (!staged) return
  // whoever pressed the button was asked then whether she may
  const inTheirName: Context = { ...ctx, actor: { kind: 'user', userId: staged.createdBy, roles: ['office'] } }
  try {
    await longTransaction(inTheirName, async (inner) => {
      await takeTurn(inner)
      const still = await waiting(inner, id)
      if (still?.state === staged.state) await goThrough(inner, still, (done) => tellProgress(ctx, staged, done, signal))
    })
  } catch (error) {
    if (isUnavailable(error) || signal?.aborted) throw error
    await fail(ctx, staged, error)
  }
}

async function waiting(ctx: Context, id: string): Promise<StagedImport | undefined> {
  const row = await ctx.db.memberImport.findUnique({ where: { id } })
  if (!row) throw importNotFound()
  return row.state === 'checking' || row.state === 'applying' ? toStagedImport(row) : undefined
}

async function goThrough(ctx: Context, staged: StagedImport, told: (done: number) => Promise<void>): Promise<void> {
  const { id, header, mapping: columns, safeContactBasis, total } = staged
  const apply = staged.state === 'applying'
  const { blank } = await ctx.db.memberImport.findUniqueOrThrow({ where: { id } })
  let done = 0
  const basis = { header, columns, batches: stagedRows(ctx, id), blank: () => blank, safeContactBasis: safeContactBasis === true, apply }
  const counts = await importRows(ctx, basis, async (ctx, verdicts) => {
    await ctx.db.$executeRaw`
      UPDATE member_import_row i SET verdict = r.verdict, cells = CASE WHEN ${apply} THEN NULL ELSE i.cells END
      FROM (SELECT (one->>'row')::int AS "row", one AS verdict FROM jsonb_array_elements(${JSON.stringify(verdicts)}::jsonb) AS one) AS r
      WHERE i.import_id = ${id}::uuid AND i."row" = r."row"`
    done += verdicts.length
    await told(done)
  })
  await ctx.db.memberImport.update({ where: { id }, data: { state: apply ? 'applied' : 'checked', counts, done: total } })
}

async function* stagedRows(ctx: Context, importId: string): AsyncGenerator<TableRecord[]> {
  let after = 0
  for (;;) {
    const rows = await ctx.db.memberImportRow.findMany({
      where: { importId, row: { gt: after } },
      orderBy: { row: 'asc' },
      take: batchSize,
      select: { row: true, line: true, cells: true },
    })
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ row, line, cells }) => ({ row, line, cells: z.array(z.string()).parse(cells) }))
    after = last.row
  }
}

/** Beside the transaction, so that others see it. */
async function tellProgress(ctx: Context, { id, state }: StagedImport, done: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  await ctx.db.memberImport.updateMany({ where: { id, state }, data: { done } })
}

/** What the person can mend is said; what she cannot is also for the log. */
async function fail(ctx: Context, { id, state }: StagedImport, error: unknown): Promise<void> {
  const { code, params } = error instanceof DomainError ? error : new DomainError('unavailable', 'import_failed')
  await ctx.db.memberImport.updateMany({ where: { id, state }, data: { state: 'failed', error: { code, params }, counts: Prisma.DbNull } })
  if (!(error instanceof DomainError)) throw error
}
