import { requirePermission } from '@lykta/core'
import { getPlace, listPlaceDoubles, mergePlaces, searchPlaces } from '@lykta/core/places'
import type { Hono } from 'hono'
import { answerForm, freshForm, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { MergePage } from './merge-page.tsx'

export const mergePages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/places/:id/merge', (c) => showMerge(c, c.req.param('id')))
    .post('/materials/places/:id/merge', (c) => {
      const id = c.req.param('id')
      return answerForm(
        c,
        async (sent) => {
          await mergePlaces(c.var.ctx, { keptId: id, goneId: sent.text('goneId') ?? '' })
          return redirectDone(c, `/materials/places/${id}`, 'places.done.merged')
        },
        (form) => showMerge(c, id, form),
      )
    })

async function showMerge(c: StaffContext, id: string, form = freshForm()) {
  const { t, ctx } = c.var
  requirePermission(ctx, 'materials:write')
  const place = await getPlace(ctx, { id })
  const q = c.req.query('q')?.trim() || undefined
  const found = q ? await searchPlaces(ctx, { q: q.slice(0, 200), limit: 20 }) : await alike(c, id)
  const view = { t, place, others: found.filter((other) => other.id !== id), q, form }
  return renderPage(c, { title: t('places.merge'), section: '/materials' }, <MergePage {...view} />)
}

async function alike(c: StaffContext, placeId: string) {
  const pairs = await listPlaceDoubles(c.var.ctx, { placeId })
  return pairs.map(({ first, second }) => (first.id === placeId ? second : first))
}
