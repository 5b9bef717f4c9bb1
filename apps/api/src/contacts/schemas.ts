import { z } from '@hono/zod-openapi'
import { CreateContact, EndRole, organisationKinds, Protection, SetSafeContact, StartRole, UpdateContact } from '@lykta/core/contacts'
import { bounceCauses } from '@lykta/core/mailing'
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

export const Suppressions = z
  .object({
    suppressions: z.array(
      z.object({
        reason: z.enum(['unsubscribed', 'hard_bounce', 'complaint', 'erased', 'manual']),
        seriesId: z.uuid().nullable().openapi({ description: 'Null: of every series' }),
        since: Instant,
        cause: z.enum(bounceCauses).nullable(),
        canLift: z.boolean().openapi({ description: 'Only a suspension for bounces can be lifted' }),
      }),
    ),
  })
  .openapi('Suppressions', { description: 'They follow the address, not the contact' })
export const Subscriptions = z
  .object({
    series: z.array(
      z
        .object({
          seriesId: z.uuid(),
          slug: z.string(),
          labels: z.record(z.string(), z.string()),
          legalBasis: z.enum(['opt_out', 'opt_in']),
          on: z.boolean().openapi({ description: 'Letters of it go to her, as far as her choices and her address go' }),
          state: z.enum(['subscribed', 'unsubscribed']).nullable().openapi({ description: 'Null: she has said nothing' }),
          source: z.string().nullable().openapi({ description: 'How it reached us', example: 'double_opt_in' }),
          wording: z.string().nullable().openapi({ description: 'The version of the words she agreed to', example: 'sv-3f2a9c1b' }),
          changedAt: Instant.nullable(),
          askedAt: Instant.nullable().openapi({ description: 'A mail asks her to confirm, since then' }),
        })
        .openapi('Subscription'),
    ),
  })
  .openapi('Subscriptions')

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
