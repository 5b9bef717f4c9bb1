import { z } from '@hono/zod-openapi'
import { confirmInstallation, heldReasons, installationStatus } from '@lykta/core/installation'
import { checkSending, checkTopics } from '@lykta/core/sending-check'
import { findingMessage } from '@lykta/i18n'
import { Instant } from '../formats.ts'
import { problems } from '../problem.ts'
import { readerLanguage } from '../reader-language.ts'
import { json, operation, routes } from '../routes.ts'

const tags = ['Sending']

const SendingCheck = z
  .object({
    findings: z.array(
      z
        .object({
          topic: z.enum(checkTopics),
          subject: z.string().openapi({ description: 'The domain or server it is about; empty where it is about all of it' }),
          code: z.string().openapi({ description: 'For programs: stable', example: 'spf_missing' }),
          level: z.enum(['ok', 'warning', 'error']),
          message: z.string().openapi({ description: 'For people, in the language of Accept-Language (sv or en)' }),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
          record: z
            .object({ type: z.enum(['TXT', 'MX', 'PTR']), name: z.string(), value: z.string() })
            .nullable()
            .openapi({ description: 'What to publish in the DNS, exactly' }),
        })
        .openapi('Finding'),
    ),
  })
  .openapi('SendingCheck')

const check = operation({
  method: 'get',
  path: '/sending-check',
  operationId: 'checkSending',
  tags,
  summary: 'What decides whether letters leave and arrive, and what is missing. Sends nothing; takes a few seconds at most',
  responses: { 200: json(SendingCheck, 'Everything that was looked at'), ...problems(403) },
})

const Installation = z
  .object({
    held: z
      .object({ reason: z.enum(heldReasons), since: Instant })
      .nullable()
      .openapi({ description: 'Why nothing is sent: this may be a copy of the database. Null where everything is as it should be' }),
  })
  .openapi('Installation')

const status = operation({
  method: 'get',
  path: '/installation',
  operationId: 'installationStatus',
  tags,
  summary: 'Whether this database is known to be the real one',
  responses: { 200: json(Installation, 'The state of it'), ...problems(403) },
})

const confirm = operation({
  method: 'post',
  path: '/installation/confirmation',
  operationId: 'confirmInstallation',
  tags,
  summary: 'Say that this is the real one: sending goes on. Letters that were under way stay paused',
  responses: { 200: json(Installation, 'The state of it now'), ...problems(403, 409) },
})

export const sendingRoutes = routes()
  .openapi(check, async (c) => {
    const findings = await checkSending(c.var.ctx, c.var.deps)
    const language = readerLanguage(c)
    return c.json({ findings: findings.map((one) => ({ ...one, message: findingMessage(language, one.code, one.params) })) }, 200)
  })
  .openapi(status, async (c) => c.json(await installationStatus(c.var.ctx), 200))
  .openapi(confirm, async (c) => {
    await confirmInstallation(c.var.ctx)
    return c.json(await installationStatus(c.var.ctx), 200)
  })
