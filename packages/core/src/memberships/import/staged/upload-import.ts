import { z } from 'zod'
import { actorId } from '../../../audit/record.ts'
import type { Context } from '../../../context.ts'
import { parse } from '../../../parse.ts'
import { requirePermission } from '../../../permissions.ts'
import { TableFile } from '../../../tables/index.ts'
import { longTransaction } from '../../../transaction.ts'
import { requireMembersHere } from '../../members-here.ts'
import { detectColumns } from '../columns.ts'
import { openMembersFile } from '../open-members-file.ts'
import { rememberedMapping } from './remembered-mapping.ts'
import { importNotFound, type StagedImport, toStagedImport, writtenMapping } from './staged-import.ts'

const UploadImport = z.strictObject({ file: TableFile })

/**
 * Takes a members file in without a word to the register: its rows lie beside it until they are written or thrown away, a day at most.
 * What its columns hold is proposed as it was answered the last time, or by their headers.
 */
export async function uploadImport(ctx: Context, input: z.input<typeof UploadImport>): Promise<StagedImport> {
  requirePermission(ctx, 'members:write')
  const { file } = parse(UploadImport, input)
  await requireMembersHere(ctx)
  const { header, batches, blank } = await openMembersFile(file)
  const mapping = (await rememberedMapping(ctx, header)) ?? detectColumns(header)
  const createdBy = actorId(ctx)
  if (createdBy === null) throw importNotFound()
  return longTransaction(ctx, async (ctx) => {
    const begun = { createdAt: ctx.clock.now(), createdBy, header, mapping: writtenMapping(mapping), total: 0, blank: 0 }
    const { id } = await ctx.db.memberImport.create({ data: begun })
    let total = 0
    for await (const records of batches) {
      total += records.length
      await ctx.db.$executeRaw`
        INSERT INTO member_import_row (import_id, "row", line, cells)
        SELECT ${id}::uuid, r."row", r.line, r.cells FROM jsonb_to_recordset(${keepable(records)}::jsonb) AS r("row" int, line int, cells jsonb)`
    }
    return toStagedImport(await ctx.db.memberImport.update({ where: { id }, data: { total, blank: blank() } }))
  })
}

/** Texts that PostgreSQL cannot keep and no person writes, U+0000 and halves of a sign, are a space, as any control character will be. */
const keepable = (records: object[]): string => JSON.stringify(records).replaceAll(/\\u0000|\\ud[89a-f][0-9a-f]{2}/gi, ' ')
