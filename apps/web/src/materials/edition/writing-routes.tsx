import { can, requirePermission } from '@lykta/core'
import { listFacts } from '@lykta/core/facts'
import { createEdition, getEdition, getMaterial, listEditions, updateEdition } from '@lykta/core/materials'
import type { Hono } from 'hono'
import { answerForm, type FormAnswer, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { materialId, section } from '../paths.ts'
import { EditionFormPage, editionForm, newEditionForm, sentEdition } from './edition-form-page.tsx'
import { EditionPage } from './edition-page.tsx'

export const writingPages = (): Hono<StaffEnv> =>
  pages()
    .get(`/materials/${materialId}/editions/new`, (c) => showNew(c, c.req.param('id')))
    .post(`/materials/${materialId}/editions/new`, (c) =>
      answerForm(
        c,
        async (sent) => {
          const edition = sentEdition(sent, await listFacts(c.var.ctx))
          const { id } = await createEdition(c.var.ctx, { materialId: c.req.param('id'), ...edition })
          return redirectDone(c, `/materials/editions/${id}`, 'editions.done.added')
        },
        (form) => showNew(c, c.req.param('id'), form),
      ),
    )
    .get('/materials/editions/:id', (c) => showEdition(c, c.req.param('id')))
    .get('/materials/editions/:id/edit', (c) => showEdit(c, c.req.param('id')))
    .post('/materials/editions/:id/edit', (c) =>
      answerForm(
        c,
        async (sent) => {
          const edition = sentEdition(sent, await listFacts(c.var.ctx))
          await updateEdition(c.var.ctx, { editionId: c.req.param('id'), ...edition })
          return redirectDone(c, `/materials/editions/${c.req.param('id')}`, 'editions.done.saved')
        },
        (form) => showEdit(c, c.req.param('id'), form),
      ),
    )

async function showEdition(c: StaffContext, editionId: string) {
  const { t, ctx } = c.var
  const edition = await getEdition(ctx, { editionId })
  const { items } = await listEditions(ctx, { materialId: edition.material.id, language: edition.language, limit: 200 })
  const view = { t, edition, others: items.filter(({ id }) => id !== editionId), mayWrite: can(ctx.actor, 'materials:write') }
  return renderPage(c, { title: t('editions.one'), section }, <EditionPage {...view} />)
}

async function showNew(c: StaffContext, id: string, form?: FormAnswer) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const [material, facts] = [await getMaterial(ctx, { materialId: id }), await listFacts(ctx)]
  const view = { t, material, known: undefined, facts, form: form ?? newEditionForm(facts) }
  return renderPage(c, { title: t('editions.add'), section }, <EditionFormPage {...view} />)
}

async function showEdit(c: StaffContext, editionId: string, form?: FormAnswer) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const known = await getEdition(ctx, { editionId })
  const view = { t, material: known.material, known, facts: await listFacts(ctx), form: form ?? editionForm(known) }
  return renderPage(c, { title: t('materials.edit'), section }, <EditionFormPage {...view} />)
}
