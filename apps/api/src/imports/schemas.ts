import { z } from '@hono/zod-openapi'
import { OrganisationKind } from '@lykta/core/contacts'
import { MemberField } from '@lykta/core/memberships'

const yesOrNo = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true')

const apply = yesOrNo.openapi({ description: 'false only says what would happen; true writes all rows that are not rejected, or none' })

export const MemberImportQuery = z.strictObject({
  apply,
  safeContactBasis: yesOrNo.openapi({ description: 'Whether the people gave these addresses for letters' }),
  mapping: z
    .string()
    .transform((text) => text.split(',').map((field) => field || null))
    .pipe(z.array(MemberField.nullable()))
    .optional()
    .openapi({
      type: 'string',
      description: 'What each column holds, in the order of the file, with commas between; nothing for a column to leave out',
      example: 'fullName,email,,classId,paid:2026',
    }),
})

export const OrganisationImportQuery = z.strictObject({ apply, organisationKind: z.enum(OrganisationKind.options) })

const place = { row: z.number().int(), line: z.number().int() }
const member = { membershipId: z.uuid(), number: z.number().int() }

const MemberVerdict = z
  .discriminatedUnion('verdict', [
    z.object({ ...place, verdict: z.literal('create') }),
    z.object({ ...place, verdict: z.literal('update'), ...member, changes: z.array(z.string()) }),
    z.object({ ...place, verdict: z.literal('duplicate'), duplicateOf: z.union([z.object({ row: z.number().int() }), z.object(member)]) }),
    z.object({
      ...place,
      verdict: z.literal('rejected'),
      column: z.string().nullable(),
      reason: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
    }),
  ])
  .openapi('MemberVerdict')

const counts = { create: z.number().int(), update: z.number().int(), duplicate: z.number().int(), rejected: z.number().int() }

export const MemberImport = z
  .object({
    verdicts: z.array(MemberVerdict),
    counts: z.object({ ...counts, blank: z.number().int() }),
    applied: z.boolean(),
    columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
  })
  .openapi('MemberImport')

export const OrganisationImport = z
  .object({
    verdicts: z.array(
      z
        .object({ ...place, verdict: z.enum(['create', 'update', 'duplicate', 'rejected']), reason: z.string().optional() })
        .openapi('OrganisationVerdict'),
    ),
    counts: z.object(counts),
    applied: z.boolean(),
  })
  .openapi('OrganisationImport')
