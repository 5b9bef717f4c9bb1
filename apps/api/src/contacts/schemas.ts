import { z } from '@hono/zod-openapi'
import { CreateContact, EndRole, organisationKinds, Protection, SetSafeContact, StartRole, UpdateContact } from '@lykta/core/contacts'
import { CalendarDay, Instant, named, pageOf } from '../formats.ts'

export const ContactBody = named(CreateContact, 'CreateContact')
export const ContactChanges = UpdateContact.omit({ id: true }).openapi('UpdateContact')

const { contactId: _, ...word } = SetSafeContact.shape
export const SafeContactBody = z.strictObject(word).openapi('SetSafeContact')

export const RoleBody = StartRole.omit({ contactId: true }).openapi('StartRole')
export const RoleEndBody = EndRole.omit({ contactId: true, roleId: true }).openapi('EndRole')
export const RoleParams = z.object({ id: z.uuid(), roleId: z.uuid() })

const kind = z.enum(['person', 'organisation'])
const organisationKind = z.enum(organisationKinds).nullable()

const contactFields = {
  id: z.uuid(),
  kind,
  name: z.string(),
  sortName: z.string(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  birthYear: z.number().int().nullable(),
  organisationKind,
  municipalityCode: z.string().nullable(),
  language: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  tags: z.array(z.string()),
  note: z.string().nullable(),
  protection: z.enum(Protection.options),
  createdAt: Instant,
  updatedAt: Instant,
  erasedAt: Instant.nullable(),
}

export const Contact = z.object(contactFields).openapi('Contact')

export const SafeContact = z
  .object({
    contactId: z.uuid(),
    channels: z.array(z.enum(['email', 'phone', 'post'])),
    days: z.array(z.number().int()),
    fromMinute: z.number().int().nullable(),
    untilMinute: z.number().int().nullable(),
    sender: z.enum(['full', 'alias', 'none']),
    plainEnvelope: z.boolean(),
    mayLeaveMessage: z.boolean(),
    basis: z.enum(['asked', 'own_request', 'given_for_letters', 'own_link']),
    confirmedOn: CalendarDay,
    validUntil: CalendarDay,
  })
  .openapi('SafeContact', { description: 'What a person has said is safe. Without it nothing is sent to her.' })

export const AssociationRole = z
  .object({ id: z.uuid(), role: z.string(), startsOn: CalendarDay, endsOn: CalendarDay.nullable() })
  .openapi('AssociationRole', { description: 'What a person is in the association itself' })

export const ContactDetails = z
  .object({
    ...contactFields,
    safeContact: SafeContact.nullable(),
    roles: z.array(AssociationRole),
    memberships: z.array(
      z.object({
        id: z.uuid(),
        number: z.number().int(),
        classId: z.string(),
        joinedOn: CalendarDay,
        leftOn: CalendarDay.nullable(),
      }),
    ),
  })
  .openapi('ContactDetails')

/** By which ways someone could be reached. */
export const Reach = z.object({ email: z.boolean(), phone: z.boolean(), post: z.boolean() }).openapi('Reach')

export const ContactPage = pageOf(
  z
    .object({
      id: z.uuid(),
      kind,
      name: z.string(),
      organisationKind,
      municipalityCode: z.string().nullable(),
      language: z.string(),
      tags: z.array(z.string()),
      reach: Reach,
      email: z.string().nullable().openapi({ description: "An organisation's; a person's is on her own page only" }),
    })
    .openapi('ContactSummary'),
).openapi('ContactPage')
