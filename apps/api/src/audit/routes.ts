import { z } from '@hono/zod-openapi'
import { ListAudit, listAudit, verifyAudit } from '@lykta/core/audit'
import { Instant } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, operation, routes } from '../routes.ts'

const tags = ['Audit']

const AuditPage = z
  .object({
    entries: z.array(
      z
        .object({
          id: z.string(),
          at: Instant,
          actorKind: z.string(),
          actorId: z.string().nullable(),
          action: z.string().openapi({ example: 'contact.seen' }),
          subjectId: z.string().nullable(),
          facts: z.unknown().openapi({ description: 'Counts, states and ids; never a name or an address' }),
        })
        .openapi('AuditEntry'),
    ),
    next: z.string().nullable(),
  })
  .openapi('AuditPage')

const AuditVerification = z
  .object({
    entries: z.number().int(),
    brokenAt: z.string().nullable().openapi({ description: 'The first entry that does not follow from the one before' }),
  })
  .openapi('AuditVerification')

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listAudit',
  tags,
  summary: 'Who did and saw what, newest first',
  request: { query: ListAudit },
  responses: { 200: json(AuditPage, 'A page of entries'), ...problems(403) },
})

const verify = operation({
  method: 'get',
  path: '/verification',
  operationId: 'verifyAudit',
  tags,
  summary: 'Whether the chain of entries is whole',
  responses: { 200: json(AuditVerification, 'What was found'), ...problems(403) },
})

export const auditRoutes = routes()
  .openapi(list, async (c) => c.json(await listAudit(c.var.ctx, c.req.valid('query')), 200))
  .openapi(verify, async (c) => c.json(await verifyAudit(c.var.ctx), 200))
