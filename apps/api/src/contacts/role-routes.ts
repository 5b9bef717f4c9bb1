import { endRole, startRole } from '@lykta/core/contacts'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { AssociationRole, RoleBody, RoleEndBody, RoleParams } from './schemas.ts'

const tags = ['Contacts']

const start = operation({
  method: 'post',
  path: '/{id}/roles',
  operationId: 'startRole',
  tags,
  summary: 'Give a person a role in the association: on the board, a volunteer',
  request: { params: Id, body: jsonBody(RoleBody, { role: 'volunteer' }) },
  responses: { 201: json(AssociationRole, 'The role'), ...problems(404, 409, 422) },
})

const end = operation({
  method: 'post',
  path: '/{id}/roles/{roleId}/end',
  operationId: 'endRole',
  tags,
  summary: 'End a role with its last day',
  request: { params: RoleParams, body: jsonBody(RoleEndBody, { endsOn: '2026-12-31' }) },
  responses: { 200: json(AssociationRole, 'The role, ended'), ...problems(404, 409) },
})

export const roleRoutes = routes()
  .openapi(start, async (c) => c.json(await startRole(c.var.ctx, { ...c.req.valid('json'), contactId: c.req.valid('param').id }), 201))
  .openapi(end, async (c) => {
    const { id: contactId, roleId } = c.req.valid('param')
    return c.json(await endRole(c.var.ctx, { ...c.req.valid('json'), contactId, roleId }), 200)
  })
