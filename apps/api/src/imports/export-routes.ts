import { Readable } from 'node:stream'
import { ExportMembers, exportMembers } from '@lykta/core/memberships'
import { problems } from '../problem.ts'
import { fileBody, operation, routes } from '../routes.ts'
import { xlsx } from './file-types.ts'

const members = operation({
  method: 'get',
  path: '/members',
  operationId: 'exportMembers',
  tags: ['Imports'],
  summary: 'The members as a file that an import reads back without a change; that it was made is logged',
  request: { query: ExportMembers },
  responses: {
    200: { description: 'CSV (UTF-8, semicolons) or Excel', content: fileBody('text/csv', xlsx).content },
    ...problems(403, 404),
  },
})

export const exportRoutes = routes().openapi(members, async (c) => {
  const input = c.req.valid('query')
  const { content } = await exportMembers(c.var.ctx, input)
  // the same stream under another name in the types
  return c.body(Readable.toWeb(Readable.from(content)) as ReadableStream, 200, {
    'Content-Type': input.format === 'xlsx' ? xlsx : 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="members.${input.format}"`,
  })
})
