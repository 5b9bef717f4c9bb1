import { z } from '@hono/zod-openapi'
import {
  ApplyPreset,
  ChangeClass,
  CreateClass,
  JoinMembership,
  LeaveMembership,
  MeetingPolicy,
  MembershipPolicy,
  membershipStatuses,
  RecordPeriod,
  ReversePeriod,
  UpdateClass,
} from '@lykta/core/memberships'
import { AssociationRole, Contact, ContactBody, Reach, SafeContact } from '../contacts/schemas.ts'
import { CalendarDay, Instant, named, pageOf } from '../formats.ts'

export const JoinBody = z
  .strictObject({ ...JoinMembership.shape, contact: ContactBody.optional() })
  .openapi('JoinMembership', { description: 'Of someone known (contactId) or of someone new (contact)' })

const { membershipId: _, ...period } = RecordPeriod.shape
export const PeriodBody = z.strictObject(period).openapi('RecordPeriod')
export const ReversalBody = ReversePeriod.omit({ periodId: true }).openapi('ReversePeriod')
export const LeavingBody = LeaveMembership.omit({ membershipId: true }).openapi('LeaveMembership')
export const ClassChoiceBody = ChangeClass.omit({ membershipId: true }).openapi('ChangeClass')
export const ClassBody = named(CreateClass, 'CreateClass')
export const ClassChanges = UpdateClass.omit({ id: true }).openapi('UpdateClass')
export const ClassId = UpdateClass.pick({ id: true })

const status = z.enum(membershipStatuses).openapi({ description: 'What it is on the day that was asked about' })

const membershipFields = {
  id: z.uuid(),
  contactId: z.uuid(),
  classId: z.string(),
  number: z.number().int(),
  joinedOn: CalendarDay,
  leftOn: CalendarDay.nullable(),
  leftReason: z.string().nullable(),
  createdAt: Instant,
}

export const Membership = z.object(membershipFields).openapi('Membership')

export const Period = z
  .object({
    id: z.uuid(),
    membershipId: z.uuid(),
    classId: z.string(),
    startsOn: CalendarDay,
    endsOn: CalendarDay,
    cause: z.enum(['payment', 'exemption', 'free_class']),
    paidOn: CalendarDay.nullable(),
    amountOre: z.number().int().nullable(),
    recordedAt: Instant,
    recordedBy: z.string().nullable(),
    reversedAt: Instant.nullable(),
    reversedBy: z.string().nullable(),
    reversalReason: z.string().nullable(),
  })
  .openapi('Period', { description: 'Days that a membership is covered, the last included. Never changed; only reversed, once.' })

export const MembershipDetails = z
  .object({
    ...membershipFields,
    contact: Contact,
    safeContact: SafeContact.nullable(),
    roles: z.array(AssociationRole),
    periods: z.array(Period),
    status,
  })
  .openapi('MembershipDetails')

export const MembershipPage = pageOf(
  z
    .object({
      id: z.uuid(),
      number: z.number().int(),
      contactId: z.uuid(),
      name: z.string(),
      classId: z.string(),
      joinedOn: CalendarDay,
      leftOn: CalendarDay.nullable(),
      status,
      coveredTo: CalendarDay.nullable(),
      language: z.string(),
      reach: Reach,
    })
    .openapi('MembershipSummary'),
).openapi('MembershipPage')

export const MembershipClass = z
  .object({
    id: z.string(),
    labels: z.object({ sv: z.string(), en: z.string() }),
    votes: z.boolean(),
    electable: z.boolean(),
    countsForGoal: z.boolean(),
    feeOre: z.number().int(),
    minAge: z.number().int().nullable(),
    maxAge: z.number().int().nullable(),
    position: z.number().int(),
  })
  .openapi('MembershipClass')

export const ClassList = z.object({ classes: z.array(MembershipClass) }).openapi('ClassList')

export const PresetId = ApplyPreset

export const BylawPresetList = z
  .object({
    presets: z.array(
      z.object({
        id: z.string(),
        policy: named(MembershipPolicy, 'MembershipPolicy'),
        meetings: named(MeetingPolicy, 'MeetingPolicy'),
        classes: z.array(MembershipClass),
      }),
    ),
  })
  .openapi('BylawPresetList')
