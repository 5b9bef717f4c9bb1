import { z } from 'zod'
import { RoleName } from '../contacts/association-role.ts'
import { organisationKinds } from '../contacts/schemas.ts'
import { Day } from '../day.ts'

const slug = z.string().regex(/^[a-z][a-z_]{0,39}$/)

/** Contacts that meet every condition given; within a condition any of its values will do. */
export const AudienceGroup = z
  .strictObject({
    classes: z.array(slug).max(20).optional(),
    /** Of the membership on the day of sending: without `classes` of any, and without it `current` or `grace`. */
    statuses: z
      .array(z.enum(['applicant', 'current', 'grace', 'lapsed']))
      .max(4)
      .optional(),
    /** Of the membership on this day instead, as it is known when the letter is sent: that of the meeting it calls to. */
    onDay: Day.optional(),
    organisationKinds: z.array(z.enum(organisationKinds)).max(20).optional(),
    /** Roles in the association itself, such as `volunteer` or `board`. */
    roles: z.array(RoleName).max(20).optional(),
    municipalities: z
      .array(z.string().regex(/^\d{4}$/))
      .max(300)
      .optional(),
    languages: z.array(z.string().max(35)).max(50).optional(),
    tags: z.array(z.string().max(50)).max(50).optional(),
    /** Everybody who has asked for the series that the letter belongs to. */
    subscribers: z.literal(true).optional(),
  })
  .refine(({ onDay: _, ...group }) => Object.values(group).some((value) => value === true || (value !== undefined && value.length > 0)), {
    error: 'audience_group_empty',
    // where a form begins to ask
    path: ['classes'],
  })
export type AudienceGroup = z.output<typeof AudienceGroup>

/** Everyone in any of `include` who is in none of `exclude`. */
export const Audience = z.strictObject({
  include: z.array(AudienceGroup).max(20),
  exclude: z.array(AudienceGroup).max(20).default([]),
})
export type Audience = z.output<typeof Audience>
