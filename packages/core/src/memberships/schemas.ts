import { z } from 'zod'
import { Collation, CreateContact, LanguageTag, NameSearch } from '../contacts/schemas.ts'
import { Day } from '../day.ts'
import { singleLine } from '../text.ts'
import { membershipStatuses } from './membership-status.ts'

export const ClassId = z.string().regex(/^[a-z][a-z_]{0,39}$/, { error: 'class_id_invalid' })
export const MembershipStatus = z.enum(membershipStatuses)

const Year = z.coerce.number().int().min(1900).max(2200)
const Reason = z.string().min(1).max(200).transform(singleLine)
const Label = z.string().min(1).max(60).transform(singleLine)
const Age = z.number().int().min(0).max(150).nullable()

const classFields = {
  labels: z.strictObject({ sv: Label, en: Label }),
  /** May vote at the annual meeting. */
  votes: z.boolean(),
  electable: z.boolean(),
  countsForGoal: z.boolean(),
  feeOre: z.number().int().min(0).max(100_000_000),
  minAge: Age,
  maxAge: Age,
  /** Where it stands among the classes. */
  position: z.number().int().min(0).max(1000),
}

export const CreateClass = z.strictObject({
  id: ClassId,
  ...classFields,
  minAge: Age.default(null),
  maxAge: Age.default(null),
  position: classFields.position.default(0),
})

export const UpdateClass = z
  .strictObject({ id: ClassId, ...classFields })
  .partial()
  .required({ id: true })

/** Of someone we know (`contactId`) or of someone new (`contact`). */
export const JoinMembership = z
  .strictObject({
    contactId: z.uuid().optional(),
    contact: CreateContact.optional(),
    classId: ClassId,
    joinedOn: Day.optional(),
  })
  .refine(({ contactId, contact }) => (contactId === undefined) !== (contact === undefined), {
    error: 'contact_or_id',
    path: ['contactId'],
  })

export const RecordPeriod = z
  .strictObject({
    membershipId: z.uuid(),
    cause: z.enum(['payment', 'exemption', 'free_class']).default('payment'),
    /** Today if nothing is said, and unknown (null) if only the year is. */
    paidOn: Day.optional(),
    amountOre: z.number().int().min(1).max(100_000_000).optional(),
    /** The year it is for. Without it the policy decides. */
    year: Year.optional(),
  })
  .refine(({ cause, paidOn, amountOre }) => cause === 'payment' || (paidOn === undefined && amountOre === undefined), {
    error: 'payment_only',
    path: ['cause'],
  })

export const ReversePeriod = z.strictObject({ periodId: z.uuid(), reason: Reason })

export const LeaveMembership = z.strictObject({
  membershipId: z.uuid(),
  leftOn: Day.optional(),
  reason: Reason.optional(),
})

export const ChangeClass = z.strictObject({ membershipId: z.uuid(), classId: ClassId })

export const ApplyPreset = z.strictObject({ presetId: z.string().min(1).max(40) })

export const GetMembership = z.strictObject({ id: z.uuid() })

export const ListMemberships = z.strictObject({
  classId: ClassId.optional(),
  /** On `day`. */
  status: MembershipStatus.optional(),
  /** Today if nothing is said. */
  day: Day.optional(),
  q: NameSearch.optional(),
  language: LanguageTag.optional(),
  /** Covered for some of this year. */
  paidYear: Year.optional(),
  /** Covered for no day of this year. */
  unpaidYear: Year.optional(),
  sort: z.enum(['name', 'number', 'joinedOn']).default('name'),
  collation: Collation.default('sv'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).optional(),
})
