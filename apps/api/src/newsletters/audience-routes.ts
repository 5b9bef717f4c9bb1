import { audienceChoices } from '@lykta/core/mailing'
import { countRecipients, ListLeftOut, listLeftOut } from '@lykta/core/newsletters'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { AudienceBody, AudienceChoices, LeftOutPage, Recipients } from './schemas.ts'

const tags = ['Newsletters']

const choices = operation({
  method: 'get',
  path: '/audience-choices',
  operationId: 'audienceChoices',
  tags,
  summary: 'What an audience can be made of: the classes, roles, kinds, places, languages and tags in the register',
  responses: { 200: json(AudienceChoices, 'The choices'), ...problems(403) },
})

const count = operation({
  method: 'post',
  path: '/{id}/recipients',
  operationId: 'countAudience',
  tags,
  summary: 'Who would get the letter if it were for this audience; nothing is saved',
  request: { params: Id, body: jsonBody(AudienceBody, { audience: { include: [{ roles: ['volunteer'] }] } }) },
  responses: { 200: json(Recipients, 'The numbers'), ...problems(404) },
})

const leftOut = operation({
  method: 'get',
  path: '/{id}/left-out',
  operationId: 'listLeftOut',
  tags,
  summary: 'Everyone who would be left out if the letter were sent now, by name and with the reason',
  request: { params: Id, query: ListLeftOut.omit({ newsletterId: true }) },
  responses: { 200: json(LeftOutPage, 'A page of names'), ...problems(403, 404) },
})

/** Whom a letter is for. */
export const audienceRoutes = routes()
  .openapi(choices, async (c) => c.json(await audienceChoices(c.var.ctx), 200))
  .openapi(count, async (c) =>
    c.json(await countRecipients(c.var.ctx, { ...c.req.valid('json'), newsletterId: c.req.valid('param').id }), 200),
  )
  .openapi(leftOut, async (c) =>
    c.json(await listLeftOut(c.var.ctx, { ...c.req.valid('query'), newsletterId: c.req.valid('param').id }), 200),
  )
