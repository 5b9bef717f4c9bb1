import { can, requirePermission } from '@lykta/core'
import { createMaterial, getMaterial, listEditions, listMaterials, updateMaterial } from '@lykta/core/materials'
import { outdatedFacts } from '@lykta/core/recall'
import type { Hono } from 'hono'
import {
  answerForm,
  type FormAnswer,
  freshForm,
  pages,
  redirectDone,
  renderPage,
  type StaffContext,
  type StaffEnv,
} from '../../frame/index.ts'
import { materialId, section } from '../paths.ts'
import { MaterialFormPage, materialForm, sentMaterial } from './material-form-page.tsx'
import { MaterialPage } from './material-page.tsx'
import { MaterialsPage } from './materials-page.tsx'

export const overviewPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials', (c) => showMaterials(c))
    .get('/materials/new', (c) => showForm(c, undefined, freshForm()))
    .post('/materials/new', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id } = await createMaterial(c.var.ctx, sentMaterial(sent))
          return redirectDone(c, `/materials/${id}`, 'materials.done.added')
        },
        (form) => showForm(c, undefined, form),
      ),
    )
    .get(`/materials/${materialId}`, (c) => showMaterial(c, c.req.param('id')))
    .get(`/materials/${materialId}/edit`, (c) => showForm(c, c.req.param('id')))
    .post(`/materials/${materialId}/edit`, (c) =>
      answerForm(
        c,
        async (sent) => {
          await updateMaterial(c.var.ctx, { materialId: c.req.param('id'), ...sentMaterial(sent) })
          return redirectDone(c, `/materials/${c.req.param('id')}`, 'materials.done.saved')
        },
        (form) => showForm(c, c.req.param('id'), form),
      ),
    )

async function showMaterials(c: StaffContext) {
  const { t, ctx } = c.var
  const after = c.req.query('after')
  const { items, next } = await listMaterials(ctx, { limit: 50, ...(after && { after }) })
  const view = {
    t,
    materials: items,
    outdated: await outdatedFacts(ctx),
    mayWrite: can(ctx.actor, 'materials:write'),
    next: next === null ? undefined : `/materials?after=${next}`,
    start: after && '/materials',
  }
  return renderPage(c, { title: t('materials.title'), section }, <MaterialsPage {...view} />)
}

async function showMaterial(c: StaffContext, id: string) {
  const { t, ctx } = c.var
  const material = await getMaterial(ctx, { materialId: id })
  const after = c.req.query('after')
  const { items, next } = await listEditions(ctx, { materialId: id, limit: 50, ...(after && { after }) })
  const view = {
    t,
    material,
    editions: items,
    mayWrite: can(ctx.actor, 'materials:write'),
    next: next === null ? undefined : `/materials/${id}?after=${next}`,
    start: after && `/materials/${id}`,
  }
  return renderPage(c, { title: t('materials.title'), section }, <MaterialPage {...view} />)
}

async function showForm(c: StaffContext, id: string | undefined, form?: FormAnswer) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const known = id === undefined ? undefined : await getMaterial(ctx, { materialId: id })
  const title = t(known ? 'materials.edit' : 'materials.add')
  const shown = form ?? (known ? materialForm(known) : freshForm())
  return renderPage(c, { title, section }, <MaterialFormPage t={t} known={known} form={shown} />)
}
