import type { z } from 'zod'
import { audit } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { forgetTraces } from '../duplicates/forget-traces.ts'
import { onConstraint } from '../on-constraint.ts'
import { parse } from '../parse.ts'
import { requirePermission } from '../permissions.ts'
import { transaction } from '../transaction.ts'
import { type Contact, toContact } from './contact.ts'
import { contactFields } from './contact-fields.ts'
import { contactErased, contactNotFound, emailTaken } from './errors.ts'
import { CreateContact, UpdateContact } from './schemas.ts'

/**
 * Changes the fields that are given; null empties one. A field of the other kind of contact is refused as `unknown_key`.
 * Two edits at once do not undo each other's fields. From a new identity on nothing tells of what she was merged with before.
 */
export async function updateContact(ctx: Context, input: z.input<typeof UpdateContact>): Promise<Contact> {
  requirePermission(ctx, 'members:write')
  const { id, ...changes } = parse(UpdateContact, input)
  return transaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT FROM contact WHERE id = ${id}::uuid FOR UPDATE`
    const before = await ctx.db.contact.findUnique({ where: { id } })
    if (!before) throw contactNotFound()
    if (before.erasedAt) throw contactErased()
    const data = parse(CreateContact, { ...standing(toContact(before)), ...changes })
    const row = await ctx.db.contact
      // who never gave a name need not be given one with each change
      .update({ where: { id }, data: contactFields({ ...data, nameless: !before.givenName && !before.familyName }, ctx.secrets) })
      .catch(onConstraint('contact_email_key', emailTaken))
    if (row.protection === 'new_identity') await forgetTraces(ctx, id)
    await audit(ctx, 'contact.updated', id, { fields: Object.keys(changes).join(',') })
    return toContact(row)
  })
}

/** The contact as it stands, as if it were to be created. */
function standing(contact: Contact) {
  const { email, phone, street, postcode, city, country, municipalityCode, language, tags, note } = contact
  const common = { email, phone, street, postcode, city, country, municipalityCode, language, tags, note }
  const { kind, name, organisationKind, givenName, familyName, birthYear, protection } = contact
  return kind === 'person' ? { kind, givenName, familyName, birthYear, protection, ...common } : { kind, name, organisationKind, ...common }
}
