import type { Place as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'
import { municipalityName } from '../municipalities/index.ts'
import type { PlacePermission, PlaceType } from './schemas.ts'

/** An organisation's premises where printed matter may lie. Never a home, never a shelter. */
export interface Place {
  id: string
  name: string
  type: PlaceType
  /** SCB's code. */
  municipalityCode: string
  municipality: string
  street: string | null
  postcode: string | null
  city: string | null
  permission: PlacePermission
  permissionOn: Day | null
  contactRole: string | null
  note: string | null
  contactId: string | null
  closedOn: Day | null
  /** It was the same place as this one. */
  mergedIntoId: string | null
  createdAt: Date
  updatedAt: Date
}

export const toPlace = (row: Row): Place => ({
  ...row,
  municipality: municipalityName(row.municipalityCode),
  permissionOn: row.permissionOn && fromDate(row.permissionOn),
  closedOn: row.closedOn && fromDate(row.closedOn),
})
