import { importOrganisations } from '@lykta/core/contacts'
import { importMembers } from '@lykta/core/memberships'
import { importPlaces } from '@lykta/core/places'
import { problems } from '../problem.ts'
import { fileBody, json, operation, routes } from '../routes.ts'
import { xlsx } from './file-types.ts'
import { MemberImport, MemberImportQuery, OrganisationImport, OrganisationImportQuery, PlaceImport, PlaceImportQuery } from './schemas.ts'
import { withUploadedFile } from './uploaded-file.ts'

const tags = ['Imports']
const body = fileBody('text/csv', xlsx, 'multipart/form-data')

const members = operation({
  method: 'post',
  path: '/members',
  operationId: 'importMembers',
  tags,
  summary: 'Import members from CSV or Excel: a verdict for every row, then all or nothing',
  request: { query: MemberImportQuery, body },
  responses: { 200: json(MemberImport, 'What becomes of every row'), ...problems(404) },
})

const organisations = operation({
  method: 'post',
  path: '/organisations',
  operationId: 'importOrganisations',
  tags,
  summary: 'Import a list of organisations of one kind from CSV or Excel',
  request: { query: OrganisationImportQuery, body },
  responses: { 200: json(OrganisationImport, 'What becomes of every row') },
})

const places = operation({
  method: 'post',
  path: '/places',
  operationId: 'importPlaces',
  tags,
  summary: 'Import places from CSV or Excel: a verdict for every row, then all or nothing',
  request: { query: PlaceImportQuery, body },
  responses: { 200: json(PlaceImport, 'What becomes of every row') },
})

export const importRoutes = routes()
  .openapi(members, async (c) =>
    c.json(await withUploadedFile(c.req, (file) => importMembers(c.var.ctx, { ...c.req.valid('query'), file })), 200),
  )
  .openapi(organisations, async (c) =>
    c.json(await withUploadedFile(c.req, (file) => importOrganisations(c.var.ctx, { ...c.req.valid('query'), file })), 200),
  )
  .openapi(places, async (c) =>
    c.json(await withUploadedFile(c.req, (file) => importPlaces(c.var.ctx, { ...c.req.valid('query'), file })), 200),
  )
