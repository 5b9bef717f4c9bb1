import { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { openTable, TableFile, type TableRecord } from '../tables/index.ts'
import { transaction } from '../transaction.ts'
import { createContact } from './create-contact.ts'
import { CreateOrganisation, OrganisationKind } from './schemas.ts'
import { updateContact } from './update-contact.ts'

export const ImportOrganisations = z.strictObject({
  file: TableFile,
  /** What they all are. */
  organisationKind: OrganisationKind,
  /** False only says what would happen. */
  apply: z.boolean(),
})

interface OrganisationVerdict {
  row: number
  line: number
  verdict: 'create' | 'update' | 'duplicate' | 'rejected'
  reason?: string
}

export interface OrganisationImport {
  verdicts: OrganisationVerdict[]
  counts: Record<OrganisationVerdict['verdict'], number>
  applied: boolean
}

/**
 * Imports a list of organisations (outlets, social offices) with the columns `name` or `office`, `email` and, if there,
 * `municipality_code`; others are left out of account. They are told apart by address, and one that stands is renamed or
 * moved as the list says. The same file again changes nothing.
 */
export async function importOrganisations(ctx: Context, input: z.input<typeof ImportOrganisations>): Promise<OrganisationImport> {
  requirePermission(ctx, 'members:write')
  const { file, organisationKind, apply } = parse(ImportOrganisations, input)
  const { header, records } = await openTable(file, { maximumRows: 10_000 })
  const names = header.map((text) => text.toLowerCase())
  const [name, email] = [names.findIndex((text) => text === 'name' || text === 'office'), names.indexOf('email')]
  if (name < 0 || email < 0) throw new DomainError('invalid', 'columns_missing', { issues: missing(name, email) })
  const municipality = names.indexOf('municipality_code')
  return transaction(ctx, async (ctx) => {
    const seen = new Set<string>()
    const verdicts: OrganisationVerdict[] = []
    for await (const record of records) {
      const given = { name: record.cells[name], email: record.cells[email], municipalityCode: record.cells[municipality] ?? null }
      const decided = await place(ctx, { kind: 'organisation', organisationKind, ...given }, { seen, apply })
      verdicts.push({ ...where(record), ...decided })
    }
    const counts = { create: 0, update: 0, duplicate: 0, rejected: 0 }
    for (const { verdict } of verdicts) counts[verdict]++
    if (apply) await audit(ctx, 'organisations.imported', null, { organisationKind, ...counts })
    return { verdicts, counts, applied: apply }
  })
}

async function place(
  ctx: Context,
  input: unknown,
  { seen, apply }: { seen: Set<string>; apply: boolean },
): Promise<Pick<OrganisationVerdict, 'verdict' | 'reason'>> {
  const { success, data, error } = CreateOrganisation.safeParse(input)
  if (!success) return { verdict: 'rejected', reason: error.issues[0]?.message ?? 'invalid_value' }
  if (!data.name) return { verdict: 'rejected', reason: 'name_required' }
  if (!data.email) return { verdict: 'rejected', reason: 'email_required' }
  const key = data.email.toLowerCase()
  if (seen.has(key)) return { verdict: 'duplicate' }
  seen.add(key)
  const standing = await ctx.db.contact.findFirst({ where: { email: { equals: data.email, mode: 'insensitive' } } })
  if (!standing) {
    if (apply) await createContact(ctx, data)
    return { verdict: 'create' }
  }
  if (standing.kind !== 'organisation') return { verdict: 'rejected', reason: 'email_taken' }
  const municipalityCode = data.municipalityCode ?? standing.municipalityCode
  if (standing.name === data.name && standing.municipalityCode === municipalityCode) return { verdict: 'duplicate' }
  if (apply) await updateContact(ctx, { id: standing.id, name: data.name, municipalityCode })
  return { verdict: 'update' }
}

const where = ({ row, line }: TableRecord) => ({ row, line })

const missing = (name: number, email: number) => [
  ...(name < 0 ? [{ pointer: '/file', code: 'column_missing_name' }] : []),
  ...(email < 0 ? [{ pointer: '/file', code: 'column_missing_email' }] : []),
]
