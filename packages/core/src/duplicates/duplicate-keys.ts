/** What tells us that two may be the same. */
export type DuplicateReason = 'email' | 'phone' | 'name'

export interface DuplicateTraits {
  name: string
  birthYear: number | null
  email: string | null
  phone: string | null
}

/**
 * Why two persons may be one: the same mailbox, the same telephone, the same name and year of birth. A family may share a telephone, so
 * it is for people to decide. `pairsSql` says the same to the database.
 */
export function duplicateReasons(a: DuplicateTraits, b: DuplicateTraits): DuplicateReason[] {
  const reasons: [DuplicateReason, boolean][] = [
    ['email', a.email !== null && b.email !== null && emailKey(a.email) === emailKey(b.email)],
    ['phone', a.phone !== null && a.phone === b.phone],
    ['name', a.birthYear !== null && a.birthYear === b.birthYear && nameKey(a.name) !== '' && nameKey(a.name) === nameKey(b.name)],
  ]
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))
}

/** The mailbox behind an address: without regard to case and to what follows `+`, and at Gmail to dots. */
export function emailKey(email: string): string {
  const [local = '', domain = ''] = email.toLowerCase().split('@')
  const mailbox = local.split('+')[0] || local
  return ['gmail.com', 'googlemail.com'].includes(domain) ? `${mailbox.replaceAll('.', '')}@gmail.com` : `${mailbox}@${domain}`
}

/** A name's words in one order and without accents. Å, Ä and Ö are letters of their own and stay. */
export function nameKey(name: string): string {
  return [...name.toLowerCase()]
    .map((letter) => plain.get(letter) ?? letter)
    .join('')
    .split(/[- '’.,]+/)
    .filter(Boolean)
    .sort()
    .join(' ')
}

const accented = 'áàâãéèêëíìîïóòôõúùûüýÿñçčćšžđłřťů'
const unaccented = 'aaaaeeeeiiiioooouuuuyyncccszdlrtu'
const plain = new Map([...accented].map((letter, i) => [letter, unaccented.charAt(i)]))
