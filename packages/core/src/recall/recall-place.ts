import { Prisma } from '@lykta/db'
import type { PlaceType } from '../places/schemas.ts'

/** Where somebody must go. */
export interface RecallPlace {
  id: string
  name: string
  type: PlaceType
  municipalityCode: string
  street: string | null
  postcode: string | null
  city: string | null
  /** Whom to ask for. */
  contactRole: string | null
}

/** Of `place p`. */
export const recallPlaceSql = Prisma.sql`jsonb_build_object(
  'id', p.id, 'name', p.name, 'type', p.type, 'municipalityCode', p.municipality_code, 'street', p.street, 'postcode', p.postcode,
  'city', p.city, 'contactRole', p.contact_role)`
