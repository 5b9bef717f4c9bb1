import { createContact } from '@lykta/core/contacts'
import { createPlace, mergePlaces } from '@lykta/core/places'
import type { Scenarios } from './scenario.ts'
import type { World } from './world.ts'

const library = { name: 'Exempelbiblioteket', type: 'library', municipalityCode: '0184', street: 'Torget 1' } as const
const elsewhere = { headers: { origin: 'https://elsewhere.example' } }

const place = async ({ ctx }: World, more = {}): Promise<string> => (await createPlace(ctx, { ...library, ...more })).id
const known = async (world: World) => ({ path: { id: await place(world) } })

async function two(world: World) {
  const [keptId, goneId] = [await place(world), await place(world, { name: 'Biblioteket' })]
  return { path: { id: keptId }, body: { goneId } }
}

async function person({ ctx }: World): Promise<{ contactId: string }> {
  const { id } = await createContact(ctx, { kind: 'person', givenName: 'Märta' })
  return { contactId: id }
}

/** Places, lists of them, and where nothing lies. */
export const places: Scenarios = {
  listPlaces: {
    200: async (world) => {
      await place(world)
      return { query: { type: 'library', q: 'solna' } }
    },
    400: () => ({ query: { municipalityCode: '0199' } }),
  },
  createPlace: {
    201: () => ({ body: library }),
    400: () => ({ body: { ...library, street: 'Torget 1 lgh 1101' } }),
    403: () => ({ ...elsewhere, body: library }),
    409: async (world) => {
      await place(world)
      return { body: library }
    },
    422: async (world) => ({ body: { ...library, ...(await person(world)) } }),
  },
  searchPlaces: {
    200: async (world) => {
      await place(world)
      return { query: { q: 'ex' }, as: 'volunteer' }
    },
    400: () => ({ query: { q: '' } }),
  },
  listPlaceDoubles: {
    200: async (world) => {
      await two(world)
      return {}
    },
    400: () => ({ query: { placeId: 'this' } }),
  },
  getPlace: { 200: known },
  updatePlace: {
    200: async (world) => ({ ...(await known(world)), body: { permission: 'granted', note: null } }),
    409: async (world) => {
      const { path, body } = await two(world)
      await mergePlaces(world.ctx, { keptId: path.id, ...body })
      return { path: { id: body.goneId }, body: { note: 'ny' } }
    },
    422: async (world) => ({ ...(await known(world)), body: await person(world) }),
  },
  mergePlaces: {
    200: two,
    409: async (world) => {
      const { path, body } = await two(world)
      await mergePlaces(world.ctx, { keptId: body.goneId, goneId: path.id })
      return { path, body }
    },
    422: async (world) => {
      const { path } = await known(world)
      return { path, body: { goneId: path.id } }
    },
  },
  coverageGaps: {
    200: async (world) => {
      await place(world)
      return { query: { months: '6' } }
    },
    400: () => ({ query: { months: '0' } }),
  },
  importPlaces: {
    200: async (world) => {
      await place(world)
      const list = 'Namn;Typ;Kommun\nExempelbiblioteket;apotek;Solna\nExempelbiblioteket;;Solna\nApoteket;;Solna\nIngenstans;skola;Mars\n'
      return { query: { apply: 'true', mapping: 'name,type,municipality' }, type: 'text/csv', body: list }
    },
    400: () => ({ type: 'text/csv', body: 'no columns that we know\nx\n' }),
  },
}
