import type { User as Row } from '@lykta/db'
import { type Day, fromDate } from '../day.ts'
import type { Role } from '../permissions.ts'

/** Someone who signs in. */
export interface User {
  id: string
  name: string
  email: string
  roles: Role[]
  language: string
  /** From when she can no longer sign in. */
  disabledAt: Date | null
  vowSignedOn: Day | null
  contactId: string | null
  createdAt: Date
}

export const toUser = ({ id, name, email, roles, language, disabledAt, vowSignedOn, contactId, createdAt }: Row): User => ({
  id,
  name,
  email,
  roles,
  language,
  disabledAt,
  vowSignedOn: vowSignedOn && fromDate(vowSignedOn),
  contactId,
  createdAt,
})
