import { createHash } from 'node:crypto'
import type { Context } from '../../context.ts'
import { emailKey, memberKey, personKeys } from './same-person.ts'

/**
 * What an import knows of who stands in the register and in the rows before, by key. It lies in a table of the transaction: the memory that
 * an import needs does not grow with the register or the file. The register is as it was when the import began, whatever is written since.
 */
export interface Known {
  contactId: string | null
  row: number | null
}

/** What is looked up: a person's keys, an address, and the same as they stood in rows before. */
export const knownKey = {
  person: (key: string) => `is ${short(key)}`,
  address: (email: string) => `at ${emailKey(email)}`,
  rowOf: (key: string) => `row ${short(key)}`,
  rowAt: (email: string) => `row at ${emailKey(email)}`,
  rowOfContact: (id: string) => `row contact ${id}`,
}

/** An index holds no key of more than 2.7 KB, and one sign can unfold into eighteen. */
const short = (key: string) => (key.length <= 300 ? key : createHash('sha256').update(key).digest('base64'))

const contactsAtATime = 1000
const traits = {
  id: true,
  kind: true,
  name: true,
  givenName: true,
  familyName: true,
  birthYear: true,
  email: true,
  phone: true,
  street: true,
  postcode: true,
}

/** Writes down the register's keys. Of two contacts with the same key the older one counts. */
export async function knowRegister(ctx: Context): Promise<void> {
  await ctx.db
    .$executeRaw`CREATE TEMPORARY TABLE IF NOT EXISTS import_known (key text PRIMARY KEY, contact_id uuid, "row" int) ON COMMIT DROP`
  await ctx.db.$executeRaw`TRUNCATE import_known`
  let after: string | undefined
  do {
    const contacts = await ctx.db.contact.findMany({
      where: { erasedAt: null, ...(after && { id: { gt: after } }) },
      select: { ...traits, memberships: { select: { number: true } } },
      orderBy: { id: 'asc' },
      take: contactsAtATime,
    })
    await learn(
      ctx,
      contacts.flatMap(({ memberships, ...contact }) => {
        const numbers = memberships.length === 0 ? [null] : memberships.map(({ number }) => number)
        const keys = numbers.flatMap((number) =>
          contact.kind === 'person' ? personKeys({ ...contact, number }) : memberKey(number, contact.name),
        )
        const all = [...keys.map(knownKey.person), ...(contact.email ? [knownKey.address(contact.email)] : [])]
        return all.map((key) => ({ key, contactId: contact.id, row: null }))
      }),
    )
    after = contacts.length === contactsAtATime ? contacts.at(-1)?.id : undefined
  } while (after)
}

export async function learn(ctx: Context, entries: ({ key: string } & Known)[]): Promise<void> {
  if (entries.length === 0) return
  await ctx.db.$executeRaw`
    INSERT INTO import_known (key, contact_id, "row")
    SELECT r.key, r."contactId", r."row" FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS r(key text, "contactId" uuid, "row" int)
    ON CONFLICT DO NOTHING`
}

export async function lookUp(ctx: Context, keys: string[]): Promise<Map<string, Known>> {
  if (keys.length === 0) return new Map()
  const rows = await ctx.db.$queryRaw<({ key: string } & Known)[]>`
    SELECT key, contact_id AS "contactId", "row" FROM import_known WHERE key = ANY(${keys})`
  return new Map(rows.map(({ key, ...known }) => [key, known]))
}
