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

type Written = Partial<Omit<ApplicationDetails, 'safe'>> & { safe?: { channels?: unknown } | null }

/** Told together with what else is wrong, so that she mends it all at once: what is looked at may be missing, or anything. */
function requireReach({ safe, protectedIdentity, ...given }: Written, check: z.core.$RefinementCtx): void {
  const channels: unknown[] = Array.isArray(safe?.channels) ? safe.channels : []
  const miss = (name: keyof typeof given, message: string) => {
    if (!given[name]) check.addIssue({ code: 'custom', message, path: [name] })
  }
  if (!given.familyName) miss('givenName', 'name_required')
  if (channels.includes('phone')) miss('phone', 'required')
  // with protected data her post goes by way of the Tax Agency, and her address is better kept from us
  if (channels.includes('post') && !protectedIdentity) for (const name of ['street', 'city'] as const) miss(name, 'required')
}

const isObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null

export const ApplyForMembership = z.strictObject({ classId: ClassId, ...fields }).superRefine(requireReach, { when: isObject })

export const declineReasons = ['bylaws', 'withdrawn', 'not_genuine', 'already_member', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

export const ApplicationId = z.strictObject({ applicationId: z.uuid() })
export const DeclineApplication = z.strictObject({ applicationId: z.uuid(), reason: z.enum(declineReasons) })
export const ListApplications = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})
