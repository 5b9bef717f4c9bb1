import { importOrganisations } from '@lykta/core/contacts'
import { importMembers } from '@lykta/core/memberships'
import { problems } from '../problem.ts'
import { fileBody, json, operation, routes } from '../routes.ts'
import { MemberImport, MemberImportQuery, OrganisationImport, OrganisationImportQuery } from './schemas.ts'
import { uploadedFile } from './uploaded-file.ts'

const tags = ['Imports']
const body = fileBody('text/csv', 'multipart/form-data')

const members = operation({
  method: 'post',
  path: '/members',
  operationId: 'importMembers',
  tags,
  summary: 'Import members from CSV: a verdict for every row, then all or nothing',
  request: { query: MemberImportQuery, body },
  responses: { 200: json(MemberImport, 'What becomes of every row'), ...problems(404) },
})

const organisations = operation({
  method: 'post',
  path: '/organisations',
  operationId: 'importOrganisations',
  tags,
  summary: 'Import a list of organisations of one kind from CSV',
  request: { query: OrganisationImportQuery, body },
  responses: { 200: json(OrganisationImport, 'What becomes of every row') },
})

export const importRoutes = routes()
  .openapi(members, async (c) => c.json(await importMembers(c.var.ctx, { ...c.req.valid('query'), csv: await uploadedFile(c.req) }), 200))
  .openapi(organisations, async (c) =>
    c.json(await importOrganisations(c.var.ctx, { ...c.req.valid('query'), csv: await uploadedFile(c.req) }), 200),
  )
