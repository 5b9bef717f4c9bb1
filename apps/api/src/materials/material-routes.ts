import { createMaterial, getMaterial, ListMaterials, listMaterials, updateMaterial } from '@lykta/core/materials'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { Material, MaterialBody, MaterialChanges, MaterialPage } from './schemas.ts'

const tags = ['Materials']

const list = operation({
  method: 'get',
  path: '/',
  operationId: 'listMaterials',
  tags,
  summary: 'What is printed or published, by name',
  request: { query: ListMaterials },
  responses: { 200: json(MaterialPage, 'A page of materials'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/',
  operationId: 'createMaterial',
  tags,
  summary: 'Add a material',
  request: { body: jsonBody(MaterialBody, { kind: 'information_card', name: 'Visitkort' }) },
  responses: { 201: json(Material, 'The new material'), ...problems(409) },
})

const get = operation({
  method: 'get',
  path: '/{id}',
  operationId: 'getMaterial',
  tags,
  summary: 'A material; its editions are a list of their own',
  request: { params: Id },
  responses: { 200: json(Material, 'The material'), ...problems(403, 404) },
})

const update = operation({
  method: 'patch',
  path: '/{id}',
  operationId: 'updateMaterial',
  tags,
  summary: 'Change its name or kind',
  request: { params: Id, body: jsonBody(MaterialChanges, { name: 'Visitkort' }) },
  responses: { 200: json(Material, 'The material'), ...problems(404, 409) },
})

/** What comes in languages and editions. */
export const materialRoutes = routes()
  .openapi(list, async (c) => c.json(await listMaterials(c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createMaterial(c.var.ctx, c.req.valid('json')), 201))
  .openapi(get, async (c) => c.json(await getMaterial(c.var.ctx, { materialId: c.req.valid('param').id }), 200))
  .openapi(update, async (c) =>
    c.json(await updateMaterial(c.var.ctx, { ...c.req.valid('json'), materialId: c.req.valid('param').id }), 200),
  )
