import { Readable } from 'node:stream'
import { DomainError, yearOf } from '@lykta/core'
import { applyImport, checkImport, discardImport, getImport, listVerdicts, MemberField, uploadImport } from '@lykta/core/memberships'
import { errorMessage } from '@lykta/i18n'
import type { Hono } from 'hono'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  renderPage,
  type Sent,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { ColumnsPage, columnName } from './columns-page.tsx'
import { ProgressPage } from './progress-page.tsx'
import { reportOf } from './report.ts'
import { mostRows, ReviewPage } from './review-page.tsx'
import { withSentFile } from './sent-file.ts'
import { UploadPage } from './upload-page.tsx'

type Child = Parameters<typeof renderPage>[2]

/** A file is brought, its columns are named, every row is looked at, and then it is written. Each step has an address to come back to. */
export const importPages = (): Hono<StaffEnv> =>
  pages()
    .get('/members/import', (c) => showUpload(c))
    .post('/members/import', takeFile)
    .get('/members/import/:id', (c) => showImport(c, c.req.param('id')))
    .post('/members/import/:id/check', (c) => check(c, c.req.param('id')))
    .post('/members/import/:id/apply', async (c) => {
      await applyImport(c.var.ctx, { id: c.req.param('id') })
      return c.redirect(`/members/import/${c.req.param('id')}`, 303)
    })
    .post('/members/import/:id/discard', async (c) => {
      await discardImport(c.var.ctx, { id: c.req.param('id') })
      return c.redirect('/members/import', 303)
    })
    .get('/members/import/:id/report', (c) => sendReport(c, c.req.param('id')))

async function takeFile(c: StaffContext): Promise<Response> {
  try {
    const { id } = await withSentFile(c, (file) => uploadImport(c.var.ctx, { file }))
    return c.redirect(`/members/import/${id}`, 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error
    c.status(422)
    return showUpload(c, { ...freshForm(), errors: { file: errorMessage(c.var.lang, error.code, error.params) } })
  }
}

const check = (c: StaffContext, id: string): Promise<Response> =>
  answerForm(
    c,
    async (sent) => {
      const { header } = await getImport(c.var.ctx, { id })
      const basis = sent.text('basis')
      if (!basis) throw new DomainError('invalid', 'required', { pointer: '/basis' })
      await checkImport(c.var.ctx, { id, mapping: mappingOf(header, sent), safeContactBasis: basis === 'yes' })
      return c.redirect(`/members/import/${id}`, 303)
    },
    // what is wrong with the columns is wrong with none of them alone
    ({ errors: { mapping, ...errors }, ...form }) => showColumns(c, id, { ...form, errors, message: mapping ?? form.message }),
  )

async function sendReport(c: StaffContext, given: string): Promise<Response> {
  // before the answer has begun, so that a file that is gone is said to be
  const { id } = await getImport(c.var.ctx, { id: given })
  // the same stream under another name in the types
  return c.body(Readable.toWeb(Readable.from(reportOf(c.var.ctx, c.var.t, id))) as ReadableStream, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${c.var.t('import.report.name')}"`,
    'Cache-Control': 'no-store',
  })
}

const mappingOf = (header: string[], sent: Sent) => header.map((_, n) => MemberField.safeParse(sent.text(columnName(n))).data ?? null)

async function showImport(c: StaffContext, id: string): Promise<Response> {
  const { columns: _, ...staged } = await getImport(c.var.ctx, { id })
  if (staged.state === 'uploaded' || staged.state === 'failed') return showColumns(c, id)
  if (staged.state === 'checking' || staged.state === 'applying') return render(c, <ProgressPage t={c.var.t} staged={staged} />)
  if (staged.state === 'checked' && c.req.query('columns')) return showColumns(c, id)
  const verdicts = await listVerdicts(c.var.ctx, { id, limit: mostRows })
  const rejected = await listVerdicts(c.var.ctx, { id, verdict: 'rejected', limit: mostRows })
  return render(c, <ReviewPage t={c.var.t} {...{ staged, verdicts, rejected }} />)
}

async function showColumns(c: StaffContext, id: string, given?: FormAnswer): Promise<Response> {
  const { columns, safeContactBasis, error } = await getImport(c.var.ctx, { id })
  const form = given ?? freshForm(safeContactBasis === null ? {} : { basis: safeContactBasis ? 'yes' : 'no' })
  const failed = error && !given ? errorMessage(c.var.lang, error.code, error.params) : undefined
  const year = yearOf(c.var.ctx.clock.today())
  return render(c, <ColumnsPage t={c.var.t} {...{ id, columns, form, year, failed }} />)
}

const showUpload = (c: StaffContext, form = freshForm()) => render(c, <UploadPage t={c.var.t} form={form} />)

const render = async (c: StaffContext, page: Child): Promise<Response> =>
  renderPage(c, { title: c.var.t('import.title'), section: '/members' }, page)
