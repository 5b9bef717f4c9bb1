import { z } from '@hono/zod-openapi'
import { bounceMailbox, mailboxFailures } from '@lykta/core/mailing'
import { Instant } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, operation, routes } from '../routes.ts'

const BounceMailbox = z
  .object({
    mailbox: z
      .object({
        readAt: Instant.nullable(),
        failure: z.enum(mailboxFailures).nullable(),
        failingSince: Instant.nullable(),
        unproven: z.number().int().openapi({ description: 'Of the last 30 days: looked like returned letters, and proved none' }),
      })
      .nullable(),
  })
  .openapi('BounceMailbox')

const get = operation({
  method: 'get',
  path: '/',
  operationId: 'getBounceMailbox',
  tags: ['Settings'],
  summary: 'How the reading of letters that came back goes; null where none is read',
  responses: { 200: json(BounceMailbox, 'The mailbox'), ...problems(403) },
})

export const bounceMailboxRoutes = routes().openapi(get, async (c) => c.json({ mailbox: await bounceMailbox(c.var.ctx) }, 200))
