import { type Contact, toContact } from '../../contacts/contact.ts'
import type { Context } from '../../context.ts'
import { type Membership, type Period, toMembership, toPeriod } from '../membership.ts'
import { type Known, knownKey, learn, lookUp } from './known.ts'
import type { MemberRow } from './member-row.ts'
import { personKeys } from './same-person.ts'

/** Someone who stands in the register. */
export interface StandingContact extends Contact {
  hasSafeContact: boolean
  /** The last one joined first. */
  memberships: (Membership & { periods: Period[] })[]
}

/** The register and the rows before, as some rows of an import look into them. */
export interface Register {
  /** Whose keys these are: the first key that is somebody's tells. */
  find(keys: string[]): StandingContact | undefined
  /** Who has the address, also an organisation. */
  contactAt(email: string): string | undefined
  rowOf(keys: string[], contact: StandingContact | undefined): number | undefined
  rowAt(email: string): number | undefined
  /** Notes a row for those that follow. */
  note(row: MemberRow, contact: StandingContact | undefined): void
}

/** Looks up what these rows may be about, all at once. `hold` keeps the contacts from being changed by others until the end. */
export async function lookInto(ctx: Context, rows: MemberRow[], { hold }: { hold: boolean }) {
  const keys = rows.flatMap((row) => personKeys(row))
  const emails = rows.flatMap(({ email }) => (email ? [email] : []))
  const known = await lookUp(ctx, [
    ...keys.flatMap((key) => [knownKey.person(key), knownKey.rowOf(key)]),
    ...emails.flatMap((email) => [knownKey.address(email), knownKey.rowAt(email)]),
  ])
  const ids = [...new Set(keys.flatMap((key) => known.get(knownKey.person(key))?.contactId ?? []))]
  for (const [key, found] of await lookUp(ctx, ids.map(knownKey.rowOfContact))) known.set(key, found)
  return registerOf(ctx, known, await readStanding(ctx, ids, hold))
}

function registerOf(ctx: Context, known: Map<string, Known>, standing: Map<string, StandingContact>) {
  const noted: ({ key: string } & Known)[] = []
  const put = (key: string, row: number) => {
    if (known.has(key)) return
    known.set(key, { contactId: null, row })
    noted.push({ key, contactId: null, row })
  }
  const row = (key: string) => known.get(key)?.row ?? undefined
  const register: Register = {
    find: (keys) => {
      const id = keys.map((key) => known.get(knownKey.person(key))?.contactId).find((found) => found)
      return id ? standing.get(id) : undefined
    },
    contactAt: (email) => known.get(knownKey.address(email))?.contactId ?? undefined,
    rowOf: (keys, contact) =>
      [...keys.map((key) => row(knownKey.rowOf(key))), contact && row(knownKey.rowOfContact(contact.id))].find(
        (found) => found !== undefined,
      ),
    rowAt: (email) => row(knownKey.rowAt(email)),
    note: (data, contact) => {
      for (const key of personKeys(data)) put(knownKey.rowOf(key), data.row)
      if (data.email) put(knownKey.rowAt(data.email), data.row)
      if (contact) put(knownKey.rowOfContact(contact.id), data.row)
    },
  }
  return { register, keep: () => learn(ctx, noted) }
}

async function readStanding(ctx: Context, ids: string[], hold: boolean): Promise<Map<string, StandingContact>> {
  if (ids.length === 0) return new Map()
  if (hold) await ctx.db.$queryRaw`SELECT FROM contact WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const rows = await ctx.db.contact.findMany({
    where: { id: { in: ids }, erasedAt: null },
    include: { safeContact: true, memberships: { include: { periods: true }, orderBy: [{ joinedOn: 'desc' }, { number: 'desc' }] } },
  })
  return new Map(
    rows.map(({ safeContact, memberships, ...row }) => [
      row.id,
      {
        ...toContact(row),
        hasSafeContact: safeContact !== null,
        memberships: memberships.map(({ periods, ...membership }) => ({ ...toMembership(membership), periods: periods.map(toPeriod) })),
      },
    ]),
  )
}
