import { z } from '@hono/zod-openapi'
import { OrganisationKind } from '@lykta/core/contacts'
import { MemberField } from '@lykta/core/memberships'
import { PlaceField, PlaceType } from '@lykta/core/places'

const yesOrNo = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true')

const apply = yesOrNo.openapi({ description: 'false only says what would happen; true writes all rows that are not rejected, or none' })

/** What each column holds, as one parameter. */
const mappingOf = <F extends z.ZodType<string, string>>(field: F, example: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((column) => column || null))
    .pipe(z.array(field.nullable()))
    .optional()
    .openapi({
      type: 'string',
      description: 'What each column holds, in the order of the file, with commas between; nothing for a column to leave out',
      example,
    })

export const MemberImportQuery = z.strictObject({
  apply,
  safeContactBasis: yesOrNo.openapi({ description: 'Whether the people gave these addresses for letters' }),
  mapping: mappingOf(MemberField, 'fullName,email,,classId,paid:2026'),
})

export const PlaceImportQuery = z.strictObject({
  apply,
  type: z
    .enum(PlaceType.options)
    .optional()
    .openapi({ description: 'What those are whose row does not say; without it their name must tell' }),
  mapping: mappingOf(PlaceField, 'municipalityCode,,name,email'),
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

const named = { ...place, name: z.string() }

const PlaceVerdict = z
  .discriminatedUnion('verdict', [
    z.object({ ...named, verdict: z.literal('create'), type: z.enum(PlaceType.options), municipality: z.string() }),
    z.object({ ...named, verdict: z.literal('update'), placeId: z.uuid(), changes: z.array(z.string()) }),
    z.object({
      ...named,
      verdict: z.literal('duplicate'),
      duplicateOf: z.union([z.object({ row: z.number().int() }), z.object({ placeId: z.uuid() })]),
    }),
    z.object({ ...place, verdict: z.literal('rejected'), column: z.string().nullable(), reason: z.string() }),
  ])
  .openapi('PlaceVerdict')

export const PlaceImport = z
  .object({
    verdicts: z.array(PlaceVerdict),
    counts: z.object(counts),
    applied: z.boolean(),
    columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
  })
  .openapi('PlaceImport')

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
