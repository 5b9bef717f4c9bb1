import { z } from '@hono/zod-openapi'
import { roles } from '@lykta/core'
import { FirstRun } from '@lykta/core/first-run'
import { CreateUser } from '@lykta/core/users'
import { CalendarDay, Instant, named } from '../formats.ts'

export const UserBody = named(CreateUser, 'CreateUser')
export const FirstRunBody = named(FirstRun, 'FirstRun')

export const User = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    language: z.string(),
    disabledAt: Instant.nullable(),
    vowSignedOn: CalendarDay.nullable(),
    contactId: z.uuid().nullable(),
    createdAt: Instant,
  })
  .openapi('User')

export const UserList = z.object({ users: z.array(User) }).openapi('UserList')
