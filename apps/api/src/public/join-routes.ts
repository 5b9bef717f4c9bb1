import { createLimit, DomainError } from '@lykta/core'
import { ApplyForMembership, applyForMembership, applyLimit, joinPage } from '@lykta/core/applications'
import { JoinPage } from '../applications/schemas.ts'
import { named } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'

const tags = ['For everybody']

const page = operation({
  method: 'get',
  path: '/',
  operationId: 'joinPage',
  tags,
  summary: 'What anybody may join',
  security: [],
  responses: { 200: json(JoinPage, 'The classes and what they mean'), ...problems(404) },
})

const apply = operation({
  method: 'post',
  path: '/',
  operationId: 'applyForMembership',
  tags,
  summary: 'Ask to become a member; the answer never tells whether the address is known, and a mail asks its owner to confirm',
  security: [],
  request: {
    body: jsonBody(named(ApplyForMembership, 'ApplyForMembership'), {
      classId: 'member',
      givenName: 'Kim',
      birthYear: 1985,
      email: 'kim@mejl.example',
      language: 'sv',
      safe: { channels: ['email'], sender: 'alias' },
    }),
  },
  responses: { 202: { description: 'If the address can be written to, a mail is on its way' }, ...problems(404, 422, 429) },
})

const mayTry = createLimit(applyLimit)

/** Becoming a member, for visitors of the association's website. */
export const joinRoutes = routes()
  .openapi(page, async (c) => c.json(await joinPage(c.var.ctx), 200))
  .openapi(apply, async (c) => {
    if (!mayTry(c.var.deps.clientAddress(c), c.var.ctx.clock.now()))
      throw new DomainError('unavailable', 'sign_up_too_many', { params: { seconds: applyLimit.windowMs / 1000 } })
    await applyForMembership(c.var.ctx, c.req.valid('json'))
    return c.body(null, 202)
  })
