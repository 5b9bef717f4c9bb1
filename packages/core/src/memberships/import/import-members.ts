import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { longTransaction } from '../../transaction.ts'
import { requireMembersHere } from '../members-here.ts'
import { detectColumns, type MemberField, requireColumns } from './columns.ts'
import { type ImportCounts, importRows } from './import-rows.ts'
import { openMembersFile } from './open-members-file.ts'
import type { Verdict } from './plan.ts'
import { ImportMembers } from './schemas.ts'

export interface MemberImport {
  verdicts: Verdict[]
  counts: ImportCounts & { blank: number }
  applied: boolean
  /** What each column was taken to hold; null for one that was left out of account. */
  columns: { header: string; field: MemberField | null }[]
}

/**
 * Imports members from a CSV or Excel file; see `openTable` for what files may be like. Every row gets a verdict. With `apply` all
 * rows that are not rejected are written in one transaction, or none; the same file again changes nothing. Subscriptions
 * and suppressions are never touched, so nobody who has said no is written to again.
 */
export async function importMembers(ctx: Context, input: z.input<typeof ImportMembers>): Promise<MemberImport> {
  requirePermission(ctx, 'members:write')
  const { file, apply, mapping, safeContactBasis } = parse(ImportMembers, input)
  await requireMembersHere(ctx)
  const { header, batches, blank } = await openMembersFile(file)
  const columns = mapping ? header.map((_, i) => mapping[i] ?? null) : detectColumns(header)
  requireColumns(columns)
  const verdicts: Verdict[] = []
  const counts = await longTransaction(ctx, (ctx) =>
    importRows(ctx, { header, columns, batches, blank, safeContactBasis, apply }, async (_, some) => void verdicts.push(...some)),
  )
  return {
    verdicts,
    counts,
    applied: apply,
    columns: header.map((text, i) => ({ header: text, field: columns[i] ?? null })),
  }
}
