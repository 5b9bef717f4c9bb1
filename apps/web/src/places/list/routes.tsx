import { ListPlaces, listPlaceDoubles, listPlaces } from '@lykta/core/places'
import type { Hono } from 'hono'
import { pages, renderPage, type StaffContext, type StaffEnv } from '../../frame/index.ts'
import { mayWritePlaces } from '../words.tsx'
import { DoublesPage } from './doubles-page.tsx'
import { type PlaceFilters, PlacesPage } from './places-page.tsx'

const section = '/materials'

export const placeListPages = (): Hono<StaffEnv> =>
  pages()
    .get('/materials/places', (c) => showPlaces(c))
    .get('/materials/places/doubles', async (c) => {
      const pairs = await listPlaceDoubles(c.var.ctx)
      return renderPage(c, { title: c.var.t('places.doubles'), section }, <DoublesPage t={c.var.t} pairs={pairs} />)
    })

async function showPlaces(c: StaffContext) {
  const { t, ctx, lang } = c.var
  const filters = readFilters(c)
  const after = c.req.query('after')
  const { items, next, total } = await listPlaces(ctx, { ...filters, collation: lang, ...(after && { after }) })
  const view = {
    t,
    filters,
    places: items,
    total,
    next: next === null ? undefined : addressOf({ ...filters, after: next }),
    start: after && addressOf(filters),
    mayWrite: mayWritePlaces(c),
  }
  return renderPage(c, { title: t('places.title'), section }, <PlacesPage {...view} />)
}

/** What an address asks for; what is none of ours is left out of account. */
function readFilters(c: StaffContext): PlaceFilters {
  const { shape } = ListPlaces
  const asked = {
    q: shape.q.safeParse(c.req.query('q')?.trim() || undefined).data,
    type: shape.type.safeParse(c.req.query('type')).data,
    municipalityCode: shape.municipalityCode.safeParse(c.req.query('municipality')).data,
    permission: shape.permission.safeParse(c.req.query('permission')).data,
  }
  const entries = Object.entries(asked).filter(([, value]) => value !== undefined)
  // The keys and values are those of `asked` that were given.
  return { ...(Object.fromEntries(entries) as Omit<PlaceFilters, 'state'>), state: c.req.query('state') === 'closed' ? 'closed' : 'open' }
}

function addressOf({ municipalityCode, state, ...others }: PlaceFilters & { after?: string }): string {
  const entries = Object.entries({ ...others, municipality: municipalityCode, state: state === 'open' ? undefined : state })
  const search = new URLSearchParams(entries.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])))
  return search.size === 0 ? '/materials/places' : `/materials/places?${search}`
}
