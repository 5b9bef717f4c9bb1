import { z } from '@hono/zod-openapi'
import { ApplicationId, DeclineApplication, differenceNames } from '@lykta/core/applications'
import { SafeWord } from '@lykta/core/contacts'
import { Instant, named, pageOf } from '../formats.ts'
import { MembershipClass } from '../memberships/schemas.ts'

export const DeclineBody = DeclineApplication.omit({ applicationId: true }).openapi('DeclineApplication')
export const Applied = z.object({ id: ApplicationId.shape.applicationId })

const fields = {
  id: z.uuid(),
  classId: z.string(),
  name: z.string().openapi({ description: 'Of somebody known the name in the register' }),
  language: z.string(),
  confirmedAt: Instant,
  expiresAt: Instant.openapi({ description: 'When it is forgotten, decided or not' }),
  known: z.boolean().openapi({ description: 'The address is in the register' }),
}

export const ApplicationPage = pageOf(z.object(fields).openapi('Application')).openapi('ApplicationPage')

export const ApplicationFacts = z
  .object({
    ...fields,
    channels: z.array(z.enum(['email', 'phone', 'post'])),
    isMember: z.boolean().openapi({ description: 'Somebody known has become a member since' }),
    differences: z
      .array(z.enum(differenceNames))
      .openapi({ description: 'What somebody known has written otherwise than it stands in the register, where it stays as it is' }),
  })
  .openapi('ApplicationFacts')

export const ApplicationReach = z
  .object({ email: z.string().nullable(), phone: z.string().nullable(), safe: named(SafeWord, 'SafeWord').nullable() })
  .openapi('ApplicationReach')

export const JoinPage = z
  .object({
    classes: z.array(MembershipClass),
    approval: z.boolean().openapi({ description: 'The board decides on each; else whoever confirms her address is a member' }),
  })
  .openapi('JoinPage')
