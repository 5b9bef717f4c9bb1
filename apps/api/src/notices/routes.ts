import { z } from '@hono/zod-openapi'
import {
  ListNotices,
  listNotices,
  markNoticesPosted,
  noticeKinds,
  noticeStates,
  noticeStatus,
  PrintNotices,
  printNotices,
  SettleNotices,
  settleNotices,
} from '@lykta/core/notices'
import { Instant, named, pageOf } from '../formats.ts'
import { problems } from '../problem.ts'
import { fileBody, json, jsonBody, operation, routes } from '../routes.ts'

const tags = ['Notices']
const count = z.number().int()

const Notice = z
  .object({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    contactId: z.uuid().nullable(),
    name: z.string().nullable(),
    claimId: z.uuid().nullable(),
    channel: z.enum(['email', 'post']).nullable().openapi({ description: 'Null until it is known how she can be reached' }),
    form: z.enum(['full', 'discreet']).nullable(),
    language: z.string().nullable(),
    state: z.enum(noticeStates),
    reason: z.string().nullable().openapi({ description: 'Why it was skipped, or why it waits' }),
    attempts: count,
    nextTryAt: Instant.nullable(),
    replyCode: count.nullable(),
    status: z.string().nullable(),
    createdAt: Instant,
    settledAt: Instant.nullable(),
    printedAt: Instant.nullable(),
  })
  .openapi('Notice')

const Status = z
  .object({
    waiting: z.array(z.object({ reason: z.string().nullable(), count })),
    post: z.object({ waiting: count, printed: count }),
    uncertain: count,
  })
  .openapi('NoticeStatus')

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listNotices',
  tags,
  summary: 'Single mails and letters to one person each, and what came of them',
  request: { query: ListNotices },
  responses: { 200: json(pageOf(Notice).openapi('NoticePage'), 'A page of notices, the newest first'), ...problems(403) },
})

const status = operation({
  method: 'get',
  path: '/status',
  operationId: 'noticeStatus',
  tags,
  summary: 'What is on its way, and what a person has to see to',
  responses: { 200: json(Status, 'The numbers'), ...problems(403) },
})

const settle = operation({
  method: 'post',
  path: '/settle',
  operationId: 'settleNotices',
  tags,
  summary: 'Decide whether uncertain notices count as sent or go out again',
  request: { body: jsonBody(named(SettleNotices, 'SettleNotices'), { as: 'sent' }) },
  responses: { 200: json(z.object({ settled: count }).openapi('NoticesSettled'), 'How many were settled'), ...problems(409) },
})

const print = operation({
  method: 'post',
  path: '/print',
  operationId: 'printNotices',
  tags,
  summary: 'The letters in hand on paper, at most a hundred: the same ones until they are marked as posted',
  request: { body: jsonBody(named(PrintNotices, 'PrintNotices'), { part: 'letters' }) },
  responses: {
    200: { description: 'Letters, or the envelope sheet', content: fileBody('application/pdf').content },
    ...problems(404, 409),
  },
})

const posted = operation({
  method: 'post',
  path: '/posted',
  operationId: 'markNoticesPosted',
  tags,
  summary: 'What was printed is in the box; it is not printed again',
  responses: { 200: json(z.object({ posted: count }).openapi('NoticesPosted'), 'How many were posted'), ...problems(409) },
})

export const noticeRoutes = routes()
  .openapi(list, async (c) => c.json(await listNotices(c.var.ctx, c.req.valid('query')), 200))
  .openapi(status, async (c) => c.json(await noticeStatus(c.var.ctx), 200))
  .openapi(settle, async (c) => c.json(await settleNotices(c.var.ctx, c.req.valid('json')), 200))
  .openapi(print, async (c) => {
    const { pdf } = await printNotices(c.var.ctx, c.req.valid('json'), c.var.deps)
    return c.body(new Uint8Array(pdf), 200, { 'content-type': 'application/pdf' })
  })
  .openapi(posted, async (c) => c.json(await markNoticesPosted(c.var.ctx), 200))
