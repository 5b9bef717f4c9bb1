import type { KnownContact } from './known-contact.ts'
import type { WaitingApplication } from './waiting-application.ts'

/** What the board needs to decide. How she is reached is not in it; see `revealApplication`. */
export interface Application {
  id: string
  classId: string
  /** Of somebody known the name that we have: whoever goes by another with us goes by it here too. */
  name: string
  language: string
  confirmedAt: Date
  /** When it is forgotten, decided or not. */
  expiresAt: Date
  /** The address is in the register. */
  known: boolean
}

export function toApplication(
  { id, classId, details, confirmedAt, expiresAt }: WaitingApplication,
  known: KnownContact | undefined,
): Application {
  const written = [details.givenName, details.familyName].filter(Boolean).join(' ')
  const hasName = known && (known.contact.kind === 'organisation' || known.contact.givenName || known.contact.familyName)
  return {
    ...{ id, classId, confirmedAt, expiresAt },
    name: hasName ? known.contact.name : written,
    language: details.language,
    known: known !== undefined,
  }
}
