import { languages } from '@lykta/i18n'
import { z } from 'zod'
import { CreatePerson, EmailAddress, SafeWord } from '../contacts/index.ts'
import { ClassId } from '../memberships/schemas.ts'

const { givenName, familyName, phone, street, postcode, city } = CreatePerson.shape

const birthYear = { error: 'birth_year_invalid' }

const fields = {
  givenName,
  familyName,
  birthYear: z.number(birthYear).int(birthYear).min(1900, birthYear).max(2100, birthYear),
  email: EmailAddress,
  phone,
  street,
  postcode,
  city,
  language: z.enum(languages),
  /** Her data are protected by the authorities: how is for her and the association to speak of. */
  protectedIdentity: z.boolean().default(false),
  safe: SafeWord,
}

/** What somebody has told of herself: kept until her application is settled. */
export const ApplicationDetails = z.strictObject(fields)
export type ApplicationDetails = z.output<typeof ApplicationDetails>

export const ApplyForMembership = z.strictObject({ classId: ClassId, ...fields }).superRefine(({ safe, ...given }, check) => {
  const needs: ('phone' | 'street' | 'city')[] = safe.channels.includes('phone') ? ['phone'] : []
  // with protected data her post goes by way of the Tax Agency, and her address is better kept from us
  if (safe.channels.includes('post') && !given.protectedIdentity) needs.push('street', 'city')
  for (const name of needs) if (!given[name]) check.addIssue({ code: 'custom', message: 'required', path: [name] })
})

export const declineReasons = ['bylaws', 'withdrawn', 'not_genuine', 'already_member', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

export const ApplicationId = z.strictObject({ applicationId: z.uuid() })
export const DeclineApplication = z.strictObject({ applicationId: z.uuid(), reason: z.enum(declineReasons) })
export const ListApplications = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})
