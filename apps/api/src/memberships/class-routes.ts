import { applyPreset, createClass, listClasses, listPresets, updateClass } from '@lykta/core/memberships'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { BylawPresetList, ClassBody, ClassChanges, ClassId, ClassList, MembershipClass, PresetId } from './schemas.ts'

const tags = ['Membership classes']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listClasses',
  tags,
  summary: 'The classes of membership, in their own order',
  responses: { 200: json(ClassList, 'The classes'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createClass',
  tags,
  summary: 'Add a class that the bylaws know',
  request: {
    body: jsonBody(ClassBody, {
      id: 'honorary',
      labels: { sv: 'Hedersmedlem', en: 'Honorary member' },
      votes: true,
      electable: false,
      countsForGoal: true,
      feeOre: 0,
    }),
  },
  responses: { 201: json(MembershipClass, 'The new class'), ...problems(409) },
})

const update = operation({
  method: 'patch',
  path: '/{id}',
  operationId: 'updateClass',
  tags,
  summary: 'Change what a class means, from now on',
  request: { params: ClassId, body: jsonBody(ClassChanges, { feeOre: 25_000 }) },
  responses: { 200: json(MembershipClass, 'The class'), ...problems(404) },
})

const presets = operation({
  method: 'get',
  path: '/',
  operationId: 'listBylawPresets',
  tags,
  summary: 'Sets of rules that bylaws often have, to begin from',
  responses: { 200: json(BylawPresetList, 'The presets'), ...problems(403) },
})

const apply = operation({
  method: 'post',
  path: '/{presetId}/apply',
  operationId: 'applyBylawPreset',
  tags,
  summary: 'Take over the policy and the classes of a preset, from now on',
  request: { params: PresetId },
  responses: { 204: { description: 'They hold' }, ...problems(404) },
})

export const classRoutes = routes()
  .openapi(list, async (c) => c.json({ classes: await listClasses(c.var.ctx) }, 200))
  .openapi(create, async (c) => c.json(await createClass(c.var.ctx, c.req.valid('json')), 201))
  .openapi(update, async (c) => c.json(await updateClass(c.var.ctx, { ...c.req.valid('json'), ...c.req.valid('param') }), 200))

export const presetRoutes = routes()
  .openapi(presets, (c) => c.json({ presets: [...listPresets(c.var.ctx)] }, 200))
  .openapi(apply, async (c) => {
    await applyPreset(c.var.ctx, c.req.valid('param'))
    return c.body(null, 204)
  })
