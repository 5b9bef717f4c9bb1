import { createHash } from 'node:crypto'
import type { Context } from '../../../context.ts'
import { folded } from '../../../text.ts'
import type { MemberField } from '../columns.ts'
import { readMapping, writtenMapping } from './staged-import.ts'

/** How a file with these headers was understood the last time. */
export async function rememberedMapping(ctx: Context, header: string[]): Promise<(MemberField | null)[] | undefined> {
  const row = await ctx.db.importMapping.findUnique({ where: { headerHash: hashOf(header) } })
  return row?.mapping.length === header.length ? readMapping(row.mapping) : undefined
}

export async function rememberMapping(ctx: Context, header: string[], fields: (MemberField | null)[]): Promise<void> {
  const written = { mapping: writtenMapping(fields), usedAt: ctx.clock.now() }
  const headerHash = hashOf(header)
  await ctx.db.importMapping.upsert({ where: { headerHash }, create: { headerHash, ...written }, update: written })
}

/** The words themselves are not kept: where a file has no header its first row is somebody. */
const hashOf = (header: string[]) => createHash('sha256').update(header.map(folded).join('\n')).digest('hex')
