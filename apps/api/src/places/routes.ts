import { CoverageGaps, coverageGaps } from '@lykta/core/coverage'
import {
  createPlace,
  getPlace,
  ListPlaceDoubles,
  ListPlaces,
  listPlaceDoubles,
  listPlaces,
  mergePlaces,
  SearchPlaces,
  searchPlaces,
  updatePlace,
} from '@lykta/core/places'
import { Id } from '../formats.ts'
import { problems } from '../problem.ts'
import { json, jsonBody, operation, routes } from '../routes.ts'
import { Coverage, MergeBody, Place, PlaceBody, PlaceChanges, PlaceDetails, PlaceDoubles, PlacePage, PlacesFound } from './schemas.ts'

const tags = ['Places']

const list = operation({
  method: 'get',
  path: '/places',
  operationId: 'listPlaces',
  tags,
  summary: 'Places where printed matter may lie, by name',
  request: { query: ListPlaces },
  responses: { 200: json(PlacePage, 'A page of places'), ...problems(403) },
})

const create = operation({
  method: 'post',
  path: '/places',
  operationId: 'createPlace',
  tags,
  summary: 'Add a place: an organisation’s premises, never a home and never a shelter',
  request: {
    body: jsonBody(PlaceBody, { name: 'Solna stadsbibliotek', type: 'library', municipalityCode: '0184', street: 'Bibliotekstorget 1' }),
  },
  responses: { 201: json(Place, 'The new place'), ...problems(409, 422) },
})

const search = operation({
  method: 'get',
  path: '/places/search',
  operationId: 'searchPlaces',
  tags,
  summary: 'Open places by what somebody has typed so far',
  request: { query: SearchPlaces },
  responses: { 200: json(PlacesFound, 'The likeliest first') },
})

const doubles = operation({
  method: 'get',
  path: '/places/doubles',
  operationId: 'listPlaceDoubles',
  tags,
  summary: 'Pairs that may be the same place',
  request: { query: ListPlaceDoubles },
  responses: { 200: json(PlaceDoubles, 'The likeliest first'), ...problems(403) },
})

const get = operation({
  method: 'get',
  path: '/places/{id}',
  operationId: 'getPlace',
  tags,
  summary: 'A place, and what it was also called',
  request: { params: Id },
  responses: { 200: json(PlaceDetails, 'The place'), ...problems(403, 404) },
})

const update = operation({
  method: 'patch',
  path: '/places/{id}',
  operationId: 'updatePlace',
  tags,
  summary: 'Change the fields that are given; null empties one',
  request: { params: Id, body: jsonBody(PlaceChanges, { permission: 'granted', contactRole: 'receptionen' }) },
  responses: { 200: json(Place, 'The place as it is now'), ...problems(404, 409, 422) },
})

const merge = operation({
  method: 'post',
  path: '/places/{id}/merge',
  operationId: 'mergePlaces',
  tags,
  summary: 'Merge another entry of the same place into this one, with all that was logged there; twice is once',
  request: { params: Id, body: jsonBody(MergeBody, { goneId: '019a9d3c-5d55-7c6e-9a30-6b1f1c1f0c11' }) },
  responses: { 200: json(Place, 'The place that is left'), ...problems(404, 409, 422) },
})

const gaps = operation({
  method: 'get',
  path: '/coverage',
  operationId: 'coverageGaps',
  tags,
  summary: 'Where nothing has lain in the last months, by municipality, type of place and language',
  request: { query: CoverageGaps },
  responses: { 200: json(Coverage, 'Every municipality and type that there is a place of'), ...problems(403) },
})

export const placeRoutes = routes()
  .openapi(list, async (c) => c.json(await listPlaces(c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createPlace(c.var.ctx, c.req.valid('json')), 201))
  // before the routes of one place, which would take its path for an id
  .openapi(search, async (c) => c.json({ places: await searchPlaces(c.var.ctx, c.req.valid('query')) }, 200))
  .openapi(doubles, async (c) => c.json({ pairs: await listPlaceDoubles(c.var.ctx, c.req.valid('query')) }, 200))
  .openapi(get, async (c) => c.json(await getPlace(c.var.ctx, c.req.valid('param')), 200))
  .openapi(update, async (c) => c.json(await updatePlace(c.var.ctx, { ...c.req.valid('json'), ...c.req.valid('param') }), 200))
  .openapi(merge, async (c) => c.json(await mergePlaces(c.var.ctx, { ...c.req.valid('json'), keptId: c.req.valid('param').id }), 200))
  .openapi(gaps, async (c) => c.json(await coverageGaps(c.var.ctx, c.req.valid('query')), 200))
