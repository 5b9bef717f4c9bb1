import { can, requirePermission } from '@lykta/core'
import { getEdition } from '@lykta/core/materials'
import { createPlace, getPlace, updatePlace } from '@lykta/core/places'
import { listLying, listVisits } from '@lykta/core/visits'
import type { Hono } from 'hono'
import { answerForm, type FormAnswer, pages, redirectDone, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { mayWritePlaces } from '../words.tsx'
import { newPlaceForm, PlaceFormPage, placeForm, sentPlace } from './place-form-page.tsx'
import { PlacePage } from './place-page.tsx'

const section = '/materials'

export const placePages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/places/new', (c) => showForm(c, undefined))
    .post('/materials/places/new', (c) =>
      answerForm(
        c,
        async (sent) => {
          const { id, name } = await createPlace(c.var.ctx, sentPlace(sent))
          const next = mayRead(c) ? `/materials/places/${id}` : `/log?${new URLSearchParams({ q: name })}`
          return redirectDone(c, next, 'places.done.added')
        },
        (form) => showForm(c, undefined, form),
      ),
    )
    .get('/materials/places/:id', (c) => showPlace(c, c.req.param('id')))
    .get('/materials/places/:id/edit', (c) => showForm(c, c.req.param('id')))
    .post('/materials/places/:id/edit', (c) => {
      const id = c.req.param('id')
      return answerForm(
        c,
        async (sent) => {
          const before = await getPlace(c.var.ctx, { id })
          await updatePlace(c.var.ctx, { id, ...sentPlace(sent, before), closedOn: sent.text('closedOn') ?? null })
          return redirectDone(c, `/materials/places/${id}`, 'places.done.saved')
        },
        (form) => showForm(c, id, form),
      )
    })

const mayRead = (c: StaffContext): boolean => can(c.var.ctx.actor, 'materials:read')

async function showPlace(c: StaffContext, id: string) {
  const { t, ctx } = c.var
  const place = await getPlace(ctx, { id })
  const mayLog = can(ctx.actor, 'distribution:log')
  const { items: lying } = await listLying(ctx, { placeId: id })
  const editions = await Promise.all(lying.map(({ editionId }) => getEdition(ctx, { editionId })))
  const view = {
    t,
    place,
    lying,
    visits: mayLog ? (await listVisits(ctx, { placeId: id, limit: 10 })).items : [],
    editions: new Map(editions.map((edition) => [edition.id, edition])),
    mayWrite: mayWritePlaces(c),
    mayLog,
  }
  return renderPage(c, { title: t('places.title'), section }, <PlacePage {...view} />)
}

async function showForm(c: StaffContext, id: string | undefined, form?: FormAnswer) {
  const { t, ctx } = c.var
  requirePermission(ctx, id === undefined ? 'distribution:log' : 'materials:write')
  const known = id === undefined ? undefined : await getPlace(ctx, { id })
  const shown = form ?? (known ? placeForm(known) : newPlaceForm())
  const view = { t, known, form: shown, mayRead: mayRead(c) }
  return renderPage(
    c,
    { title: t(known ? 'places.edit' : 'places.add'), section: mayRead(c) ? section : '/log' },
    <PlaceFormPage {...view} />,
  )
}
