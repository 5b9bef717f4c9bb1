import { folded } from '../../text.ts'

interface Traits {
  number: number | null
  givenName: string | null
  familyName: string | null
  birthYear: number | null
  email: string | null
  phone: string | null
  street: string | null
  postcode: string | null
}

/**
 * What a person is known by. Two are the same if they share a key: the name together with the member's number, the e-mail, the phone or
 * the postal address; the year of birth where there is no e-mail; the name alone only where there is nothing else. An address alone never
 * tells: a couple may share one. Nor does a number: another list counts from 1 too.
 */
export function personKeys({ number, givenName, familyName, birthYear, email, phone, street, postcode }: Traits): string[] {
  const name = folded(`${givenName ?? ''} ${familyName ?? ''}`)
  const known = [
    email && `email ${emailKey(email)}`,
    phone && `phone ${phone}`,
    street && `street ${folded(street)} ${folded(postcode ?? '')}`,
    birthYear && !email && `born ${birthYear}`,
  ].filter((trait) => typeof trait === 'string' && trait !== '')
  return [...memberKey(number, name), ...(known.length > 0 ? known : ['name']).map((trait) => `${trait} ${name}`)]
}

/** What an organisation is known by, too. */
export const memberKey = (number: number | null, name: string): string[] => (number === null ? [] : [`number ${number} ${folded(name)}`])

/** Addresses are compared without regard to case. */
export const emailKey = (email: string): string => email.toLowerCase()
