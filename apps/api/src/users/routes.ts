import { firstRun } from '@lykta/core/first-run'
import { createUser, DisableUser, disableUser, listUsers } from '@lykta/core/users'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { FirstRunBody, User, UserBody, UserList } from './schemas.ts'

const tags = ['Users']
const password = 'a long sentence of one’s own'

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listUsers',
  tags,
  summary: 'Everyone who signs in or once did',
  responses: { 200: json(UserList, 'The users'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createUser',
  tags,
  summary: 'Let someone sign in',
  request: { body: jsonBody(UserBody, { name: 'Kim Exempel', email: 'kim@jouren.example', password, roles: ['office'] }) },
  responses: { 201: json(User, 'The new user'), ...problems(409) },
})

const disable = operation({
  method: 'post',
  path: '/{id}/disable',
  operationId: 'disableUser',
  tags,
  summary: "End someone's sessions and let her sign in no more",
  request: { params: DisableUser },
  responses: { 200: json(User, 'The user'), ...problems(404, 409) },
})

export const userRoutes = routes()
  .openapi(list, async (c) => c.json({ users: await listUsers(c.var.ctx) }, 200))
  .openapi(create, async (c) => c.json(await createUser(c.var.ctx, c.req.valid('json')), 201))
  .openapi(disable, async (c) => c.json(await disableUser(c.var.ctx, c.req.valid('param')), 200))

const first = operation({
  method: 'post',
  path: '/',
  operationId: 'firstRun',
  tags,
  summary: 'Make the first user, of the board and the office, and the association with its series, while there is no user',
  security: [],
  request: {
    body: jsonBody(FirstRunBody, { associationName: 'Exempeljouren', name: 'Kim Exempel', email: 'kim@jouren.example', password }),
  },
  responses: { 201: json(User, 'The first user'), ...problems(409) },
})

export const firstRunRoutes = routes().openapi(first, async (c) => c.json(await firstRun(c.var.ctx, c.req.valid('json')), 201))
