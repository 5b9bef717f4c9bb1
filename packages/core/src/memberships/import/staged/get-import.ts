import { z } from 'zod'
import type { Context } from '../../../context.ts'
import { parse } from '../../../parse.ts'
import { requirePermission } from '../../../permissions.ts'
import type { MemberField } from '../columns.ts'
import { ImportId, ownImport, type StagedImport } from './staged-import.ts'

/** A column with some of what stands in it, for the person who says what it is. */
export interface ImportColumn {
  header: string
  field: MemberField | null
  samples: string[]
}

/** A file that was brought: how far it has come, and its columns with samples as long as it is not written. */
export async function getImport(ctx: Context, input: z.input<typeof ImportId>): Promise<StagedImport & { columns: ImportColumn[] }> {
  requirePermission(ctx, 'members:write')
  const { id } = parse(ImportId, input)
  const staged = await ownImport(ctx, id)
  const rows = await ctx.db.memberImportRow.findMany({
    where: { importId: id },
    orderBy: { row: 'asc' },
    take: 50,
    select: { cells: true },
  })
  const cells = rows.map((row) => z.array(z.string()).catch([]).parse(row.cells))
  const columns = staged.header.map((header, n) => ({
    header,
    field: staged.mapping[n] ?? null,
    samples: [...new Set(cells.flatMap((row) => row[n]?.trim().slice(0, 40) || []))].slice(0, 3),
  }))
  return { ...staged, columns }
}
