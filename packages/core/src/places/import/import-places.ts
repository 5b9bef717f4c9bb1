import { z } from 'zod'
import { audit } from '../../audit/record.ts'
import type { Context } from '../../context.ts'
import { toDate } from '../../day.ts'
import { parse } from '../../parse.ts'
import { requirePermission } from '../../permissions.ts'
import { fileError } from '../../tables/errors.ts'
import { openTable, TableFile } from '../../tables/index.ts'
import { longTransaction } from '../../transaction.ts'
import { type PlacePermission, PlaceType } from '../schemas.ts'
import { detectPlaceColumns, PlaceField, requirePlaceColumns } from './columns.ts'
import { type PlaceRow, type RowFault, readPlaceRow } from './place-row.ts'
import { type PlacePlan, type PlaceVerdict, planPlaces } from './plan.ts'

/** What each column holds, in the order of the file, null for nothing. */
const PlaceMapping = z
  .array(PlaceField.nullable())
  .max(1000)
  .refine((fields) => new Set(fields.filter(Boolean)).size === fields.filter(Boolean).length, { error: 'column_mapped_twice' })

export const ImportPlaces = z.strictObject({
  file: TableFile,
  /** False only says what would happen. */
  apply: z.boolean(),
  /** Without it the headers tell. */
  mapping: PlaceMapping.optional(),
  /** What those are whose row does not say; without it their name must tell. */
  type: PlaceType.optional(),
})

export interface PlaceImport {
  verdicts: PlaceVerdict[]
  counts: Record<PlaceVerdict['verdict'], number>
  applied: boolean
  /** What each column was taken to hold; null for one that was left out of account. */
  columns: { header: string; field: PlaceField | null }[]
}

/** Beyond what all of Sweden's social offices, libraries and pharmacies come to. */
const maximumRows = 10_000

/**
 * Imports places from a CSV or Excel file; see `openTable` for what files may be like. Every row gets a verdict; a home or a shelter is
 * rejected. With `apply` all rows that are not rejected are written, or none; the same file again changes nothing.
 */
export async function importPlaces(ctx: Context, input: z.input<typeof ImportPlaces>): Promise<PlaceImport> {
  requirePermission(ctx, 'materials:write')
  const { file, apply, mapping, type } = parse(ImportPlaces, input)
  const { header, records } = await openTable(file, { maximumRows })
  const columns = mapping ? header.map((_, index) => mapping[index] ?? null) : detectPlaceColumns(header)
  requirePlaceColumns(columns)
  const rows: { row: number; line: number; said: PlaceRow | RowFault }[] = []
  for await (const record of records) rows.push({ row: record.row, line: record.line, said: readPlaceRow(record.cells, columns, type) })
  if (rows.length === 0) throw fileError('file_only_header')
  return longTransaction(ctx, async (ctx) => {
    // The second of two at once sees what the first one wrote.
    if (apply) await ctx.db.$executeRaw`LOCK TABLE place IN SHARE ROW EXCLUSIVE MODE`
    const standing = (await ctx.db.place.findMany({ where: { mergedIntoId: null } })).map((place) => ({ ...place, row: null }))
    const headerOf = (field: PlaceField) => header[columns.indexOf(field)] ?? null
    const plan = planPlaces(rows, { standing, organisations: await organisationsAt(ctx, rows), headerOf })
    const counts = { create: 0, update: 0, duplicate: 0, rejected: 0 }
    for (const { verdict } of plan.verdicts) counts[verdict]++
    if (apply) {
      await write(ctx, plan)
      await audit(ctx, 'places.imported', null, counts)
    }
    return {
      verdicts: plan.verdicts,
      counts,
      applied: apply,
      columns: header.map((text, index) => ({ header: text, field: columns[index] ?? null })),
    }
  })
}

/** Organisations of the register by their functional address. */
async function organisationsAt(ctx: Context, rows: { said: PlaceRow | RowFault }[]): Promise<Map<string, string>> {
  const emails = [...new Set(rows.flatMap(({ said }) => ('code' in said || !said.email ? [] : [said.email])))]
  const found = await ctx.db.$queryRaw<{ id: string; email: string }[]>`
    SELECT id, lower(email) AS email FROM contact WHERE kind = 'organisation' AND erased_at IS NULL AND lower(email) = ANY(${emails})`
  return new Map(found.map(({ id, email }) => [email, id]))
}

async function write(ctx: Context, { added, changed }: PlacePlan): Promise<void> {
  const today = toDate(ctx.clock.today())
  const dated = (permission: PlacePermission | undefined) => (permission && permission !== 'unknown' ? { permissionOn: today } : {})
  await ctx.db.place.createMany({ data: added.map(({ email: _, typeSaid: __, ...place }) => ({ ...place, ...dated(place.permission) })) })
  for (const { id, changes } of changed) await ctx.db.place.update({ where: { id }, data: { ...changes, ...dated(changes.permission) } })
}
