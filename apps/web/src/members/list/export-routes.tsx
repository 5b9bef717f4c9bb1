import { Readable } from 'node:stream'
import { parse, requirePermission } from '@lykta/core'
import { ExportMembers, exportMembers } from '@lykta/core/memberships'
import type { Hono } from 'hono'
import { pages, readForm, renderPage, type StaffEnv } from '../../frame/index.ts'
import { ExportPage, exportQuery } from './export-page.tsx'
import { readListQuery, verbInput } from './list-query.ts'

/** Posted, not opened: what is written in the log was asked for by a person, not by a browser that loads ahead. */
export const exportPages = (): Hono<StaffEnv> =>
  pages()
    .get('/members/export', (c) => {
      requirePermission(c.var.ctx, 'members:export')
      const query = exportQuery(readListQuery(c.req.query()))
      return renderPage(c, { title: c.var.t('export.title'), section: '/members' }, <ExportPage t={c.var.t} query={query} />)
    })
    .post('/members/export', async (c) => {
      const { t, ctx } = c.var
      const sent = await readForm(c)
      const fields = ['class', 'status', 'language', 'fee'].map((name): [string, string] => [name, sent.text(name) ?? ''])
      const filter = verbInput(exportQuery(readListQuery(Object.fromEntries(fields))))
      const input = parse(ExportMembers, { ...filter, format: sent.text('format'), headers: t.lang })
      const { content } = await exportMembers(ctx, input)
      // the same stream under another name in the types
      return c.body(Readable.toWeb(Readable.from(content)) as ReadableStream, 200, {
        'Content-Type': fileTypes[input.format],
        'Content-Disposition': `attachment; filename="${t('export.name', { day: ctx.clock.today() })}.${input.format}"`,
        'Cache-Control': 'no-store',
      })
    })

const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
