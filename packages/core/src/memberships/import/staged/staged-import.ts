import type { MemberImport as Row } from '@lykta/db'
import { z } from 'zod'
import { actorId } from '../../../audit/record.ts'
import type { Context } from '../../../context.ts'
import { DomainError } from '../../../errors.ts'
import { MemberField } from '../columns.ts'
import type { ImportCounts } from '../import-rows.ts'

/** A members file on its way into the register: brought, looked at, and written when somebody says so. */
export interface StagedImport {
  id: string
  createdAt: Date
  createdBy: string
  /** `checking` and `applying` go on by themselves, `done` of `total` rows so far. */
  state: Row['state']
  header: string[]
  mapping: (MemberField | null)[]
  safeContactBasis: boolean | null
  total: number
  done: number
  counts: (ImportCounts & { blank: number }) | null
  /** Why it failed, for the catalogues. Nothing was written. */
  error: { code: string; params: Record<string, string | number> } | null
}

export const ImportId = z.strictObject({ id: z.uuid() })

export const importNotFound = () => new DomainError('not_found', 'import_not_found')
export const importBusy = () => new DomainError('conflict', 'import_busy')

const Counts = z.object({ create: z.number(), update: z.number(), duplicate: z.number(), rejected: z.number(), blank: z.number() })
const Failure = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })

export function toStagedImport({ blank: _, ...row }: Row): StagedImport {
  return {
    ...row,
    mapping: readMapping(row.mapping),
    counts: Counts.nullable().parse(row.counts),
    error: Failure.nullable().parse(row.error),
  }
}

/** A file holds what people have not said yes to yet: only who brought it sees it. */
export async function ownImport(ctx: Context, id: string): Promise<StagedImport> {
  const row = await ctx.db.memberImport.findUnique({ where: { id } })
  if (!row || row.createdBy !== actorId(ctx)) throw importNotFound()
  return toStagedImport(row)
}

/** Columns keep no null: an empty text stands for a column that is skipped. */
export const writtenMapping = (mapping: (MemberField | null)[]): string[] => mapping.map((field) => field ?? '')
export const readMapping = (mapping: string[]): (MemberField | null)[] => mapping.map((field) => MemberField.safeParse(field).data ?? null)
